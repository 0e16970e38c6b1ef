/** @typedef {{ start: number, removed: number, inserted: string }} Edit  in UTF-16 units: what is put in the place of what */

/**
 * The edit that leads from one text to the other. Engines compare slices in one go, a script would read one character after
 * the other: so the ends that are the same are found by halves.
 * @param {string} before
 * @param {string} now
 * @returns {Edit}
 */
export function findEdit(before, now) {
  const most = Math.min(before.length, now.length);
  let start = longest(most, (from, to) => before.slice(from, to) === now.slice(from, to));
  let end = longest(most - start, (from, to) => tail(before, from, to) === tail(now, from, to));
  // The halves of a surrogate pair stay together: each alone would be written as U+FFFD.
  if (isHigh(before.charCodeAt(start - 1))) --start;
  if (isLow(before.charCodeAt(before.length - end))) --end;
  return { start, removed: before.length - end - start, inserted: now.slice(start, now.length - end) };
}

/** @param {string} before @param {Edit} edit */
export const makeEdit = (before, { start, removed, inserted }) =>
  before.slice(0, start) + inserted + before.slice(start + removed);

/**
 * The largest length up to which a text is the same.
 * @param {number} most
 * @param {(from: number, to: number) => boolean} isSame
 */
function longest(most, isSame) {
  let length = 0;
  while (length < most) {
    const half = Math.ceil((length + most) / 2);
    if (isSame(length, half)) length = half;
    else most = half - 1;
  }
  return length;
}

/** Units `from` to `to`, counted from the end. @param {string} text @param {number} from @param {number} to */
const tail = (text, from, to) => text.slice(text.length - to, text.length - from);

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;

/** @param {number} unit */
const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;
