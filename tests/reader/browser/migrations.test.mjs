// A library of every earlier version is there after the change, whole, and can be searched.
import assert from 'node:assert/strict';
import test from 'node:test';
import { steps } from '../../../site/reader/shared/migrations.js';
import { openReader } from '../reader.mjs';
import { clear, open } from '../visit.mjs';

const { site, page } = await openReader();

for (let version = 1; version < steps.length; version++) {
  test(`from version ${version} to ${steps.length}`, async () => {
    // A page of the origin that does not open the index.
    await page.goto(`${site.origin}/reader/manifest.json`);
    await clear(page);
    await page.evaluate(
      ({ number, upgrades }) =>
        new Promise((resolve, reject) => {
          indexedDB.deleteDatabase('galley-reader');
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
    await open(page, `${site.origin}/reader/`);
    await page.waitForElement('.library .row');
    assert.match((await page.text('.row .facts')) ?? '', /40% read/);
    await page.evaluate(() => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('[type=search]'));
      field.value = 'looms';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitFor(() =>
      document.querySelector('[data-library] [role=status]')?.textContent?.startsWith('1 '),
    );
    assert.equal(await page.count('.library .row'), 1);
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
