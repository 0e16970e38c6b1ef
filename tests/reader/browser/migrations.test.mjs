// A library of every earlier version is there after the change, whole, and can be searched.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { launch } from '../../browser/chromium.mjs';
import { steps } from '../../../site/reader/shared/migrations.js';
import { Site } from '../site.mjs';

const site = new Site();
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  await site.start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site.kill();
});

for (let version = 1; version < steps.length; version++) {
  test(`from version ${version} to ${steps.length}`, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // A page of the origin that does not open the index.
    await page.goto(`${site.origin}/reader/manifest.json`);
    await page.evaluate(
      ({ number, upgrades }) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('galley-reader', number);
          request.onerror = reject;
          request.onupgradeneeded = () => {
            for (const store of upgrades) request.result.createObjectStore(store.name, store.options);
          };
          request.onsuccess = async () => {
            const json =
              '{"galley":1,"id":"old","language":"en","title":"An old one","body":["Of kettles and looms."]}';
            const cache = await caches.open('galley-reader-saved');
            await cache.put('/reader/read/old/article.json', new Response(json));
            const transaction = request.result.transaction('articles', 'readwrite');
            transaction.objectStore('articles').put({
              key: 'old',
              title: 'An old one',
              language: 'en',
              direction: 'ltr',
              saved: 1,
              bytes: json.length,
              minutes: 1,
              words: 4,
              pictures: [],
              missing: [],
              address: '',
              digest: '',
              progress: 0.4,
            });
            transaction.oncomplete = () => (request.result.close(), resolve(0));
          };
        }),
      { number: version, upgrades: storesOf(version) },
    );
    await page.goto(`${site.origin}/reader/`);
    await page.waitForSelector('.library .row');
    assert.match((await page.textContent('.row .facts')) ?? '', /40% read/);
    await page.fill('[type=search]', 'looms');
    await page.waitForFunction(() =>
      document.querySelector('[data-library] [role=status]')?.textContent?.startsWith('1 '),
    );
    assert.equal(await page.locator('.library .row').count(), 1);
    await context.close();
  });
}

/** The stores that the steps up to a version made. @param {number} version */
function storesOf(version) {
  /** @type {{ name: string, options: any }[]} */
  const stores = [];
  const database = /** @type {any} */ ({
    createObjectStore: (/** @type {string} */ name, /** @type {any} */ options) =>
      stores.push({ name, options }),
  });
  for (const step of steps.slice(0, version)) step(database);
  return stores;
}
