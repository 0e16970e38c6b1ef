// What readers do with what they saved: search, order, take it with them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { giveFiles, library, open } from '../visit.mjs';

const { site, page } = await openReader();

const stories = {
  'ja.json': {
    id: 'ja',
    language: 'ja',
    title: '藍の青',
    body: ['染めは春の水で始まる。'],
    published: '2026-01-01T00:00:00Z',
  },
  'en.json': {
    id: 'en',
    language: 'en',
    title: 'A lighthouse keeper',
    body: ['The Café by the quay.'],
    published: '2026-03-01T00:00:00Z',
  },
  'de.json': {
    id: 'de',
    language: 'de',
    title: 'Birnen im Ofen',
    body: ['Über Nacht.'],
    published: '2026-02-01T00:00:00Z',
  },
  // JSON Feed is not an article; a related format that the core imports is one.
};

test('files are added, one after the other', async () => {
  await open(page, `${site.origin}/reader/add/`);
  const files = Object.entries(stories).map(([name, story]) => [
    name,
    JSON.stringify({ galley: 1, ...story }),
  ]);
  await giveFiles(page, { ...Object.fromEntries(files), 'letter.json': '<no>' });
  await page.waitFor(() => document.querySelectorAll('.added li').length === 4);
  await page.waitFor(() => document.querySelectorAll('.added a').length === 3);
  assert.match((await page.text('.added .state')) ?? '', /^letter.json: No article can be read/);
  const titles = await library(page, site.origin, 3);
  assert.deepEqual(titles, ['Birnen im Ofen', 'A lighthouse keeper', '藍の青']);
});

/** @param {string} name @param {string} value */
const choose = (name, value) =>
  page.evaluate(
    ([field, text]) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-tools]'));
      const control = /** @type {HTMLInputElement} */ (form.elements.namedItem(field));
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [name, value],
  );
/** @param {string[]} titles */
const shows = (titles) =>
  page.waitFor(
    (wanted) =>
      [...document.querySelectorAll('.library .row h2')].map((each) => each.textContent).join('|') === wanted,
    titles.join('|'),
  );

test('search finds words in the text, without accents, and in languages without spaces', async () => {
  await choose('search', 'cafe');
  await shows(['A lighthouse keeper']);
  await choose('search', '春の水');
  await shows(['藍の青']);
  await choose('search', 'uber na');
  await shows(['Birnen im Ofen']);
  await choose('search', 'nothing like it');
  await page.waitFor(
    () =>
      document.querySelector('[data-library] [role=status]')?.textContent === 'Nothing like that is saved.',
  );
  await choose('search', '');
});

test('the order can be chosen, and what is shown', async () => {
  await choose('sort', 'published');
  await shows(['A lighthouse keeper', 'Birnen im Ofen', '藍の青']);
  await choose('sort', 'title');
  await shows(['A lighthouse keeper', 'Birnen im Ofen', '藍の青']);
  await choose('filter', 'read');
  await shows([]);
  await choose('filter', 'unread');
  await page.waitFor(() => document.querySelectorAll('.library .row').length === 3);
});

test('the library is one file, and comes back from it', async () => {
  await open(page, `${site.origin}/reader/storage/`);
  // The file is taken where it is made, because engines put downloads in different places.
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
  assert.equal(file.split('\n').filter(Boolean).length, 4);

  await library(page, site.origin, 3);
  for (let left = 2; left >= 0; left--) {
    await page.click('[data-act="remove"]');
    await page.waitFor((count) => document.querySelectorAll('.library .row').length === count, left);
  }
  await open(page, `${site.origin}/reader/add/`);
  const cut = file.slice(0, -40);
  await giveFiles(page, { 'cut.galley-library': cut });
  await page.waitFor(() =>
    document.querySelector('.added')?.textContent?.includes('2 articles and 0 pictures'),
  );
  assert.match((await page.text('.added')) ?? '', /Line 4 could not be read/);
  await giveFiles(page, { 'whole.galley-library': file });
  await page.waitFor(() =>
    document.querySelector('.added')?.textContent?.includes('1 article and 0 pictures'),
  );
  assert.equal((await library(page, site.origin, 3)).length, 3);
});

test('what another app shares waits for the button', async () => {
  site.requested.length = 0;
  const text = encodeURIComponent(`Look at this: ${site.origin}/articles/baoli/`);
  await open(page, `${site.origin}/reader/add/?title=Baoli&text=${text}`);
  assert.equal(
    await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('#url')).value),
    `${site.origin}/articles/baoli/`,
  );
  assert.ok(!site.requested.some((path) => path.includes('baoli/')), 'nothing is fetched before');
  assert.equal(await page.focused(), 'button Save');
  await page.press('Enter');
  await page.waitForElement('.added a');
});
