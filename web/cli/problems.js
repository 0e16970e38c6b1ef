/** Problems as lines, and as an exit status: the same as the native program's. */

/** @typedef {import('../index.js').Problem} Problem */

/** Control characters of the input could tell the terminal what to do; a line is also what programs read. @param {string} text */
const printable = (text) => text.replace(/[\0-\x1f\x7f-\x9f]/g, '?');

/** @param {string} file @param {Problem[]} problems */
export const lines = (file, problems) =>
  problems
    .map(({ severity, code, path, line, column, message }) => {
      const place = line > 0 ? `:${line}:${column}` : '';
      const pointer = path ? ` (${printable(path)})` : '';
      return `${printable(file)}${place}: ${severity} ${code}: ${printable(message)}${pointer}\n`;
    })
    .join('');

const unusable = ['input-empty', 'input-too-large', 'not-an-article', 'format-unknown'];

/** @param {import('../index.js').Report} report */
export function exitCode({ problems, outline, words }) {
  if (problems.some(({ code }) => unusable.includes(code))) return 2;
  const broken = problems.some(({ code }) => code === 'json-syntax' || code === 'json-truncated');
  // Broken JSON is usable as far as something of it is shown.
  if (broken && outline.length === 0 && words === 0) return 2;
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
