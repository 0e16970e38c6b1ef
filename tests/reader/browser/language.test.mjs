// The app speaks the language that its reader chose, mirrored where that is written from right to left; articles keep their own.
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { openReader } from '../reader.mjs';
import { open, save } from '../visit.mjs';

const { site, page } = await openReader();

before(() => save(page, site.origin, 'tide-mill'));

/** By the field at the foot of the page, which loads it anew. @param {string} language */
async function choose(language) {
  await page.waitForElement('[data-languages] select');
  /** Loading may come before an answer. @param {Promise<boolean>} answer */
  const unless = (answer) => answer.catch(() => false);
  await unless(
    page.evaluate((chosen) => {
      Object.assign(globalThis, { old: true });
      const field = /** @type {HTMLSelectElement} */ (document.querySelector('[data-languages] select'));
      field.value = chosen;
      return field.dispatchEvent(new Event('change'));
    }, language),
  );
  for (let tries = 0; tries < 1000; tries++)
    if (await unless(page.evaluate(() => !('old' in globalThis) && document.readyState === 'complete')))
      break;
  await page.waitFor(
    (chosen) =>
      document.documentElement.lang === chosen &&
      document.querySelector('.library .row') &&
      !document.documentElement.hasAttribute('data-reader-hold'),
    language,
  );
}

test('the library is in Arabic, and mirrored', async () => {
  await open(page, `${site.origin}/reader/`);
  await choose('ar');
  assert.equal(await page.attribute('html', 'dir'), 'rtl');
  assert.equal(await page.text('h1'), 'المكتبة');
  assert.equal(await page.evaluate(() => document.title), 'المكتبة – Galley Reader');
  assert.deepEqual(await page.texts('nav a'), ['المكتبة', 'اليوم', 'إضافة', 'التخزين']);
  assert.equal(
    await page
      .text('[data-library] [role="status"]')
      .then((text) => text?.split('،')[0].includes('مقال واحد')),
    true,
  );
  assert.match((await page.text('[data-act="remove"]')) ?? '', /^إزالة/);
  assert.equal(await page.attribute('.row h2', 'lang'), 'en-GB');
  assert.equal(await page.attribute('.row h2', 'dir'), 'ltr');
  const left = await page.evaluate(() => {
    const box = (/** @type {string} */ selector) =>
      /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect().left;
    return { name: box('.name'), nav: box('nav') };
  });
  assert.ok(left.name > left.nav, 'what comes first is on the right');
});

test('around an article too, which keeps its own, without a server', async () => {
  await site.kill();
  await page.goto(`${site.origin}/reader/read/tide-mill/`);
  await page.waitFor(() =>
    document.querySelector('[data-save] [data-state="saved"]')?.textContent?.includes('محفوظ'),
  );
  assert.deepEqual(
    await page.evaluate(() =>
      ['html', '.top', '.galley-article', '[data-save] > span'].map((selector) => {
        const part = /** @type {HTMLElement} */ (document.querySelector(selector));
        return `${part.lang} ${part.dir}`;
      }),
    ),
    ['en-GB ltr', 'ar rtl', 'en-GB ltr', 'ar rtl'],
  );
  assert.equal(await page.text('.galley-headline'), 'The mill that keeps the moon’s hours');
  await site.start();
});

test('words that do not come leave English', async () => {
  await page.evaluate(async () => {
    localStorage.setItem('galley-reader-language', 'fr');
    for (const name of await caches.keys()) await (await caches.open(name)).delete('/reader/words/fr.json');
  });
  site.interfere = ({ url }, response) => {
    if (!url?.startsWith('/reader/words/')) return false;
    response.writeHead(404).end();
    return true;
  };
  await page.goto(`${site.origin}/reader/`);
  await page.waitForElement('.library .row');
  assert.equal(await page.text('h1'), 'Library');
  assert.equal(await page.attribute('html', 'lang'), 'en');
  assert.equal(await page.attribute('html', 'data-reader-hold'), null);
  await page.goto(`${site.origin}/reader/read/tide-mill/`);
  await page.waitForElement('[data-save] [data-state="saved"]');
  assert.equal(await page.attribute('html', 'lang'), 'en-GB', 'an article keeps its own');
  site.interfere = undefined;
  await page.goto(`${site.origin}/reader/`);
});

test('the numbers, dates and failures of German', async () => {
  await choose('de');
  assert.match((await page.text('.row .facts')) ?? '', /gespeichert am .*kB/);
  await page.goto(`${site.origin}/reader/add/`);
  await page.evaluate((address) => {
    /** @type {HTMLInputElement} */ (document.querySelector('#url')).value = address;
  }, `${site.origin}/nothing.json`);
  await page.click('.add button');
  await page.waitForElement('.pending .state');
  const said = await page.text('.pending .state');
  assert.equal(
    said,
    'Unter dieser Adresse gibt es keinen Artikel mehr (404). Prüfen Sie die Adresse. Was schon gespeichert ist, bleibt.',
  );
});
