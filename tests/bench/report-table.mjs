// How docs/performance.md prints figures.

/** @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Two figures that count. @param {number} value */
export const figure = (value) =>
  value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
/** @param {number} bytes */
export const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
/** @param {number} bytes */
export const megabytes = (bytes) => (bytes / 1048576).toFixed(1).replace(/^-0\.0$/, '0.0');

/** Kinds of bodies. */
export const titles = { markdown: 'Markdown', html: 'HTML', blocks: 'Blocks', text: 'Plain text' };
