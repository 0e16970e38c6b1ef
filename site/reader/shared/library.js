/**
 * The library: what is saved. This module owns the index (IndexedDB) and the bytes (Cache Storage) and is their only writer, in
 * pages and in the worker. An entry is written last and removed first, so that what is listed is whole.
 */

import { database } from './database.js';
import { CHANNEL, DOCUMENTS, SAVED, articlePath, storedPath } from './names.js';

/**
 * @typedef {object} Entry
 * @property {string} key  the last part of its address
 * @property {string} address  of its JSON; '' where it came as a file
 * @property {string} url  canonical, or ''
 * @property {string} identity
 * @property {string} title
 * @property {string} summary
 * @property {string} byline
 * @property {string} publisher
 * @property {string} published
 * @property {string} language
 * @property {'ltr' | 'rtl'} direction
 * @property {number} words
 * @property {number} minutes
 * @property {number} bytes  of the JSON and the pictures
 * @property {string} digest  of the JSON, SHA-256
 * @property {string} [source]  of what its address gave, where that was of another format
 * @property {number} saved  milliseconds since 1970
 * @property {string[]} pictures  addresses of the renditions that are kept
 * @property {{ url: string, why: string, fields?: Record<string, string | number> }[]} missing  pictures that are not
 * @property {number} [recordings]  sound and films in it, which are not saved
 * @property {string} [damage]  what the core said of the whole input
 * @property {boolean} [stale]  its address has another edition
 * @property {import('./failure.js').Trouble} [trouble]  of the last try to bring it up to date
 * @property {number} [progress]  how far it was read, 0 to 1
 * @property {import('./place.js').Place} [place]  where the reader is
 * @property {number} [read]  when it was last open
 * @property {number} [removed]  when it was removed; it can be brought back until it is swept
 */

const channel = new BroadcastChannel(CHANNEL);

/** @param {string} [key]  none: more than one entry */
export const announce = (key) => channel.postMessage({ key });

/** Everything that was not removed, in no order. @returns {Promise<Entry[]>} */
export async function entries() {
  return (await (await database()).getAll('articles')).filter(({ removed }) => !removed);
}

/** @param {string} key @returns {Promise<Entry | undefined>} */
export async function entry(key) {
  const found = await (await database()).get('articles', key);
  return found?.removed ? undefined : found;
}

/** @param {string} key @returns {Promise<Uint8Array | undefined>} */
export async function storedArticle(key) {
  const response = await (await caches.open(SAVED)).match(storedPath(key));
  return response && new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {Entry} fresh
 * @param {Uint8Array} bytes
 * @param {string} text  for search
 */
export async function keep(fresh, bytes, text) {
  const cache = await caches.open(SAVED);
  const earlier = await (await database()).get('articles', fresh.key);
  const headers = { 'content-type': 'application/json', 'x-galley-address': fresh.address };
  await cache.put(storedPath(fresh.key), new Response(/** @type {BodyInit} */ (bytes), { headers }));
  await (await caches.open(DOCUMENTS)).delete(articlePath(fresh.key));
  const transaction = (await database()).transaction(['articles', 'texts'], 'readwrite');
  const { progress, place, read } = earlier ?? {};
  await Promise.all([
    transaction.objectStore('articles').put({ progress, place, read, ...fresh }),
    transaction.objectStore('texts').put(text, fresh.key),
    transaction.done,
  ]);
  announce(fresh.key);
  if (earlier) await dropPictures(earlier.pictures);
}

/** The words of every entry, by key. @returns {Promise<Map<string, string>>} */
export async function texts() {
  const transaction = (await database()).transaction('texts');
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return new Map(keys.map((key, index) => [String(key), values[index]]));
}

/** For entries of before there was search. @param {string} key @param {string} text */
export const keepText = async (key, text) => void (await (await database()).put('texts', text, key));

/** @param {string} key @param {Partial<Entry>} fields */
export async function change(key, fields) {
  const transaction = (await database()).transaction('articles', 'readwrite');
  const found = await transaction.store.get(key);
  if (found) await transaction.store.put({ ...found, ...fields });
  await transaction.done;
  announce(key);
}

/** As change(), for many, and without a word: for what is already seen. @param {Map<string, Partial<Entry>>} changes */
export async function changeAll(changes) {
  const transaction = (await database()).transaction('articles', 'readwrite');
  for (const [key, fields] of changes) {
    const found = await transaction.store.get(key);
    if (found) await transaction.store.put({ ...found, ...fields });
  }
  await transaction.done;
}

/**
 * Keeps one rendition, and leads the others of the same picture to it: their entries are empty and name it.
 * @param {import('./pictures.js').Picture} picture
 * @param {Uint8Array} bytes
 * @param {string} type
 */
export async function keepPicture({ url, others }, bytes, type) {
  const cache = await caches.open(SAVED);
  await cache.put(url, new Response(/** @type {BodyInit} */ (bytes), { headers: { 'content-type': type } }));
  for (const other of others)
    await cache.put(other, new Response(null, { headers: { 'x-galley-picture': url } }));
}

/** The bytes of a picture that is kept already. @param {string} url @returns {Promise<number | undefined>} */
export async function keptPicture(url) {
  const response = await (await caches.open(SAVED)).match(url);
  if (!response || response.headers.has('x-galley-picture')) return undefined;
  return (await response.blob()).size;
}

/** What to answer to a page that asks for a picture. @param {string} url @returns {Promise<Response | undefined>} */
export async function storedPicture(url) {
  const cache = await caches.open(SAVED);
  const found = await cache.match(url);
  const elsewhere = found?.headers.get('x-galley-picture');
  return elsewhere ? cache.match(elsewhere) : found;
}

/**
 * Those of the pictures that no entry has any more.
 * @param {string[]} urls
 * @param {Entry[]} [gone]  entries that do not count
 */
export async function dropPictures(urls, gone = []) {
  const without = new Set(gone.map(({ key }) => key));
  /** @type {Entry[]} */
  const others = (await (await database()).getAll('articles')).filter(({ key }) => !without.has(key));
  const wanted = new Set(others.flatMap(({ pictures }) => pictures));
  const unwanted = new Set(urls.filter((url) => !wanted.has(url)));
  if (unwanted.size === 0) return;
  const cache = await caches.open(SAVED);
  for (const request of await cache.keys()) {
    const leads = unwanted.has(request.url) ? request.url : await leadsTo(cache, request);
    if (unwanted.has(leads)) await cache.delete(request);
  }
}

/** @param {Cache} cache @param {Request} request */
const leadsTo = async (cache, request) => (await cache.match(request))?.headers.get('x-galley-picture') ?? '';

/**
 * Deletes what was removed before; until then it is off the list alone, and can be brought back. The index comes last: what was
 * begun when a page was left is found and finished by the next sweep.
 * @param {number} before  milliseconds since 1970
 */
export async function sweep(before) {
  const index = await database();
  /** @type {Entry[]} */
  const all = await index.getAll('articles');
  const gone = all.filter(({ removed }) => removed && removed <= before);
  if (gone.length === 0) return;
  const [saved, documents] = await Promise.all([caches.open(SAVED), caches.open(DOCUMENTS)]);
  for (const { key } of gone) {
    await saved.delete(storedPath(key));
    await documents.delete(articlePath(key));
  }
  await dropPictures(
    gone.flatMap(({ pictures }) => pictures),
    gone,
  );
  const transaction = index.transaction(['articles', 'texts'], 'readwrite');
  const articles = transaction.objectStore('articles');
  for (const { key } of gone) {
    // Brought back meanwhile, in another tab: its bytes are got again.
    if (!(await articles.get(key))?.removed) continue;
    await Promise.all([articles.delete(key), transaction.objectStore('texts').delete(key)]);
  }
  await transaction.done;
}

/** Entries whose bytes are not all there: browsers evict, and disks fail. @returns {Promise<Entry[]>} */
export async function damaged() {
  const cache = await caches.open(SAVED);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const own = (/** @type {string} */ key) => new URL(storedPath(key), location.origin).href;
  return (await entries()).filter(
    ({ key, pictures }) => !present.has(own(key)) || pictures.some((url) => !present.has(url)),
  );
}
