/* global BUILD */
/** Articles at their addresses: made from stored JSON by the same core as on the server, once for each version of the app. */

import { loadGalley } from '../../../web/galley.js';
import { articleOptions, documentOf, metadataOptions, relative } from '../shared/document.js';
import { DOCUMENTS, SAVED, articlePath, storedPath } from '../shared/names.js';
import { file } from './files.js';

/**
 * @param {string} key
 * @returns {Promise<Response | undefined>} undefined where the article is not saved
 */
export async function documentFor(key) {
  const documents = await caches.open(DOCUMENTS);
  const made = await documents.match(articlePath(key));
  if (made?.headers.get('x-galley-build') === BUILD) return made;
  const stored = await (await caches.open(SAVED)).match(storedPath(key));
  if (!stored) return undefined;
  const response = new Response(await render(key, stored), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-galley-build': BUILD },
  });
  // A full disk does not keep the article from being read.
  await documents.put(articlePath(key), response.clone()).catch(() => {});
  return response;
}

/** @param {string} key @param {Response} stored */
async function render(key, stored) {
  const galley = await loadGalley({ wasm: file('/galley/galley.wasm') });
  const address = relative(stored.headers.get('x-galley-address') ?? '', location.origin);
  const bytes = await stored.arrayBuffer();
  const { html } = galley.render(bytes, articleOptions);
  const frame = await (await file('/reader/frame.html')).text();
  return documentOf(frame, { key, html, metadata: galley.render(bytes, metadataOptions).html, address });
}
