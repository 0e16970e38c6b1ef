// The reader for everybody: axe in every state, narrow screens, and a whole journey by keyboard.
import assert from 'node:assert/strict';
import test from 'node:test';
import { axe } from '../../browser/site.mjs';
import { freshReaders } from '../fresh.mjs';

const { site, reader } = freshReaders();

test('axe finds nothing, and nothing runs off a narrow screen, in every state', async () => {
  for (const width of [320, 1100]) {
    const { context, page, open, save } = await reader(width);
    const check = async (/** @type {string} */ state) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
      const found = violations.map((/** @type {any} */ each) => `${each.id}: ${each.nodes[0].html}`);
      assert.deepEqual(found, [], `${state}, ${width} pixels`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${state}: ${over} pixels too wide at ${width}`);
      // What runs off at the beginning of a line cannot be scrolled to, and is not counted there.
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('button, .notice')]
          .filter((each) => each.checkVisibility() && !each.closest('.unseen'))
          .filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          })
          .map(({ textContent }) => textContent),
      );
      assert.deepEqual(outside, [], `${state}, ${width} pixels`);
    };
    await open('');
    await page.waitForSelector('.lede');
    assert.equal(await page.isVisible('[data-tools]'), false, 'nothing is there to be searched');
    await check('empty library');
    await open('today/');
    await page.waitForSelector('.today .save-button');
    await check('today');
    await save('saqiya');
    await page.waitForSelector('.galley-reading');
    await check('article in Arabic');
    await open('add/');
    await page.fill('#url', `${site.origin}/nothing.json`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pending .state');
    await check('a save that failed');
    for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
      await page.evaluate(
        (name) => localStorage.setItem('galley-reading', JSON.stringify({ theme: name })),
        theme,
      );
      await open('');
      await page.waitForSelector('.library .row');
      await page.click('[data-act="remove"]');
      await page.waitForSelector('.notice');
      await check(`library with a notice, ${theme}`);
      await page.click('.notice button');
      await page.waitForSelector('.library .row');
    }
    await page.click('[data-help]');
    await check('keys');
    await page.keyboard.press('Escape');
    await open('storage/');
    await page.waitForSelector('[data-sizes] input');
    await check('storage');
    for (const language of ['ar', 'de']) {
      await page.evaluate((name) => localStorage.setItem('galley-reader-language', name), language);
      for (const path of ['', 'add/', 'storage/', 'today/']) {
        await open(path);
        await page.waitForSelector('.library .row, .add, [data-sizes] input, .today .save-button');
        await check(`${path || 'library'} in ${language}`);
      }
    }
    await page.evaluate(() => {
      localStorage.setItem('galley-reader-language', 'ar');
      const place = { block: '/body/2', nth: 0, offset: 0.1, fraction: 0.3 };
      const visit = { place, progress: 0.3, read: Date.now() };
      localStorage.setItem('galley-place:tide-mill', JSON.stringify(visit));
    });
    await open('read/tide-mill/');
    await page.waitForSelector('.notice');
    await check('article that was begun, in the app in Arabic');
    await page.evaluate(() => localStorage.removeItem('galley-reader-language'));
    await site.kill();
    await open('read/baoli/');
    await check('not here');
    await site.start();
    await context.close();
  }
});

test('a whole journey by keyboard', async () => {
  const { context, page, open } = await reader();
  await open('today/');
  await page.waitForSelector('.today .save-button');
  const focus = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('j');
  const title = await focus();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await focus(), title);
  await page.keyboard.press('s');
  await page.waitForSelector('.today [data-state="saved"]');
  await page.keyboard.press('l');
  await page.waitForSelector('.library .row');
  await page.keyboard.press('/');
  await page.keyboard.type(title.slice(0, 4));
  await page.waitForFunction(() =>
    document.querySelector('[data-library] [role=status]')?.textContent?.startsWith('1 '),
  );
  for (let tries = 0; tries < 12 && (await focus()) !== title; tries++) await page.keyboard.press('Tab');
  assert.equal(await focus(), title, 'reached with Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.galley-headline');
  await page.waitForSelector('[data-save] [data-state="saved"]');
  await page.keyboard.press('s');
  await page.waitForSelector('[data-save] [data-state="none"]');
  await page.goto(`${site.origin}/reader/`);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Space');
  assert.equal(await page.isChecked('dialog input'), false, 'the focus begins on the box');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.keyboard.press('t');
  await page.waitForTimeout(500);
  assert.ok(page.url().endsWith('/reader/'), 'keys that are off do nothing');
  await context.close();
});
