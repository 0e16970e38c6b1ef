// site/edge/worker.mjs in workerd, in front of an origin that has the sample articles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen } from '../browser/listen.mjs';
import { importGalley } from '../node/package.mjs';
import { serveWorker } from './served.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bread = readFileSync(`${root}site/content/bread-at-altitude.json`);
/** @type {Record<string, Buffer | string>} */
const articles = { '/bread.json': bread, '/broken.json': '{"title": "Half", "bo' };

const origin = await listen(
  createServer(({ url = '' }, response) => {
    response.writeHead(articles[url] ? 200 : 404).end(articles[url]);
  }),
);
/** @type {Awaited<ReturnType<typeof serveWorker>>} */
let edge;
before(async () => {
  edge = await serveWorker(`${root}site/edge/worker.mjs`, `127.0.0.1:${origin.port}`);
});
after(() => {
  edge?.close();
  origin.close();
});

const get = (/** @type {string} */ path, /** @type {RequestInit} */ init = {}) =>
  fetch(edge.address + path, init);

test('it answers the page that every other runtime makes', async () => {
  const answer = await get('article/bread');
  assert.equal(answer.status, 200, edge.said());
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  const { loadGalley } = await importGalley();
  const options = {
    view: /** @type {const} */ ('page'),
    stylesheet: '/galley/galley.css',
    script: '/galley/page.js',
  };
  const expected = (await loadGalley()).renderBytes(bread, options);
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(expected));
});

test('the same article has the same tag, and another another', async () => {
  const etag = (await get('article/bread')).headers.get('etag') ?? '';
  assert.match(etag, /^"[0-9a-f]{24}"$/);
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await get('article/bread', { headers: { 'if-none-match': tag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  }
  articles['/bread.json'] = bread.toString().replace('Bread above the clouds', 'Bread below them');
  const changed = await get('article/bread', { headers: { 'if-none-match': etag } });
  assert.equal(changed.status, 200);
  assert.match(await changed.text(), /Bread below them/);
  assert.notEqual(changed.headers.get('etag'), etag);
});

test('what is not there, not an article or not asked for', async () => {
  assert.equal((await get('article/none')).status, 404);
  assert.equal((await get('article/..%2fsecret')).status, 404);
  assert.equal((await get('article/bread', { method: 'POST', body: 'x' })).status, 405);
  assert.match(await (await get('article/broken')).text(), /Half/);
});
