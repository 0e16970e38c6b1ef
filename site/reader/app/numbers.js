/** Numbers and dates as the reader's pages write them. */

const language = 'en-GB';
const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const percentage = new Intl.NumberFormat(language, { style: 'percent' });
const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${plain.format(bytes / 1e6)} MB`;
}

/** @param {number} part */
export const percent = (part) => percentage.format(part);

/** @param {number | string} time  milliseconds since 1970, or ISO 8601 */
export const date = (time) => day.format(new Date(time));

/** @param {number} count @param {string} one @param {string} [many] */
export const count = (count, one, many = `${one}s`) => `${plain.format(count)} ${count === 1 ? one : many}`;
