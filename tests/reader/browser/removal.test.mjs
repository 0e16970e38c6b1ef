// Removing holds, whenever the page is left, and leaves nothing behind.
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { openReader } from '../reader.mjs';
import { library, open, save } from '../visit.mjs';

const { site, page } = await openReader();

before(async () => {
  await save(page, site.origin, 'tide-mill');
  await save(page, site.origin, 'baoli');
});

const row = (/** @type {string} */ key) => `.row[data-key="${key}"] [data-act="remove"]`;
const notes = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('removal')));

test('an article that was removed as the page was left is gone', async () => {
  await library(page, site.origin, 2);
  await page.evaluate((button) => {
    // Whatever is asked of the index from now on never gets there.
    IDBDatabase.prototype.transaction = () => {
      throw new Error('the page has gone');
    };
    /** @type {HTMLElement} */ (document.querySelector(button)).click();
  }, row('baoli'));
  assert.equal((await notes()).length, 1);
  const titles = await library(page, site.origin, 1);
  assert.deepEqual(titles, ['The mill that keeps the moon’s hours']);
  await page.waitFor(
    () => !Object.keys(localStorage).some((name) => name.startsWith('galley-reader-removal:')),
  );
});

/** Entries of the index, those that were removed too. */
const index = () =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('galley-reader');
        request.onerror = reject;
        request.onsuccess = () => {
          const all = request.result.transaction('articles').objectStore('articles').getAllKeys();
          all.onsuccess = () => (request.result.close(), resolve(all.result));
        };
      }),
  );
const kept = () =>
  page.evaluate(async () =>
    (await (await caches.open('galley-reader-saved')).keys()).map(({ url }) => new URL(url).pathname),
  );

test('deleting that was cut off is finished later: nothing of it stays', async () => {
  await open(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes input');
  const before = await kept();
  assert.ok(
    before.some((path) => path.startsWith('/media/')),
    before.join('\n'),
  );
  await page.click('.sizes input');
  await page.click('[data-free] [type="submit"]');
  await page.waitForElement('.notice');
  // The article goes; at its pictures, the page does.
  await page.evaluate(() => {
    const original = Cache.prototype.delete;
    Cache.prototype.delete = function (/** @type {RequestInfo} */ wanted) {
      const isPicture = wanted instanceof Request && wanted.url.includes('/media/');
      if (!isPicture) return original.call(this, wanted);
      return new Promise(() => Object.assign(globalThis, { cut: true }));
    };
  });
  await page.click('.notice > button:last-child');
  await page.waitFor(() => /** @type {any} */ (globalThis).cut);
  assert.ok(!(await kept()).includes('/reader/read/tide-mill/article.json'));
  // A minute later.
  await open(page, `${site.origin}/reader/manifest.json`);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('galley-reader');
        request.onerror = reject;
        request.onsuccess = () => {
          const transaction = request.result.transaction('articles', 'readwrite');
          const store = transaction.objectStore('articles');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const each of all.result) store.put({ ...each, removed: 1 });
          };
          transaction.oncomplete = () => (request.result.close(), resolve(0));
        };
      }),
  );
  await page.goto(`${site.origin}/reader/`);
  await page.waitFor(async () => {
    const urls = (await (await caches.open('galley-reader-saved')).keys()).map(({ url }) => url);
    return !urls.some((url) => url.includes('/media/') || url.includes('article.json'));
  });
  while (/** @type {string[]} */ (await index()).length > 0) await page.waitFor(() => true);
});
