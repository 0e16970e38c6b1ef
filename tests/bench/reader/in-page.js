/** What the reader does not do: its page gets the stored JSON and renders it, where the worker would. Measured against that. */

import { place } from '../../../web/place.js';
import { core } from '../../../site/reader/shared/core.js';
import { articleOptions, metadataOptions } from '../../../site/reader/shared/document.js';
import { SAVED, storedPath } from '../../../site/reader/shared/names.js';

const key = new URLSearchParams(location.search).get('key') ?? '';
const [galley, stored] = await Promise.all([
  core(),
  caches.open(SAVED).then((cache) => cache.match(storedPath(key))),
]);
const bytes = new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer(0));
document.title = JSON.parse(galley.render(bytes, metadataOptions).html).headline;
const main = document.querySelector('main');
if (main) place(main, galley.render(bytes, articleOptions).html);
// As with the worker: the aids come when the article is there.
await import('../../../site/reader/app/article.js');
