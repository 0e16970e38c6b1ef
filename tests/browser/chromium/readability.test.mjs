// What other programs make of the pages: @mozilla/readability, as reading views and read-it-later services use it, keeps the title,
// the byline, language and direction, every paragraph and every caption of every sample page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { page, site, stories } from '../tour.mjs';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

for (const { slug } of stories) {
  test(slug, async () => {
    await page.goto(`${site.origin}/pages/${slug}.html`);
    await page.evaluate(`${readability}; globalThis.Readability = Readability;`);
    // As a program that fetched the page would: what scripts did to it does not count.
    const kept = await page.evaluate(async () => {
      const { Readability } = /** @type {any} */ (globalThis);
      const html = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      /** @param {ParentNode} root @param {string} selector */
      const texts = (root, selector) =>
        [...root.querySelectorAll(selector)].map(({ textContent }) =>
          (textContent ?? '').replace(/\s+/g, ' ').trim(),
        );
      // Readability drops every <aside>: pull quotes, which repeat the text. Offers of embeds and other stories are no loss.
      const paragraphs = texts(
        parsed,
        '.galley-body p:not(.galley-pullquote *, [data-galley-embed] *, .galley-card *, .galley-teasers *)',
      );
      const captions = texts(parsed, '.galley-body figure .galley-caption');
      const wanted = {
        title: texts(parsed, 'h1')[0],
        authors: texts(parsed, '.galley-byline bdi:not(.galley-role), .galley-byline [rel="author"]'),
        lang: parsed.documentElement.lang,
        dir: parsed.documentElement.dir || parsed.querySelector('article')?.getAttribute('dir'),
      };
      const article = new Readability(parsed).parse();
      const text = (article?.textContent ?? '').replace(/\s+/g, ' ');
      return {
        wanted,
        got: { title: article?.title, byline: article?.byline, lang: article?.lang, dir: article?.dir },
        counted: [paragraphs.length, captions.length],
        lost: [...paragraphs, ...captions].filter((words) => !text.includes(words)),
      };
    });
    const { wanted, got } = kept;
    assert.ok(kept.counted[0] >= 3, `${kept.counted}`);
    // Spaces that hold numbers and units together are spaces.
    assert.equal(got.title?.replace(/\s+/g, ' '), wanted.title);
    assert.equal(got.lang, wanted.lang);
    assert.equal(got.dir, wanted.dir);
    for (const author of wanted.authors)
      assert.ok(got.byline?.includes(author), `${author} is not in ${got.byline}`);
    assert.deepEqual(kept.lost, []);
  });
}
