/** Keeps the library whole: finds what browsers evicted or what went bad on disk, and gets it again. */

import { digest } from './describe.js';
import { change, damaged, entries, storedArticle } from './library.js';
import { enqueue } from './queue.js';
import { OFFLINE } from './saving.js';

/** Queues the repair of every entry that is not all there. @returns {Promise<number>} how many are not */
export async function repair() {
  const lost = await damaged();
  const later = (await entries()).filter(({ missing }) => missing.some(({ why }) => why === OFFLINE));
  const concerned = new Map([...lost, ...later].map((each) => [each.key, each]));
  for (const { key, address, title } of concerned.values()) await mend(key, address, title);
  return lost.length;
}

/** As repair(), reading every byte of every article. @returns {Promise<number>} */
export async function checkAll() {
  let found = await repair();
  for (const { key, digest: known, address, title } of await entries()) {
    const bytes = await storedArticle(key);
    if (!bytes || (await digest(bytes)) === known) continue;
    found++;
    await mend(key, address, title);
  }
  return found;
}

/** @param {string} key @param {string} address @param {string} title */
async function mend(key, address, title) {
  if (address || (await storedArticle(key))) return enqueue({ kind: 'repair', address, title, key });
  return change(key, {
    trouble: {
      code: 'missing',
      message: 'The browser deleted what was saved of it.',
      mend: 'It came as a file: add the file again.',
    },
  });
}
