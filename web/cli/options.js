/** Options from a command line and its file. The core alone knows which there are and what each wants: it is asked. */

import { read, Unusable } from './streams.js';

/** @typedef {import('../index.js').Galley} Galley */
/** @typedef {import('../index.js').Problem} Problem */

/** @param {Problem} problem */
const isOfOptions = ({ path }) => /^\/options(\/|$)/.test(path);

/** @param {Galley} galley @param {string} options @returns {Problem[]} */
const asked = (galley, options) =>
  // An article that has no member `options` of its own.
  galley.render('{}', options).problems.filter(isOfOptions);

/**
 * @param {Galley} galley
 * @param {import('./arguments.js').Arguments} line
 * @returns {Promise<{ options: string, problems: Problem[] }>}  as the core reads them; what is wrong with those of the file
 * @throws {Unusable}
 */
export async function readOptions(galley, { options: file, settings }) {
  const written = file === undefined ? '' : (await read(file)).toString();
  const problems = asked(galley, written);
  if (settings.length === 0) return { options: written, problems };
  let options = parsed(written, file);
  for (const [name, value] of settings) options = merge(options, setting(galley, name, value));
  return { options: JSON.stringify(options), problems };
}

/**
 * Options that others are added to.
 * @param {string} written
 * @param {string | undefined} file  that they are of
 * @returns {any}
 * @throws {Unusable}
 */
export function parsed(written, file) {
  try {
    const options = JSON.parse(written.replace(/^\uFEFF/, '') || '{}');
    return isObject(options) ? options : {};
  } catch {
    throw new Unusable(`${file} is no JSON: nothing can be added to it by --set or --to`);
  }
}

/**
 * The problems of an article without those of the options, which were told already.
 * @param {Problem[]} all
 * @param {Problem[]} ofOptions
 */
export const ofArticle = (all, ofOptions) => {
  const paths = new Set(ofOptions.map(({ path, code }) => `${code} ${path}`));
  return all.filter((problem) => !isOfOptions(problem) || !paths.has(`${problem.code} ${problem.path}`));
};

/** One setting as an object of options. @param {Galley} galley @param {string} name @param {string} text */
function setting(galley, name, text) {
  const list = text === '' ? [] : text.split(',').map((item) => item.trim());
  const readings = [list, text];
  if (/^(true|false|-?\d+)$/.test(text)) readings.unshift(JSON.parse(text));
  /** @type {Problem[]} */
  let problems = [];
  for (const value of /^(x-|_)/.test(name) ? [] : readings) {
    const object = name
      .split('.')
      .reduceRight((inner, key) => ({ [key]: inner }), /** @type {any} */ (value));
    problems = asked(galley, JSON.stringify(object));
    if (problems.length === 0) return object;
  }
  throw new Unusable(problems[0]?.message ?? `The option "${name}" is not known.`);
}

/** @param {any} before @param {any} after @returns {any} */
function merge(before, after) {
  if (!isObject(before) || !isObject(after)) return after;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in after ? merge(before[key], after[key]) : before[key]]),
  );
}

/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
