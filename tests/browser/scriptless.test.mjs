// Pages whose scripts do not run, in each engine: they lose what scripts add, and nothing else. A policy keeps the scripts of the
// page away; a browser without any is in chromium/site.test.mjs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openPage } from './page.mjs';
import { serveSite, stories } from './site.mjs';

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
before(async () => {
  const policy = "default-src 'self'; script-src 'none'; img-src 'self' data:; media-src 'self'";
  [page, site] = await Promise.all([openPage(), serveSite({ 'Content-Security-Policy': policy })]);
});
after(async () => {
  site?.close();
  await page?.close();
});

const { origin: built } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));

/** Words as the plain text of the core has them: without what stands for marks and lines. @param {string} text */
const words = (text) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

for (const { slug } of stories) {
  test(`every word of ${slug} is there to be read`, async () => {
    await page.resize(460, 720);
    for (const address of [`/articles/${slug}/`, `/pages/${slug}.html`]) {
      await page.goto(site.origin + address);
      assert.equal(await page.count('galley-reading *, [role="button"]'), 0, 'scripts have run');
      const shown = await page.evaluate(() => {
        const article = /** @type {HTMLElement} */ (document.querySelector('.galley-article'));
        // What is folded away can be opened without scripts.
        for (const details of article.querySelectorAll('details')) details.open = true;
        // Pictures, addresses and numbers of lists, which plain text writes out, are there as such.
        const others = [...article.querySelectorAll('[alt], [href], [src]')].flatMap((each) =>
          ['alt', 'href', 'src'].map((name) => decodeURI(each.getAttribute(name) ?? '')),
        );
        const numbers = [...article.querySelectorAll('ol')].flatMap(({ start, children }) =>
          [...children].map((_, index) => start + index),
        );
        return [article.innerText, article.dataset.galleyUrl, ...others, ...numbers].join(' ');
      });
      const options = ['render', '--view', 'text', `build/site/content/${slug}.json`];
      const plain = execFileSync('build/native/galley', options, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const there = new Set(words(shown));
      const wanted = words(plain.replaceAll(built, site.origin));
      assert.ok(wanted.length > 50, `${wanted.length} words`);
      assert.deepEqual(
        // In Arabic, Hebrew and Chinese lists "and" is one with the words beside it.
        wanted.filter(
          (word) => !there.has(word) && word.split(/^[ו\u0648]|和/).some((part) => part && !there.has(part)),
        ),
        [],
        address,
      );
    }
  });
}

test('stories can be shared, by links in a list that opens', async () => {
  await page.goto(`${site.origin}/articles/tide-mill/`);
  assert.equal(await page.visible('[data-galley-share-open]'), false, 'a button that would do nothing');
  assert.equal(await page.visible('dialog'), false);
  await page.click('.galley-share summary');
  const links = '[data-galley-share-panel] a[href]';
  assert.ok((await page.count(links)) >= 3);
  assert.ok(await page.visible(links));
});

test('the next page of a list is a plain link that leads there', async () => {
  await page.goto(`${site.origin}/articles/tide-mill/`);
  const more = 'a[data-galley-more]';
  assert.ok(await page.visible(more));
  assert.equal(await page.attribute(more, 'role'), null);
  const address = /** @type {string} */ (await page.attribute(more, 'href'));
  const { items } = /** @type {any} */ (await (await fetch(address)).json());
  assert.ok(items.length > 0);
  await page.focus(more);
  await page.press('Enter');
  // Between two documents there is none to ask.
  const here = () => page.evaluate(() => location.href).catch(() => '');
  for (let tries = 0; tries < 100 && (await here()) !== address; tries++) await wait(50);
  assert.equal(await here(), address);
});

test('an embed is a link to its provider, and galleries scroll by keyboard', async () => {
  await page.goto(`${site.origin}/articles/la-cloche/`);
  const regions = await page.evaluate(() => {
    const found = [...document.querySelectorAll('.galley-gallery ul')];
    found.forEach((gallery, index) => (gallery.id ||= `gallery-${index}`));
    return found.map(({ id }) => id);
  });
  assert.ok(regions.length > 0);
  await page.focus(`[id="${regions[0]}"]`);
  await page.press('ArrowRight');
  await page.waitFor((id) => document.getElementById(id)?.scrollLeft !== 0, regions[0]);

  for (const { slug } of stories) {
    await page.goto(`${site.origin}/articles/${slug}/`);
    if ((await page.count('[data-galley-embed]')) === 0) continue;
    assert.ok(await page.visible('[data-galley-embed] a[href^="http"]'), slug);
    assert.equal(await page.visible('[data-galley-load]'), false, slug);
  }
});
