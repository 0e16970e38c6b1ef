// <galley-embed> on partner pages whose policies allow just what each mode needs, in each engine.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import {
  article,
  embed,
  eventsOf,
  galley,
  host,
  policies,
  script,
  shown,
  visit,
  waitForEvents,
} from './hosts.mjs';

/** @typedef {import('./page.mjs').Page} Page */

/** In a frame, what is in it is another document. @param {Page} page */
const ready = async (page) => (await waitForEvents(page, 'ready'))[0];

for (const mode of /** @type {const} */ (['frame', 'inline'])) {
  describe(mode, () => {
    for (const [order, body] of Object.entries({
      'the script before the tag': () => script() + article(mode),
      'the script after it': () => article(mode) + script(),
      'the script ten times': () => script().repeat(5) + article(mode) + script().repeat(5),
    })) {
      test(`${order}: the article replaces the link, under the policy for this mode`, () =>
        visit(
          body(),
          async (page) => {
            const report = await ready(page);
            assert.equal(report.on, 'one');
            assert.equal(report.language, 'en-GB');
            assert.match(report.outline[0].text, /The bridge opens/);
            assert.equal(report.outline[0].level, 2);
            const now = await shown(page);
            assert.equal(now.link, false);
            assert.ok(now.height > 300, `${now.height}`);
            if (mode === 'frame') assert.equal(now.frame, true);
            else assert.match(now.headline ?? '', /The bridge opens/);
            assert.equal((await eventsOf(page, 'ready')).length, 1);
            assert.equal((await eventsOf(page, 'error')).length, 0);
          },
          { policy: policies[mode]() },
        ));
    }

    test('it leaves no global behind', () =>
      visit(script() + article(mode), async (page) => {
        await ready(page);
        const added = await page.evaluate(() => {
          const { before } = /** @type {any} */ (globalThis);
          return Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
        });
        // Firefox defines its interfaces when they are first used, and test drivers leave their own.
        const own = added.filter((name) => /galley/i.test(name));
        assert.deepEqual(own, []);
      }));

    test('nothing is asked for before it is near the viewport, and removal ends it', () =>
      visit(`<div style="height: 6000px"></div>${article(mode)}${script()}`, async (page) => {
        await page.waitFor(() => Boolean(customElements.get('galley-embed')));
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
        assert.equal(galley.requested.filter((path) => path === '/article.json').length, 0);
        await page.evaluate(() => document.querySelector('galley-embed')?.scrollIntoView());
        await ready(page);
        assert.equal(galley.requested.filter((path) => path === '/article.json').length, 1);
        const left = await page.evaluate(() => {
          const tag = /** @type {HTMLElement} */ (document.querySelector('galley-embed'));
          /** @type {any} */ (globalThis).removed = tag;
          tag.remove();
          return {
            inside: tag.shadowRoot?.querySelectorAll('iframe, .embed').length,
            frames: frames.length,
          };
        });
        assert.deepEqual(left, { inside: 0, frames: 0 });
        await page.evaluate(() => {
          document.body.prepend(/** @type {any} */ (globalThis).removed);
          scrollTo(0, 0);
        });
        await waitForEvents(page, 'ready', 2);
        assert.equal((await shown(page)).link, false);
      }));

    test('an attribute that changes makes it start again, once for several', () =>
      visit(script() + article(mode), async (page) => {
        await ready(page);
        await page.evaluate((other) => {
          const tag = /** @type {HTMLElement} */ (document.querySelector('galley-embed'));
          tag.setAttribute('theme', 'dark');
          tag.setAttribute('src', other);
          tag.setAttribute('heading-level', '3');
        }, `${galley.origin}/other.json`);
        const [, second, ...rest] = await waitForEvents(page, 'ready', 2);
        assert.equal(second.direction, 'rtl');
        assert.equal(second.outline[0].level, 3);
        assert.deepEqual(rest, []);
      }));

    for (const view of ['card', 'related', 'share']) {
      test(`the view ${view}`, () =>
        visit(script() + article(mode, `view="${view}"`), async (page) => {
          await ready(page);
          const { link, height } = await shown(page);
          assert.equal(link, false);
          assert.ok(height > 20);
        }));
    }

    test('two on a page have no id in common', () =>
      visit(
        script() +
          article(mode) +
          embed(`id="two" mode="${mode}" src="${galley.origin}/article.json"`) +
          embed(`id="three" mode="${mode}" src="${galley.origin}/article.json" view="related"`),
        async (page) => {
          for (const count of [1, 2, 3]) {
            await page.evaluate(
              (index) => document.querySelectorAll('galley-embed')[index].scrollIntoView(),
              count - 1,
            );
            await waitForEvents(page, 'ready', count);
          }
          const ids = (await eventsOf(page, 'ready')).map(({ outline }) =>
            outline.map((/** @type {any} */ entry) => entry.id),
          );
          assert.equal(new Set(ids[0]).size, ids[0].length);
          assert.equal(new Set(ids.flat()).size, ids.flat().length);
          if (mode === 'frame') return;
          const all = await page.evaluate(() =>
            [...document.querySelectorAll('galley-embed')].flatMap((tag) =>
              [...(tag.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id),
            ),
          );
          assert.ok(all.length > 4);
          assert.equal(new Set(all).size, all.length);
        },
      ));
  });
}

test('two versions on a page: the first stays, and the second says so', async () => {
  const loader = await (await fetch(`${galley.origin}/package/embed.js`)).text();
  host.answers['/other.js'] = { body: loader.replaceAll('0.1.0', '9.9.9') };
  host.answers['/listen.js'] = {
    body: 'globalThis.said = []; console.info = (...words) => said.push(words.join(" "));',
  };
  await visit(
    `<script src="${galley.origin}/package/embed.js"></script>${article('frame')}<script src="/other.js"></script>`,
    async (page) => {
      await ready(page);
      const said = await page.evaluate(() => /** @type {any} */ (globalThis).said);
      assert.match(said.join(' '), /galley-embed 0\.1\.0 stays; 9\.9\.9/);
    },
    { head: '<script src="/listen.js"></script>' },
  );
});
