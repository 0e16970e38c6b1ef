// What goes wrong is said, with what mends it, and costs nothing that is saved.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test, { after } from 'node:test';
import { listen } from '../../browser/listen.mjs';
import { openReader } from '../reader.mjs';
import { add, library, open, save } from '../visit.mjs';

/** Answers in the place of the site's, by path. @type {Map<string, (response: import('node:http').ServerResponse) => void>} */
const instead = new Map();
const stranger = await listen(
  createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(JSON.stringify({ galley: 1, language: 'en', title: 'From elsewhere', body: ['Words.'] }));
  }),
);

const { site, page } = await openReader((request, response) => {
  const answer = instead.get(new URL(request.url ?? '', 'http://site').pathname);
  answer?.(response);
  return Boolean(answer);
});

after(() => stranger.close());

/** @param {unknown} value @param {string} [type] */
const json =
  (value, type = 'application/json') =>
  (/** @type {import('node:http').ServerResponse} */ response) =>
    response
      .writeHead(200, { 'content-type': type })
      .end(typeof value === 'string' ? value : JSON.stringify(value));

/** What the list of the unfinished says of one. */
async function trouble() {
  await page.waitForElement('.pending .state');
  return page.text('.pending .state');
}
async function discard() {
  await page.click('.pending .acts button:last-child');
  await page.waitFor(() => !document.querySelector('.pending'));
}
const kept = () =>
  page.evaluate(async () => (await (await caches.open('galley-reader-saved')).keys()).map(({ url }) => url));

test('an address without an article', async () => {
  await add(page, site.origin, `${site.origin}/articles/nowhere/`);
  assert.match((await trouble()) ?? '', /404.*Check the address/);
  await discard();
});

test('an address that leads to another site is followed only when its reader says so', async () => {
  const address = `http://127.0.0.1:${stranger.port}/article.json`;
  instead.set('/moved.json', (response) => response.writeHead(302, { location: address }).end());
  await add(page, site.origin, `${site.origin}/moved.json`);
  const said = (await trouble()) ?? '';
  assert.ok(said.includes(`leads to another site, 127.0.0.1:${stranger.port}`), said);
  await page.click('.pending .acts button');
  await page.waitFor(() => !document.querySelector('.pending'));
  assert.deepEqual(await library(page, site.origin, 1), ['From elsewhere']);
  await page.click('[data-act="remove"]');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 0);
});

test('a page that names no article, and something that is none', async () => {
  instead.set('/page/', json('<!doctype html><title>A page</title><p>Words', 'text/html'));
  await add(page, site.origin, `${site.origin}/page/`);
  assert.match((await trouble()) ?? '', /does not say where its article/);
  await discard();
  instead.set('/broken.json', json('<oops'));
  await add(page, site.origin, `${site.origin}/broken.json`);
  assert.match((await trouble()) ?? '', /No article can be read/);
  await discard();
});

test('half of an article is saved as such, and does not replace a whole one', async () => {
  const whole = { galley: 1, id: 'pond', language: 'en', title: 'The pond', body: ['First.', 'Second.'] };
  instead.set('/pond.json', json(JSON.stringify(whole).slice(0, -14)));
  await add(page, site.origin, `${site.origin}/pond.json`);
  await page.waitForElement('.added a');
  assert.match((await page.text('.added')) ?? '', /damaged/);
  instead.set('/pond.json', json(whole));
  await add(page, site.origin, `${site.origin}/pond.json`);
  await page.waitForElement('.added a');
  assert.doesNotMatch((await page.text('.added')) ?? '', /damaged/);
  instead.set('/pond.json', json(JSON.stringify(whole).slice(0, -14)));
  await add(page, site.origin, `${site.origin}/pond.json`);
  assert.match((await trouble()) ?? '', /kept as it is/);
  await discard();
  await page.goto(`${site.origin}/reader/`);
  await page.waitForElement('.library .row');
  assert.equal(await page.count('.library .state'), 0);
});

test('an address that has another article now', async () => {
  instead.set(
    '/pond.json',
    json({ galley: 1, id: 'lake', language: 'en', title: 'The lake', body: ['Deep.'] }),
  );
  await open(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes label');
  await page.click('[data-editions]');
  await page.waitFor(() => document.querySelector('.notice')?.textContent?.includes('1 new edition'));
  await library(page, site.origin, 1);
  await page.click('[data-act="update"]');
  await page.waitForElement('[data-act="both"]');
  assert.match((await page.text('.library .state')) ?? '', /now has another article: “The lake”/);
  await page.click('[data-act="both"]');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 2);
  assert.deepEqual((await page.texts('.library .row h2')).sort(), ['The lake', 'The pond']);
  for (let left = 1; left >= 0; left--) {
    await page.click('[data-act="remove"]');
    await page.waitFor((count) => document.querySelectorAll('.library .row').length === count, left);
  }
});

test('a saved article whose address is gone, or leads to another site, stays, and says so', async () => {
  const pier = { galley: 1, id: 'pier', language: 'en', title: 'The pier', body: ['Planks.'] };
  instead.set('/pier.json', json(pier));
  await add(page, site.origin, `${site.origin}/pier.json`);
  await page.waitForElement('.added a');
  instead.set('/pier.json', json({ ...pier, body: ['New planks.'] }));
  await open(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes label');
  await page.click('[data-editions]');
  await page.waitFor(() => document.querySelector('.notice')?.textContent?.includes('1 new edition'));
  instead.set('/pier.json', (response) => response.writeHead(404).end());
  await library(page, site.origin, 1);
  await page.click('[data-act="update"]');
  await page.waitFor(() => document.querySelector('.library .state')?.textContent?.includes('(404)'));
  assert.match((await page.text('.library .state')) ?? '', /What is saved already stays/);
  const address = `http://127.0.0.1:${stranger.port}/pier.json`;
  instead.set('/pier.json', (response) => response.writeHead(302, { location: address }).end());
  await page.click('[data-act="update"]');
  await page.waitForElement('[data-act="there"]');
  assert.match((await page.text('.library .state')) ?? '', /leads to another site/);
  await open(page, site.origin + ((await page.attribute('.row h2 a', 'href')) ?? ''));
  assert.match((await page.text('main')) ?? '', /Planks/, 'the one that was saved');
  await library(page, site.origin, 1);
  await page.click('[data-act="there"]');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 2);
  assert.deepEqual((await page.texts('.library .row h2')).sort(), ['From elsewhere', 'The pier']);
  for (let left = 1; left >= 0; left--) {
    await page.click('[data-act="remove"]');
    await page.waitFor((count) => document.querySelectorAll('.library .row').length === count, left);
  }
});

test('a disk that is full saves nothing of it, and leads to where room can be made', async () => {
  const body = ['Words.', { type: 'image', url: `${site.origin}/media/logo.svg`, alt: 'A galley' }];
  instead.set('/ship.json', json({ galley: 1, id: 'ship', language: 'en', title: 'The ship', body }));
  const before = await kept();
  await open(page, `${site.origin}/reader/add/`);
  // Only Chromium can be given a small disk (tests/reader/chromium/states.test.mjs): here it is full at the article, after its picture.
  await page.evaluate((address) => {
    // The worker, which would do it too, has its disk.
    Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined });
    const original = Cache.prototype.put;
    /** @param {RequestInfo} request @param {Response} response */
    Cache.prototype.put = function (request, response) {
      if (!String(request).includes('article.json')) return original.call(this, request, response);
      return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
    /** @type {HTMLInputElement} */ (document.querySelector('#url')).value = address;
  }, `${site.origin}/ship.json`);
  await page.click('.add button');
  assert.match((await trouble()) ?? '', /no room left.*Nothing of it was saved/);
  assert.equal(await page.count('.pending a[href="/reader/storage/"]'), 1);
  assert.deepEqual(await kept(), before, 'its picture is gone again');
  await open(page, `${site.origin}/reader/`);
  await page.click('.pending .acts button');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 1);
  await page.click('[data-act="remove"]');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 0);
});

test('pictures that are too large, missing, or no pictures are left out, and that is said', async () => {
  instead.set('/huge.png', (response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(9 * 1024 * 1024)),
  );
  instead.set('/fake.png', json('<p>Sign in', 'text/html'));
  const image = (/** @type {string} */ name) => ({ type: 'image', url: `${site.origin}/${name}`, alt: name });
  const body = ['Words.', image('huge.png'), image('fake.png'), image('gone.png')];
  instead.set('/pictures.json', json({ galley: 1, id: 'pictures', language: 'en', title: 'Pictures', body }));
  await add(page, site.origin, `${site.origin}/pictures.json`);
  await page.waitForElement('.added a');
  assert.match((await page.text('.added')) ?? '', /Without 3 pictures/);
  const addresses = await kept();
  assert.ok(!addresses.some((url) => url.endsWith('.png')), addresses.join('\n'));
  await library(page, site.origin, 1);
  assert.match((await page.text('.library .state')) ?? '', /Without 3 pictures/);
});

test('a server that dies in the middle leaves nothing half-saved, and the save goes on when it is back', async () => {
  instead.set('/media/bell-960.webp', () => void site.kill());
  await add(page, site.origin, `${site.origin}/articles/la-cloche/`);
  assert.match((await trouble()) ?? '', /connection broke off. Nothing of it was saved/);
  const addresses = await kept();
  assert.ok(!addresses.some((url) => /cloche|bell/.test(url)), addresses.join('\n'));
  instead.clear();
  await page.goto(`${site.origin}/reader/`);
  // Without a server, the wish is still there.
  await page.waitFor(() => document.querySelectorAll('.pending .row').length === 1);
  await site.start();
  // As a browser does when the connection is back.
  await page.evaluate(() => void dispatchEvent(new Event('online')));
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 2);
  assert.equal(await page.count('.pending .row'), 0);
  // And every start of a page tries again, whether or not there was such an event.
  await open(page, `${site.origin}/reader/add/`);
  await site.kill();
  await page.evaluate((address) => {
    /** @type {HTMLInputElement} */ (document.querySelector('#url')).value = address;
  }, `${site.origin}/articles/baoli/`);
  await page.click('.add button');
  assert.match((await trouble()) ?? '', /no connection/);
  await site.start();
  await library(page, site.origin, 3);
});

test('a list that is broken, and one that does not come: the last good one stays', async () => {
  await open(page, `${site.origin}/reader/today/`);
  await page.waitForElement('.today .save-button');
  const titles = await page.texts('.today li h3');
  assert.equal(titles.length, 6);
  for (const answer of [
    json('{"version": "https://jsonfeed.org/version/1.1", "items": 3}'),
    json('<html>', 'text/html'),
  ]) {
    instead.set('/reader/today.json', answer);
    await page.goto(`${site.origin}/reader/today/`);
    await page.waitFor(() =>
      document.querySelector('[data-age]')?.textContent?.includes('could not be brought up to date'),
    );
    assert.deepEqual(await page.texts('.today li h3'), titles);
  }
  instead.clear();
  await page.click('[data-again]');
  await page.waitFor(() => document.querySelector('[data-age]')?.textContent === '');
});

test('what the browser deleted is found and got again', async () => {
  await save(page, site.origin, 'tide-mill');
  await page.evaluate(() => caches.delete('galley-reader-saved'));
  await page.goto(`${site.origin}/reader/`);
  await page.waitFor(async () => {
    const cache = await caches.open('galley-reader-saved');
    return Boolean(await cache.match('/reader/read/tide-mill/article.json'));
  });
  await page.waitFor(() => !document.querySelector('.pending'));
});

test('bytes that went bad are found and got again', async () => {
  await page.evaluate(async () => {
    const cache = await caches.open('galley-reader-saved');
    await cache.put('/reader/read/tide-mill/article.json', new Response('{"galley": 1, "title": "Ru'));
  });
  await page.goto(`${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes label');
  await page.click('[data-check]');
  await page.waitFor(() => document.querySelector('.notice')?.textContent?.includes('Not whole'));
  const good = readFileSync('build/site/content/tide-mill.json', 'utf8').length;
  await page.waitFor(async (length) => {
    const stored = await (
      await caches.open('galley-reader-saved')
    ).match('/reader/read/tide-mill/article.json');
    return ((await stored?.text())?.length ?? 0) > length / 2;
  }, good);
});
