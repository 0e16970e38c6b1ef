/**
 * The schema of the index, as the steps that lead to it: the version is their number. A step is never changed once it was
 * released; tests/reader/browser/migrations.test.mjs starts from every one of them.
 */

/** @type {((database: import('idb').IDBPDatabase) => void)[]} */
export const steps = [
  // 1: what is saved.
  (database) => {
    database.createObjectStore('articles', { keyPath: 'key' });
  },
  // 2: the words of each article for search, and what is still to be done. Words of earlier entries are made when they are
  // searched for.
  (database) => {
    database.createObjectStore('texts');
    database.createObjectStore('actions', { keyPath: 'id', autoIncrement: true });
  },
];
