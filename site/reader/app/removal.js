/**
 * Removing and bringing back, so that it holds for a reader who leaves the page at once: what is wanted is noted before anything is
 * waited for, in localStorage as places are, and done then or at the next start.
 */

import { change } from '../shared/library.js';

const PREFIX = 'galley-reader-removal:';

/** @param {string[]} keys  of entries */
export const remove = (keys) => want(keys, String(Date.now()));

/** @param {string[]} keys */
export const restore = (keys) => want(keys, '0');

/** Does what was left undone. */
export async function finishRemovals() {
  /** @type {string[]} */
  let left = [];
  try {
    left = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    // No storage: then nothing was noted.
  }
  for (const name of left) await carryOut(name.slice(PREFIX.length));
}

/** @param {string[]} keys @param {string} time  of the removal, in milliseconds since 1970; 0: back again */
async function want(keys, time) {
  try {
    for (const key of keys) localStorage.setItem(PREFIX + key, time);
  } catch {
    // Full or refused: then it holds unless the page is left in these milliseconds.
  }
  for (const key of keys) await carryOut(key, time);
}

/** @param {string} key @param {string} [wanted]  where it may not have been noted */
async function carryOut(key, wanted) {
  const noted = noteOf(key);
  const time = noted ?? wanted;
  if (time === undefined) return;
  await change(key, { removed: Number(time) || undefined });
  // The reader may have changed their mind meanwhile.
  if (noted !== undefined && noteOf(key) === noted) localStorage.removeItem(PREFIX + key);
}

/** @param {string} key @returns {string | undefined} */
function noteOf(key) {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}
