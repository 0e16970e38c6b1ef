/** The commands that render. Each gives the exit status. */

import process from 'node:process';
import { render as renderAny } from '../formats.js';
import { GalleyRenderError, loadGalley } from '../galley.js';
import { findFixes, mended } from './fixes.js';
import { ofArticle, readOptions } from './options.js';
import { exitCode, lines } from './problems.js';
import { SarifLog } from './sarif.js';
import { read, readLines, Unusable, write } from './streams.js';

/** @typedef {import('./arguments.js').Arguments} Arguments */
/** @typedef {import('../index.js').Rendering} Rendering */

export const shownName = (/** @type {string} */ path) => (path === '-' ? '<stdin>' : path);

/** An article over the limit, told as the native program tells it. @param {string} message @returns {import('../index.js').Problem} */
export const tooLarge = (message) => ({
  severity: 'error',
  code: 'input-too-large',
  path: '',
  line: 0,
  column: 0,
  message,
});

/** @param {string} message @returns {Rendering} */
const refused = (message) => ({
  html: '',
  problems: [tooLarge(message)],
  outline: [],
  words: 0,
  minutes: 0,
  language: '',
  direction: 'ltr',
});

/**
 * @param {Uint8Array} article
 * @param {Awaited<ReturnType<typeof readOptions>>} asked  what is wrong with the options was told already
 * @returns {Promise<Rendering>}
 */
async function rendered(article, { options, problems }) {
  try {
    const made = await renderAny(article, options);
    return { ...made, problems: ofArticle(made.problems, problems) };
  } catch (error) {
    if (error instanceof GalleyRenderError && error.code === 'too-large') return refused(error.message);
    throw error;
  }
}

/** @param {Arguments} asked */
export async function render(asked) {
  const options = await readOptions(await loadGalley(), asked);
  const [path] = asked.files;
  const made = await rendered(await read(path), options);
  await write(made.html);
  process.stderr.write(lines(asked.options ?? '', options.problems));
  process.stderr.write(lines(shownName(path), made.problems));
  return exitCode(made);
}

/** @param {Arguments} asked */
export async function check(asked) {
  const options = await readOptions(await loadGalley(), asked);
  const sarif = asked.format === 'sarif' ? new SarifLog() : undefined;
  sarif?.add(asked.options ?? '', options.problems, []);
  if (asked.format === 'text') await write(lines(asked.options ?? '', options.problems));
  let worst = 0;
  for (const path of asked.files) {
    try {
      const article = await read(path);
      const { html: _, ...report } = await rendered(article, options);
      const { problems } = report;
      if (asked.format === 'text') await write(lines(shownName(path), problems));
      else {
        const fixes = await findFixes(article, problems, options.options);
        sarif?.add(path, problems, fixes, article);
        if (!sarif)
          await write(
            `${JSON.stringify({ ...report, problems: [...options.problems, ...mended(problems, fixes)] })}\n`,
          );
      }
      worst = Math.max(worst, exitCode(report));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      sarif?.addUnreadable(path);
      process.stderr.write(`galley: ${error.message}\n`);
      worst = 2;
    }
  }
  if (sarif) await write(`${sarif.finish()}\n`);
  return worst;
}

/** @param {Arguments} asked */
export async function batch(asked) {
  const options = await readOptions(await loadGalley(), asked);
  process.stderr.write(lines(asked.options ?? '', options.problems));
  let status = 0;
  for await (const line of readLines(asked.files[0])) {
    const made = await rendered(line, options);
    await write(`${JSON.stringify(made)}\n`);
    if (exitCode(made) > 0) status = 1;
  }
  return status;
}
