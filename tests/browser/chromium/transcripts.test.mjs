// What a screen reader says of each view, from its beginning to its end, in English, Arabic and Japanese: tests/transcripts/ holds
// what was read and found good. After a change, GALLEY_ACCEPT=1 writes them again; read the difference before committing it.
//
// The shell has not run and the style sheet is there: this is the core's markup, with what is hidden left out.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test, { after, before } from 'node:test';
import { importGalley } from '../../node/package.mjs';
import { openPage } from '../page.mjs';
import { serve } from '../server.mjs';

const folder = fileURLToPath(new URL('../../transcripts/', import.meta.url));
const stories = { en: 'tide-mill', ar: 'saqiya', ja: 'ai-no-ao' };
const views = /** @type {const} */ (['article', 'card', 'related', 'share', 'lite']);
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

const listen = () =>
  page.evaluate(async () => {
    const { virtual } = await import(`${location.origin}/reader.js`);
    await virtual.start({ container: document.body });
    // From the end it goes round to the beginning.
    for (let steps = 0; steps < 2000 && (await virtual.lastSpokenPhrase()) !== 'end of document'; steps++) {
      await virtual.next();
    }
    /** @type {string[]} */
    const spoken = await virtual.spokenPhraseLog();
    await virtual.stop();
    return spoken;
  });

for (const [language, slug] of Object.entries(stories)) {
  for (const view of views) {
    test(`${view} in ${language}`, async () => {
      const { render } = await (await importGalley()).loadGalley().then((galley) => ({
        render: galley.render.bind(galley),
      }));
      const { html } = render(readFileSync(`site/content/${slug}.json`), { view, images: { lazy: false } });
      const body = html.startsWith('<!')
        ? html
        : `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Test</title>
          <link rel="stylesheet" href="/package/galley.css"></head><body>${html}</body></html>`;
      server.answers['/'] = { type: 'text/html; charset=utf-8', body };
      await page.goto(`${server.origin}/`);
      const transcript = `${(await listen()).join('\n').replaceAll(server.origin, '')}\n`;
      assert.match(transcript, /\nend of document[^]*$/i);
      const file = `${folder}${view}.${language}.txt`;
      if (process.env.GALLEY_ACCEPT) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, transcript);
      }
      assert.ok(existsSync(file), `${file} does not exist; make it with GALLEY_ACCEPT=1`);
      assert.equal(transcript, readFileSync(file, 'utf8'));
    });
  }
}
