// What a screen reader says of each view, from its beginning to its end, in English, Arabic and Japanese: tests/transcripts/ holds
// what was read and found good. After a change, GALLEY_ACCEPT=1 writes them again; read the difference before committing it.
//
// The shell has not run and the style sheet is there: this is the core's markup, with what is hidden left out. Only the share
// dialog is the shell's, as it stands open.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test, { after, before } from 'node:test';
import { importGalley } from '../../node/package.mjs';
import { openPage } from '../page.mjs';
import { serve } from '../server.mjs';

const folder = fileURLToPath(new URL('../../transcripts/', import.meta.url));
const stories = { en: 'tide-mill', ar: 'saqiya', ja: 'ai-no-ao' };
const views = /** @type {const} */ (['article', 'page', 'card', 'related', 'share', 'lite', 'text']);
const reader = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader')).replace(
  /[^/]+$/,
  'index.browser.js',
);

/** @type {import('../page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve({ '/reader.js': { body: readFileSync(reader) } });
  page = await openPage();
});
after(async () => {
  server?.close();
  await page?.close();
});

/** What is said of a part of the page. @param {string} [container]  a selector */
const listen = (container = 'body') =>
  page.evaluate(async (selector) => {
    const { virtual } = await import(`${location.origin}/reader.js`);
    await virtual.start({ container: document.querySelector(selector) });
    // From the end it goes round to the beginning.
    const [first] = await virtual.spokenPhraseLog();
    const last = first.startsWith('document') ? 'end of document' : `end of ${first}`;
    for (let steps = 0; steps < 2000 && (await virtual.lastSpokenPhrase()) !== last; steps++) {
      await virtual.next();
    }
    /** @type {string[]} */
    const spoken = await virtual.spokenPhraseLog();
    await virtual.stop();
    return spoken;
  }, container);

/** Compares with what was found good, or writes it down anew. @param {string} name @param {string[]} spoken */
function compare(name, spoken) {
  const transcript = `${spoken.join('\n').replaceAll(server.origin, '')}\n`;
  assert.match(transcript, /\nend of [^]*$/i);
  const file = `${folder}${name}.txt`;
  if (process.env.GALLEY_ACCEPT) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, transcript);
  }
  assert.ok(existsSync(file), `${file} does not exist; make it with GALLEY_ACCEPT=1`);
  assert.equal(transcript, readFileSync(file, 'utf8'));
}

/** @param {string} slug @param {import('../../../web/index.js').Options} options */
async function rendered(slug, options) {
  const galley = await (await importGalley()).loadGalley();
  return galley.render(readFileSync(`site/content/${slug}.json`), { images: { lazy: false }, ...options })
    .html;
}

for (const [language, slug] of Object.entries(stories)) {
  for (const view of views) {
    test(`${view} in ${language}`, async () => {
      const output = await rendered(slug, { view });
      const html =
        view === 'text' ? `<pre>${output.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>` : output;
      const body = html.startsWith('<!')
        ? html
        : `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test</title>
          <link rel="stylesheet" href="/package/galley.css"></head><body>${html}</body></html>`;
      server.answers['/'] = { type: 'text/html; charset=utf-8', body };
      await page.goto(`${server.origin}/`);
      compare(`${view}.${language}`, await listen());
    });
  }

  test(`the open share dialog in ${language}`, async () => {
    const script = `${server.origin}/package/page.js`;
    const body = await rendered(slug, { view: 'page', stylesheet: '/package/galley.css', script });
    server.answers['/'] = { type: 'text/html; charset=utf-8', body };
    await page.goto(`${server.origin}/`);
    await page.click('[data-galley-share-open]');
    await page.waitForElement('dialog[open]');
    compare(`dialog.${language}`, await listen('dialog'));
  });
}
