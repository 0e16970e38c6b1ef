/** Numbers and dates as the reader's pages write them, in the language of the app. */

import { locale, say } from './words.js';

/** @param {number} number @param {Intl.NumberFormatOptions} options */
const format = (number, options) => new Intl.NumberFormat(locale, options).format(number);

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return say('{n} bytes', { n: bytes });
  if (bytes < 1e6) return say('{n} kB', { n: format(Math.round(bytes / 1000), {}) });
  const round = (/** @type {number} */ unit) => ({ n: format(bytes / unit, { maximumFractionDigits: 1 }) });
  return bytes < 1e9 ? say('{n} MB', round(1e6)) : say('{n} GB', round(1e9));
}

/** @param {number} part */
export const percent = (part) => format(part, { style: 'percent', maximumFractionDigits: 0 });

/** @param {number | string} time  milliseconds since 1970, or ISO 8601 */
export const date = (time) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
