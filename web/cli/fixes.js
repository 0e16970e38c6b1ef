/** Mends of problems: the module for editors knows them, and is loaded when there is a problem. */

import { openPreview } from '../preview/session.js';

/** @typedef {import('../index.js').Problem} Problem */
/** @typedef {import('../preview.js').Fix} Fix */

/** What a patch cannot be applied to, or what is not read at all. */
const broken = ['json-syntax', 'json-truncated', 'json-bytes', 'input-too-large', 'input-empty'];

/** @type {ReturnType<typeof openPreview> | undefined} */
let opened;

/**
 * @param {import('node:buffer').Buffer} article
 * @param {Problem[]} problems
 * @param {string} options  as JSON
 * @returns {Promise<Fix[]>}
 */
export async function findFixes(article, problems, options) {
  if (problems.length === 0 || problems.some(({ code }) => broken.includes(code))) return [];
  opened ??= openPreview();
  const session = await opened;
  session.setOptions(options || '{}');
  return session.fixes(article.toString());
}

/** @param {Problem} problem @param {Fix[]} fixes */
export const fixOf = (problem, fixes) =>
  fixes.find(({ code, path }) => code === problem.code && path === problem.path);

/**
 * The problems, those that have a mend with it.
 * @param {Problem[]} problems
 * @param {Fix[]} fixes
 */
export const mended = (problems, fixes) =>
  problems.map((problem) => {
    const fix = fixOf(problem, fixes);
    return fix ? { ...problem, fix: mendOf(fix) } : problem;
  });

/** @param {Fix} fix */
export const mendOf = ({ title, image, patch }) => ({ title, image, patch });
