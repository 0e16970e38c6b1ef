// A new version of the app waits for its reader, and is whole or is not taken.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { go, open, openTab, pressInTab, save } from '../visit.mjs';

const article = () => `${site.origin}/reader/read/tide-mill/`;

/** What the server has in the place of files of the version that was built. @type {Map<string, { type: string, text: string }>} */
const published = new Map();

/** Publishes another version of the app. @param {string} mark */
function publish(mark) {
  const text = readFileSync('build/site/reader/worker.js', 'utf8').replace(
    /BUILD="[^"]*"/,
    `BUILD="${mark}"`,
  );
  published.set('/reader/worker.js', { type: 'text/javascript', text });
}

const { site, page } = await openReader(({ url }, response) => {
  const found = published.get(url ?? '');
  if (!found) return false;
  response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' }).end(found.text);
  return true;
});

const versions = () =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('-app-')));

test('it waits, says so, and changes nothing for who is reading', async () => {
  await save(page, site.origin, 'tide-mill');
  await open(page, article());
  await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
  await page.waitFor(() => JSON.parse(localStorage.getItem('galley-place:tide-mill') ?? 'null')?.place);
  await openTab(page, `${site.origin}/reader/`);
  publish('another');
  await page.evaluate(async () => {
    Object.assign(globalThis, { untouched: true });
    await (await navigator.serviceWorker.getRegistration('/reader/'))?.update();
  });
  await page.waitForElement('.notice');
  assert.deepEqual(await page.texts('.notice button'), ['Close'], 'no change while reading');
  // The first button of the notice in the library: Change to it.
  await page.waitFor(() => {
    const { tab } = /** @type {any} */ (globalThis);
    tab.old = true;
    return tab.document.querySelector('.notice button')?.textContent === 'Change to it';
  });
  await pressInTab(page, '.notice button');
  await page.waitFor(() => {
    const { tab } = /** @type {any} */ (globalThis);
    return !tab.old && tab.document.readyState === 'complete';
  });
  const all = await versions();
  assert.ok(all.includes('galley-reader-app-another'), all.join(' '));
  assert.ok(
    await page.evaluate(() => /** @type {any} */ (globalThis).untouched),
    'the page that is being read was reloaded',
  );
  await page.evaluate(() => /** @type {any} */ (globalThis).tab.close());
});

test('then articles are made again by its core, and nobody loses their place', async () => {
  const top = await page.evaluate(() => scrollY);
  await go(page, article());
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - top) <= 2, 'the place is kept');
  const made = await page.evaluate(async () => {
    const document = await (await caches.open('galley-reader-documents')).match(location.pathname);
    return document?.headers.get('x-galley-build');
  });
  assert.equal(made, 'another');
});

test('a file that is not what was built stops it: the version before goes on', async () => {
  await open(page, `${site.origin}/reader/`);
  await page.waitForElement('.library .row');
  publish('poisoned');
  published.set('/reader/reader.css', {
    type: 'text/css',
    text: '/* Sign in to the network of this hotel. */',
  });
  const state = await page.evaluate(async () => {
    // What it has with the right bytes is not fetched; this one is.
    for (const name of await caches.keys()) await (await caches.open(name)).delete('/reader/reader.css');
    const registration = await navigator.serviceWorker.getRegistration('/reader/');
    await registration?.update();
    const { installing } = /** @type {ServiceWorkerRegistration} */ (registration);
    await new Promise((resolve) =>
      installing ? installing.addEventListener('statechange', resolve) : resolve(0),
    );
    return {
      ended: installing?.state,
      waiting: Boolean(registration?.waiting),
      active: registration?.active?.state,
    };
  });
  assert.deepEqual(state, { ended: 'redundant', waiting: false, active: 'activated' });
  assert.ok(site.requested.includes('/reader/reader.css'));
  published.delete('/reader/reader.css');
  await open(page, `${site.origin}/reader/`);
  assert.equal(await page.text('h1'), 'Library');
  await page.waitForElement('.library .row');
});
