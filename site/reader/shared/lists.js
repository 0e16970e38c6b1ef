/** Lists of stories, the last that came: kept beside the library, and replaced whenever a better one is there. */

import { SAVED } from './names.js';

/** @param {string} path @returns {Promise<{ bytes: Uint8Array, at: number } | undefined>} */
export async function storedList(path) {
  const response = await (await caches.open(SAVED)).match(path).catch(() => undefined);
  if (!response) return undefined;
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    at: Number(response.headers.get('x-galley-at')),
  };
}

/** @param {string} path @param {Uint8Array} bytes */
export async function keepList(path, bytes) {
  const headers = { 'content-type': 'application/json', 'x-galley-at': String(Date.now()) };
  const response = new Response(/** @type {BodyInit} */ (bytes), { headers });
  // Where there is no room, the list is there as long as the page.
  await (await caches.open(SAVED)).put(path, response).catch(() => {});
}
