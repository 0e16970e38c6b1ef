/** The index of the library in IndexedDB. Only library.js and queue.js use it; the bytes are in the caches. */

import { openDB } from 'idb';
import { steps } from './migrations.js';

export const NAME = 'galley-reader';

/** @type {Promise<import('idb').IDBPDatabase> | undefined} */
let opened;

/**
 * The open database. Where it was closed under us, by a newer version in another tab or by the reader clearing the site's
 * data, the next call opens it again.
 */
export function database() {
  opened ??= openDB(NAME, steps.length, {
    upgrade(database, from) {
      for (const step of steps.slice(from)) step(database);
    },
    blocking() {
      opened?.then((database) => database.close());
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).then(
    (database) => {
      // idb's `terminated` does not come when this very page deletes the database.
      database.addEventListener('close', () => (opened = undefined));
      return database;
    },
    (error) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}
