// Nobody loses their place: not by going away, not by another size of type, not by a core that writes other HTML.
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { engine } from '../../browser/engines/index.mjs';
import { openReader } from '../reader.mjs';
import { clear, giveFiles, go, library, open, save } from '../visit.mjs';

const { site, page } = await openReader();
const article = () => `${site.origin}/reader/read/tide-mill/`;

before(() => save(page, site.origin, 'tide-mill'));

/** Where block 12 stands, what was kept, and how many pixels the one is from the other. */
const state = () =>
  page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('galley-place:tide-mill') ?? 'null');
    const { top, height } = /** @type {Element} */ (
      document.querySelector('[data-galley-path="/body/12"]')
    ).getBoundingClientRect();
    return { top, kept, away: 96 - top - height * kept?.place?.offset };
  });

/** Puts block 12 so that a third of it is above the line at which one reads. */
async function read() {
  await page.evaluate(() => {
    const { top, height } = /** @type {Element} */ (
      document.querySelector('[data-galley-path="/body/12"]')
    ).getBoundingClientRect();
    scrollBy({ top: top + height / 3 - 96, behavior: 'instant' });
  });
  await page.waitFor(
    () => JSON.parse(localStorage.getItem('galley-place:tide-mill') ?? 'null')?.place?.block === '/body/12',
  );
  return state();
}

/** What was kept when the reader was there first. @type {any} */
let first;

test('the article opens where it was left, and the library says how far that is', async () => {
  await open(page, article());
  const before = await read();
  first = before.kept;
  assert.ok(Math.abs(first.place.offset - 1 / 3) < 0.04, JSON.stringify(first));
  await go(page, `${site.origin}/reader/`);
  await page.waitFor(() => document.querySelector('.row .facts')?.textContent?.includes('% read'));
  await go(page, article());
  const after = await state();
  assert.ok(Math.abs(after.top - before.top) <= 2, `${after.top} instead of ${before.top}`);
  await page.waitFor(() => document.querySelector('.notice')?.textContent?.includes('You were at'));
});

test('it was there before the first paint', async () => {
  const placed = await page.evaluate(() => performance.getEntriesByName('reader-placed')[0].startTime);
  // Firefox tells of no paint here: then it is that nothing was seen before, and that the page was not read to its end yet.
  const painted =
    engine === 'firefox'
      ? await page.evaluate(() => {
          document.documentElement.dataset.readerHold = '';
          const { visibility } = getComputedStyle(document.body);
          delete document.documentElement.dataset.readerHold;
          const [{ domInteractive }] = /** @type {any[]} */ (performance.getEntriesByType('navigation'));
          return visibility === 'hidden' ? domInteractive + 1 : 0;
        })
      : await page.waitFor(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  assert.ok(placed < painted, `placed at ${placed} ms, painted at ${painted}`);
});

test('with larger type it is the same sentence', async () => {
  await page.evaluate(() => localStorage.setItem('galley-reading', '{"zoom":"150"}'));
  await go(page, article());
  const { away } = await state();
  assert.ok(Math.abs(away) <= 1, `${away} pixels away`);
});

test('to come back is not to move: the place is the same, however often', async () => {
  const { kept } = await state();
  await page.evaluate(() => void dispatchEvent(new Event('scroll')));
  await page.waitFor(
    (time) => JSON.parse(localStorage.getItem('galley-place:tide-mill') ?? '').read > time,
    kept.read,
  );
  const { read: _read, ...visit } = (await state()).kept;
  const { read: _first, ...was } = first;
  assert.deepEqual(visit, was);
  await page.evaluate(() => localStorage.removeItem('galley-reading'));
});

test('other HTML does not lose it: the place is a place in the JSON', async () => {
  await page.evaluate(async () => {
    const documents = await caches.open('galley-reader-documents');
    const made = /** @type {Response} */ (await documents.match('/reader/read/tide-mill/'));
    // The page's policy takes no style from it.
    const html = (await made.text()).replace(
      '<main',
      '<canvas height="3000"></canvas><p>A banner of another core.</p><main',
    );
    await documents.put('/reader/read/tide-mill/', new Response(html, { headers: made.headers }));
  });
  await go(page, article());
  assert.ok(await page.evaluate(() => document.body.textContent?.includes('A banner of another core.')));
  const { away, kept } = await state();
  assert.ok(Math.abs(away) <= 1, `${away} pixels away`);
  assert.deepEqual(kept.place, first.place);
});

test('it travels with the exported library', async () => {
  const before = await read();
  await go(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes label');
  await page.evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      /** @type {Blob} */ (file).text().then((text) => Object.assign(globalThis, { exported: text }));
      return original.call(URL, file);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click('[data-export]');
  /** @type {string} */
  const file = await page.waitFor(() => /** @type {any} */ (globalThis).exported);
  // Another device: nothing is there but the app.
  await library(page, site.origin, 1);
  await page.click('[data-act="remove"]');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 0);
  await clear(page);
  await open(page, `${site.origin}/reader/add/`);
  await giveFiles(page, { 'mine.galley-library': file });
  await page.waitFor(() => document.querySelector('.added')?.textContent?.includes('1 article'));
  await go(page, article());
  const after = await state();
  assert.ok(Math.abs(after.top - before.top) <= 2, `${after.top} instead of ${before.top}`);
});

test('at the end it is read, and begins anew', async () => {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitFor(
    () => JSON.parse(localStorage.getItem('galley-place:tide-mill') ?? 'null')?.progress === 1,
  );
  await go(page, article());
  assert.equal(await page.evaluate(() => scrollY), 0);
});
