// <galley-embed> around HTML that the core printed on a server: there before any script, brought to life, and made again only
// where the article has changed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importGalley } from '../node/package.mjs';
import { articleFor } from './articles.mjs';
import { embed, galley, host, json, script, visit, waitForEvents } from './hosts.mjs';

const { loadGalley } = await importGalley();
const core = await loadGalley();

const forms = /** @type {const} */ (['shadow', 'plain']);

/** The article as a server prints it into the tag. @param {typeof forms[number]} form */
function printed(form) {
  const shadow = { shadow: true, stylesheet: `${galley.origin}/package/galley.css` };
  const options = { heading_level: 2, ...(form === 'shadow' ? shadow : {}) };
  return core.render(articleFor(galley.origin), options).html;
}

/**
 * A page with that inside the tag, which remembers what the parser made before Galley's script is there.
 * @param {typeof forms[number]} form
 * @param {string} attributes
 * @param {(page: import('./page.mjs').Page) => Promise<void>} check
 */
function adopt(form, attributes, check) {
  host.answers['/remember.js'] = {
    body: `globalThis.tag = document.querySelector('galley-embed');
      globalThis.sent = (tag.shadowRoot ?? tag).querySelector('.galley-article');
      globalThis.shownAtOnce = sent.checkVisibility();`,
  };
  const tag = embed(
    `id="one" ${attributes}`,
    `${printed(form)}<a href="https://example.com/bridge">The bridge opens</a>`,
  );
  return visit(`${tag}<script src="/remember.js"></script>${script()}`, check);
}

/** What the parser made, and what is shown now. @param {import('./page.mjs').Page} page */
const state = (page) =>
  page.evaluate(() => {
    const { tag, sent, shownAtOnce } = /** @type {any} */ (globalThis);
    const articles = [...tag.shadowRoot.querySelectorAll('.galley-article')];
    return {
      shownAtOnce,
      one: articles.length === 1,
      same: articles[0] === sent,
      title: articles[0].querySelector('h2').textContent,
    };
  });

for (const form of forms) {
  test(`${form}: without src it is taken over as it is, and nothing but the script is fetched`, () =>
    adopt(form, '', async (page) => {
      await page.waitFor(() =>
        Boolean(/** @type {any} */ (globalThis).tag.shadowRoot?.querySelector('.embed .galley-article')),
      );
      const { title, ...now } = await state(page);
      assert.deepEqual(now, { shownAtOnce: true, one: true, same: true });
      assert.equal(title, articleFor(galley.origin).title);
      const fetched = galley.requested.filter((path) => /\.(wasm|json)/.test(path));
      assert.deepEqual(fetched, []);
    }));

  test(`${form}: with src it stays where the core prints the same`, () =>
    adopt(form, `src="${galley.origin}/article.json"`, async (page) => {
      await waitForEvents(page, 'ready');
      const { title: _, ...now } = await state(page);
      assert.deepEqual(now, { shownAtOnce: true, one: true, same: true });
    }));

  test(`${form}: with src it is replaced where the article has changed`, () => {
    galley.answers['/later.json'] = json({ ...articleFor(galley.origin), title: 'The bridge is open' });
    return adopt(form, `src="${galley.origin}/later.json"`, async (page) => {
      await waitForEvents(page, 'ready');
      assert.deepEqual(await state(page), {
        shownAtOnce: true,
        one: true,
        same: false,
        title: 'The bridge is open',
      });
    });
  });
}
