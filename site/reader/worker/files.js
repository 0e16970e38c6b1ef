/* global BUILD, FILES */
/** The app's own files: put into a cache of their version at install, each with the bytes that the build made. */

import { digest } from '../shared/describe.js';
import { APP } from '../shared/names.js';

const NAME = APP + BUILD;
const hashes = new Map(FILES.map(({ url, hash }) => [url, hash]));

/** Whether a file belongs to the app. A folder is its page. @param {string} pathname */
export const isFile = (pathname) => hashes.has(pathname);

/** Gets every file, or fails as a whole: then the version before goes on. */
export async function install() {
  const cache = await caches.open(NAME);
  await Promise.all(FILES.map(({ url, hash }) => take(cache, url, hash)));
}

/** Drops the files of other versions, but the last: its pages may be open still, and load more of it. */
export async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(APP) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/**
 * A script that is not on the list: words of a language, which are kept from now on, or a part of the version before.
 * @param {Request} request
 */
export async function otherScript(request) {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(NAME)).put(request, response.clone()).catch(() => {});
  return response;
}

/**
 * A file that another version has with the same bytes is not fetched again.
 * @param {Cache} cache
 * @param {string} url
 * @param {string} hash
 */
async function take(cache, url, hash) {
  for (const name of await caches.keys()) {
    const known = name.startsWith(APP) ? await (await caches.open(name)).match(url) : undefined;
    if (known && (await hashOf(known.clone())) === hash) return cache.put(url, known);
  }
  await cache.put(url, await fetchFile(url, hash));
}

/**
 * From the server, past the HTTP cache. Sign-in pages of hotels answer for every address, and servers are updated file by file:
 * only the bytes that were built are good.
 * @param {string} url
 * @param {string} hash
 */
async function fetchFile(url, hash) {
  const response = await fetch(url, { cache: 'reload', redirect: 'error', credentials: 'same-origin' });
  if (!response.ok || response.type !== 'basic') throw new Error(`${url} answered ${response.status}`);
  if ((await hashOf(response.clone())) !== hash) throw new Error(`${url} is not the file of this version`);
  return response;
}

/** @param {Response} response */
const hashOf = async (response) => (await digest(new Uint8Array(await response.arrayBuffer()))).slice(0, 32);

/** @type {Promise<void> | undefined} */
let refilled;

/** What one file tells of all: they are got again, for the next time without a connection. Once in the life of a worker. */
const refill = () => (refilled ??= install().catch(() => void (refilled = undefined)));

/**
 * Where the cache was cleared under the app, the file comes from the server, and is kept again if it is still of this version.
 * @param {string} pathname
 * @returns {Promise<Response>}
 */
export async function file(pathname) {
  const cache = await caches.open(NAME);
  const known = await cache.match(pathname);
  if (known) return known;
  const hash = hashes.get(pathname) ?? '';
  try {
    const response = await fetchFile(pathname, hash);
    await cache.put(pathname, response.clone());
    refill();
    return response;
  } catch {
    return fetch(pathname);
  }
}
