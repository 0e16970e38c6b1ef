// Finds the cases under tests/cases/. Their files are handed over as bytes, because some are malformed on purpose. Not a test.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../cases/', import.meta.url));

/**
 * @typedef {object} Case
 * @property {string} name      group and name, e.g. 'blocks/table-header'
 * @property {Buffer} article
 * @property {string} options   JSON text; '' without options.json
 * @property {string} view
 * @property {Buffer} html      as expected
 * @property {{ code: string, path: string }[]} problems  as expected
 */

/** @returns {Case[]} in the order of their names */
export function readCases() {
  const articles = existsSync(root)
    ? readdirSync(root, { recursive: true })
        .map(String)
        .filter((path) => /(^|[/\\])article\.json$/.test(path))
    : [];
  return articles.sort().map((path) => readCase(dirname(join(root, path))));
}

/** @param {string} folder @returns {Case} */
function readCase(folder) {
  const options = existsSync(join(folder, 'options.json'))
    ? readFileSync(join(folder, 'options.json'), 'utf8')
    : '';
  return {
    name: relative(root, folder),
    article: readFileSync(join(folder, 'article.json')),
    options,
    view: viewOf(options),
    html: readFileSync(join(folder, 'expected.html')),
    problems: JSON.parse(readFileSync(join(folder, 'expected.problems.json'), 'utf8')),
  };
}

/** @param {string} options */
function viewOf(options) {
  try {
    return JSON.parse(options || '{}').view ?? 'article';
  } catch {
    return 'article'; // Bad options are cases too.
  }
}
