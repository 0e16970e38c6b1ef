// DOMPurify, which knows what attacks on sanitizers look like, finds nothing to remove in any output: default profile, and the
// attributes that the core prints besides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { poisoned, withHtml } from '../../hostile/article.mjs';
import { payloads } from '../../hostile/payloads/index.mjs';
import { readCases } from '../../node/cases.mjs';
import { importGalley } from '../../node/package.mjs';
import { launch, open } from '../chromium.mjs';

const file = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('DOMPurify removes nothing from any output', async (context) => {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  const full = withHtml(JSON.parse(file('../../cases/articles/every-field-of-every-block/article.json')));
  const browser = await launch();
  try {
    const { page } = await open(browser);
    await page.addScriptTag({ content: file('../../../node_modules/dompurify/dist/purify.js') });
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).removedOf = (/** @type {string[]} */ fragments) =>
        fragments.flatMap((html) => {
          const purify = /** @type {any} */ (globalThis).DOMPurify;
          // What its default profile does not list and the core prints: a link's new window, an eager lead picture. And of its
          // guard for XML, which drops attributes for the words "</script" in them, we have no need: the words are an article's.
          purify.sanitize(html, { ADD_ATTR: ['target', 'fetchpriority'], SAFE_FOR_XML: false });
          return purify.removed.map((/** @type {any} */ { element, attribute }) =>
            element ? element.nodeName : `${attribute?.name}="${attribute?.value}"`,
          );
        });
    });
    const removedOf = (/** @type {string[]} */ fragments) =>
      page.evaluate(
        (all) => /** @type {string[]} */ (/** @type {any} */ (globalThis).removedOf(all)),
        fragments,
      );

    // It would tell: what is dangerous in the same place is found.
    assert.notDeepEqual(await removedOf(['<p onclick="x">a</p>']), []);
    assert.notDeepEqual(await removedOf(['<a href="javascript:x">a</a>']), []);
    assert.notDeepEqual(await removedOf(['<iframe src="/a"></iframe>']), []);

    const isFragment = (/** @type {string} */ view) => !['page', 'lite', 'text', 'metadata'].includes(view);
    // Ids without a prefix, which a host may ask for, are names that DOMPurify does not like.
    const cases = readCases().filter(
      ({ view, name }) => isFragment(view) && name !== 'options/id-prefix-empty',
    );
    let fragments = 0;
    for (let from = 0; from < cases.length; from += 50) {
      const some = cases.slice(from, from + 50).map(({ html }) => html.toString());
      assert.deepEqual(await removedOf(some), []);
      fragments += some.length;
    }
    for (let from = 0; from < payloads.length; from += 20) {
      const some = payloads.slice(from, from + 20).flatMap(({ text }, index) => {
        const { words, urls, html, markdown } = poisoned(full, text);
        const article = index % 2 ? words : urls;
        return [article, html, markdown].map((one) => galley.render(JSON.stringify(one)).html);
      });
      assert.deepEqual(await removedOf(some), [], JSON.stringify(payloads.slice(from, from + 20)));
      fragments += some.length;
    }
    context.diagnostic(`0 nodes and attributes removed from ${fragments} outputs`);
  } finally {
    await browser.close();
  }
});
