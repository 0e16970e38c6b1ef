// The partner pages of the site, each on a host of its own, with Galley on another: both modes show, and the page around is untouched.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { openPage } from './page.mjs';
import { recorder } from './recorder.mjs';
import { serve, watched } from './server.mjs';
import { axe, serveSite } from './site.mjs';

const hosts = ['plain', 'strict', 'magazine', 'rtl', 'cms'];
const { origin: builtFor } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serveSite>>} */
let galley;
/** @type {Awaited<ReturnType<typeof serve>>} */
let partners;

before(async () => {
  [page, galley] = await Promise.all([openPage(), serveSite({ 'Access-Control-Allow-Origin': '*' })]);
  partners = await serve({ '/recorder.js': { body: recorder } });
  for (const name of hosts) {
    /** @param {string} file */
    const read = (file) =>
      readFileSync(join('build/site/partner', name, file), 'utf8').replaceAll(builtFor, galley.origin);
    // The scripts that watch stand before the page's own policy.
    const html = read('index.html').replace('<head>', '<head><script src="/recorder.js"></script>');
    partners.answers[`/${name}/`] = { type: 'text/html; charset=utf-8', body: watched(html) };
    for (const file of name === 'cms' ? ['style.css', 'app.js'] : ['style.css']) {
      partners.answers[`/${name}/${file}`] = { body: read(file) };
    }
  }
});
after(async () => {
  partners?.close();
  galley?.close();
  await page?.close();
});

for (const name of hosts) {
  test(name, async () => {
    partners.faults.length = 0;
    await page.resize(1280, 900);
    await page.goto(`${partners.origin}/${name}/`);
    const ready = await bothReady();
    const [framed, inline] = await shown();

    assert.equal(framed.mode, 'frame');
    assert.ok(framed.visible && framed.height > 600, JSON.stringify(framed));
    assert.equal(inline.mode, 'inline');
    assert.ok(inline.visible && inline.height > 300, JSON.stringify(inline));
    assert.ok(inline.words > 100, 'paragraphs are there to be read');
    assert.deepEqual([framed.link, inline.link], [false, false], 'the links gave way');
    assert.equal(ready.length, 2);

    const ids = await page.evaluate(() =>
      [
        document,
        ...[...document.querySelectorAll('galley-embed')].map(
          (tag) => /** @type {ShadowRoot} */ (tag.shadowRoot),
        ),
      ].flatMap((root) => [...root.querySelectorAll('[id]')].map(({ id }) => id)),
    );
    const inFrame = ready
      .flatMap(({ outline }) => outline.map((/** @type {{ id: string }} */ { id }) => id))
      .filter((id) => !ids.includes(id));
    assert.ok(ids.length > 4 && inFrame.length > 0);
    assert.equal(new Set(ids).size, ids.length, `ids twice: ${ids}`);
    assert.equal(new Set(inFrame).size, inFrame.length);

    const added = await page.evaluate(() => {
      const { before } = /** @type {any} */ (globalThis);
      return Object.getOwnPropertyNames(globalThis).filter((key) => !before.includes(key));
    });
    // Firefox defines its interfaces when they are first used, and React and test drivers leave their own.
    assert.deepEqual(
      added.filter((key) => /galley/i.test(key)),
      [],
    );
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).shifts), [], 'nothing moved');
    assert.deepEqual(await page.faults(), []);
    assert.deepEqual(partners.faults, []);
    assert.deepEqual(
      page.foreign.filter((host) => !/mozilla|google(apis)?\.com/.test(host)),
      [],
      'third parties were asked',
    );
    await isAccessible();
  });
}

test('in the content system a choice is shown in both modes', async () => {
  await page.goto(`${partners.origin}/cms/`);
  await bothReady();
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('nav button')];
    buttons
      .find(({ textContent }) => textContent?.includes('comet'))
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await page.waitFor(() => {
    const { events } = /** @type {any} */ (globalThis);
    const last = events.filter((/** @type {any} */ { type }) => type === 'ready').slice(-2);
    return last.length === 2 && last.every((/** @type {any} */ { outline }) => /comet/.test(outline[0].text));
  });
  assert.equal(await page.text('galley-embed a'), 'A comet for the naked eye');
  assert.deepEqual(await page.faults(), []);
});

test('at 320 pixels no page scrolls sideways', async () => {
  await page.resize(320, 640);
  for (const name of hosts) {
    await page.goto(`${partners.origin}/${name}/`);
    await bothReady();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${name}: ${wide} pixels too wide`);
  }
});

/** Brings one embed after the other into view, as a reader does, and waits for each. @returns {Promise<any[]>} their reports */
async function bothReady() {
  // Scrolled while a page from right to left is still laid out, Chromium now and then counts its root as moved sideways.
  await page.waitFor(
    () => document.readyState === 'complete' && document.querySelectorAll('galley-embed').length === 2,
  );
  for (const index of [0, 1]) {
    await page.evaluate((which) => document.querySelectorAll('galley-embed')[which].scrollIntoView(), index);
    await page.waitFor((which) => {
      const { events } = /** @type {any} */ (globalThis);
      const failed = events.find((/** @type {any} */ { type }) => type === 'error');
      if (failed) throw new Error(failed.message);
      return events.some((/** @type {any} */ { type, at }) => type === 'ready' && at === which);
    }, index);
    await settled(index);
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() =>
    /** @type {any} */ (globalThis).events.filter((/** @type {any} */ { type }) => type === 'ready'),
  );
}

/**
 * Waits until an embed is as high as it will be. Whoever jumps past a frame that still loads sees its late height move the page, see
 * docs/embedding.md; whoever reads does not.
 * @param {number} index
 */
const settled = (index) =>
  page.evaluate(async (which) => {
    const tag = document.querySelectorAll('galley-embed')[which];
    for (let height = -1, same = 0; same < 10;) {
      await new Promise((done) => setTimeout(done, 20));
      const now = tag.getBoundingClientRect().height;
      same = now === height ? same + 1 : 0;
      height = now;
    }
  }, index);

const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('galley-embed')].map((tag) => {
      const root = /** @type {ShadowRoot} */ (tag.shadowRoot);
      const content = root.querySelector('iframe, .galley-article');
      const paragraphs = [...root.querySelectorAll('.galley-article p')].filter(
        (paragraph) => paragraph.getBoundingClientRect().height > 10,
      );
      const link = tag.querySelector('a');
      return {
        mode: content?.localName === 'iframe' ? 'frame' : 'inline',
        visible: content?.checkVisibility({ visibilityProperty: true }) ?? false,
        height: content?.getBoundingClientRect().height ?? 0,
        words: paragraphs
          .map(({ textContent }) => textContent)
          .join(' ')
          .split(/\s+/).length,
        link: (link?.getBoundingClientRect().height ?? 0) > 0,
      };
    }),
  );

/** The page and what is inline; the frame is a document of its own, which other tests read. */
async function isAccessible() {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly, iframes: false, resultTypes: ['violations'] });
    return found.violations.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes
          .map((/** @type {any} */ { html }) => html)
          .join(' ')
          .slice(0, 400)}`,
    );
  });
  assert.deepEqual(violations, []);
}
