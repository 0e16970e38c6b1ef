/** Where things are: addresses of pages, names of caches. The build, the pages and the worker agree through this file. */

export const SCOPE = '/reader/';

/** Article JSON, pictures and lists: what the reader was promised to be kept. */
export const SAVED = 'galley-reader-saved';
/** Documents made from stored JSON, which can be made again. */
export const DOCUMENTS = 'galley-reader-documents';
/** Files of one version of the app; the version follows. */
export const APP = 'galley-reader-app-';

/** Says, in one tab, what was changed in another or in the worker. */
export const CHANNEL = 'galley-reader';

/** Changes of the library are one at a time, in whatever tab or worker. */
export const QUEUE_LOCK = 'galley-reader-queue';

/** The real address of an article: prerendered on the server, made from stored JSON by the worker. @param {string} key */
export const articlePath = (key) => `${SCOPE}read/${key}/`;

/** Where the cache has the JSON of a saved article; no server is asked for it. @param {string} key */
export const storedPath = (key) => `${SCOPE}read/${key}/article.json`;

/** @param {string} pathname @returns {string | undefined} */
export const keyIn = (pathname) => /^\/reader\/read\/([a-z0-9-]{1,80})\/$/.exec(pathname)?.[1];
