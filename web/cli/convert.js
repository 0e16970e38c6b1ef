/** `galley convert`: one article in another format. Gives the exit status. */

import process from 'node:process';
import { loadFormats } from '../formats.js';
import { GalleyRenderError } from '../galley.js';
import { shownName, tooLarge } from './commands.js';
import { ofArticle, parsed, readOptions } from './options.js';
import { lines } from './problems.js';
import { read, Unusable, write } from './streams.js';

/** @typedef {import('../formats.js').GalleyFormats} GalleyFormats */
/** @typedef {import('../formats.js').ConvertOptions} ConvertOptions */

/**
 * @param {GalleyFormats} formats @param {Uint8Array} article @param {ConvertOptions} options
 * @returns {import('../formats.js').Conversion}
 */
function converted(formats, article, options) {
  try {
    return formats.convert(article, options);
  } catch (error) {
    if (!(error instanceof GalleyRenderError && error.code === 'too-large')) throw error;
    return { text: '', problems: [tooLarge(error.message)] };
  }
}

/** @param {import('./arguments.js').Arguments} asked */
export async function convert(asked) {
  const formats = await loadFormats();
  const to = /** @type {import('../formats.js').WrittenFormat} */ (asked.to);
  // What can be written is known to the core, which says so of any other name.
  const [first] = formats.convert('', { to }).problems;
  if (first.path === '/options/to') throw new Unusable(first.message);
  const { options, problems } = await readOptions(formats, asked);
  const { format: from, ...others } = parsed(options, asked.options);
  const [path] = asked.files;
  const article = await read(path);
  const conversion = converted(formats, article, { ...others, to, from });
  await write(conversion.text);
  process.stderr.write(lines(asked.options ?? '', problems));
  // The option `format` has another name there.
  const told = problems.map((problem) =>
    problem.path === '/options/format' ? { ...problem, path: '/options/from' } : problem,
  );
  const ofInput = ofArticle(conversion.problems, told);
  process.stderr.write(lines(shownName(path), ofInput));
  return ofInput.some(({ severity }) => severity === 'error') ? 1 : 0;
}
