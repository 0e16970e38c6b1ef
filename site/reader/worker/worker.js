/**
 * The service worker of the reader. It answers for the app's files, for articles that are saved, and for their pictures;
 * everything else goes to the network as if it were not there.
 */

import { storedPicture } from '../shared/library.js';
import { SCOPE, keyIn } from '../shared/names.js';
import { SYNC, run } from '../shared/queue.js';
import { documentFor } from './documents.js';
import { activate, file, install, isFile, otherScript } from './files.js';

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (globalThis));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(activate().then(() => worker.clients.claim())),
);

// A new version waits until its reader says so: nothing changes under a page that is being read.
worker.addEventListener('message', ({ data }) => {
  if (data === 'use-new-version') worker.skipWaiting();
});

// With or without a page, where browsers have it. What is left makes it fail, so that the browser calls again.
worker.addEventListener('sync', (event) => {
  if (event.tag !== SYNC) return;
  const work = run().then((left) => (left > 0 ? Promise.reject(new Error(`${left} left to do`)) : undefined));
  event.waitUntil(work);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  const own = origin === location.origin;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (own && isFile(pathname)) event.respondWith(file(pathname));
  else if (own && pathname.startsWith(`${SCOPE}app/`)) event.respondWith(otherScript(request));
  else if (request.destination === 'image') event.respondWith(picture(request));
});

/** @param {Request} request @param {string} pathname */
async function page(request, pathname) {
  if (isFile(pathname)) return file(pathname);
  const key = keyIn(pathname);
  if (key) {
    // Whatever keeps a saved article from being made, its prerendered document may still be there.
    const saved = await documentFor(key).catch((error) => void console.error(error));
    if (saved) return saved;
  }
  try {
    const answer = await fetch(request);
    if (answer.status !== 404 || !key) return answer;
  } catch {
    // No connection.
  }
  const missing = await file(`${SCOPE}missing/`);
  return new Response(missing.body, { status: 404, headers: missing.headers });
}

/** @param {Request} request */
async function picture(request) {
  return (await storedPicture(request.url).catch(() => undefined)) ?? fetch(request);
}
