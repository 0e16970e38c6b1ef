// Two tabs have one library, and neither minds what becomes of it in the other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { library, open, openTab, pressInTab, save, tabShows } from '../visit.mjs';

const { site, page } = await openReader();

const rows = (/** @type {number} */ count) =>
  page.waitFor((wanted) => document.querySelectorAll('.library .row').length === wanted, count);

test('what one tab saves and removes, the other shows', async () => {
  await open(page, `${site.origin}/reader/`);
  await page.waitForElement('[data-library] .lede');
  await openTab(page, `${site.origin}/reader/read/baoli/`);
  await pressInTab(page, '[data-save] [data-state="none"]');
  await rows(1);
  await tabShows(page, '[data-save] [data-state="saved"]');
  await page.click('[data-act="remove"]');
  await tabShows(page, '[data-save] [data-state="none"]');
  await page.waitForElement('.notice button');
  // By script: what is said comes with the next frame, and moves it; a tab behind another may wait for that.
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.notice button')).click());
  await tabShows(page, '[data-save] [data-state="saved"]');
});

test('what both save at once is saved once', async () => {
  site.requested.length = 0;
  await page.evaluate(() => {
    const { tab } = /** @type {any} */ (globalThis);
    tab.location.href = '/reader/read/tide-mill/';
  });
  await tabShows(page, '[data-path$="/tide-mill/"] article');
  await open(page, `${site.origin}/reader/read/tide-mill/`);
  await page.waitForElement('[data-save] [data-state="none"]');
  await openTab(page, `${site.origin}/reader/read/tide-mill/`);
  await tabShows(page, '[data-save] [data-state="none"]');
  await page.evaluate(() => {
    const { tab } = /** @type {any} */ (globalThis);
    for (const each of [document, tab.document]) each.querySelector('[data-save] button').click();
  });
  await page.waitForElement('[data-save] [data-state="saved"]');
  await tabShows(page, '[data-save] [data-state="saved"]');
  const pictures = site.requested.filter((path) => path === '/media/tide-mill-960.webp');
  assert.equal(pictures.length, 1, 'got once');
  assert.equal((await library(page, site.origin, 2)).length, 2);
  assert.equal(await page.count('.pending .row'), 0);
});

test('storage that another page clears under an open one: the app goes on, and saves again', async () => {
  // A page of the same site that is none of the app's.
  await page.goto(`${site.origin}/articles/`);
  await openTab(page, `${site.origin}/reader/`);
  await tabShows(page, '.library .row');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    localStorage.clear();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('galley-reader');
      Object.assign(request, { onsuccess: resolve, onerror: reject });
    });
  });
  await pressInTab(page, '[data-act="remove"]');
  await page.waitFor(() =>
    /** @type {any} */ (globalThis).tab.document
      .querySelector('[data-library] .lede')
      ?.textContent.startsWith('Nothing is saved'),
  );
  await save(page, site.origin, 'baoli');
  // None of the app's pages was opened since, but they are all there.
  await page.waitFor(async () => {
    const pages = await Promise.all(['/reader/', '/reader/storage/'].map((path) => caches.match(path)));
    return pages.every(Boolean);
  });
  await site.kill();
  assert.equal((await library(page, site.origin, 1)).length, 1);
  await open(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes input');
  await open(page, `${site.origin}/reader/read/baoli/`);
  assert.equal(await page.count('.galley-article'), 1);
  await site.start();
});
