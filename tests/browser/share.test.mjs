// The share dialog of the elements, in Chromium under the strict policy.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { article, eventsOf, focused, server, shown, visit, waitForEvents } from './visit.mjs';

describe('sharing', () => {
  /** @param {import('playwright-core').Page} page */
  async function openByKeyboard(page) {
    await waitForEvents(page, 'ready');
    await page.focus('[data-galley-share-open]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
  }

  test('the dialog by keyboard: focus goes in, stays, and comes back', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      const inside = () => page.evaluate(() => Boolean(globalThis.document.activeElement?.closest('dialog')));
      assert.ok(await inside());
      const dialog = page.getByRole('dialog');
      assert.ok(await dialog.isVisible());
      assert.match((await dialog.getAttribute('aria-labelledby')) ?? '', /share-title$/);
      assert.ok((await dialog.getByRole('link').count()) >= 3);
      assert.equal(await page.locator('[data-galley-share-details]').isVisible(), false);
      await page.keyboard.press('Escape');
      assert.equal(await dialog.isVisible(), false);
      assert.match(await focused(page), /^button Share/);
    }));

  test('the dialog closes by its button and by a press on the backdrop, not by one inside', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      const dialog = page.locator('dialog');
      await page.click('[data-galley-close]');
      assert.equal(await dialog.isVisible(), false);
      assert.match(await focused(page), /^button Share/);

      await page.keyboard.press('Enter');
      const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
        await dialog.boundingBox()
      );
      await page.mouse.click(box.x + 3, box.y + 3);
      assert.equal(await dialog.isVisible(), true);
      await page.mouse.move(box.x + 3, box.y + 3);
      await page.mouse.down();
      await page.mouse.move(2, 2);
      await page.mouse.up();
      assert.equal(await dialog.isVisible(), true, 'text was being selected');
      await page.mouse.click(2, 2);
      assert.equal(await dialog.isVisible(), false);
    }));

  test('the link is copied and the status says so', () =>
    visit(shown, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openByKeyboard(page);
      await page.click('[data-galley-service="copy"]');
      const status = page.locator('dialog [role="status"]');
      const words = /** @type {string} */ (await status.getAttribute('data-galley-copied'));
      assert.ok(words);
      await page.waitForFunction(
        (text) => globalThis.document.querySelector('dialog [role="status"]')?.textContent === text,
        words,
      );
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), article.url);
      const [chosen] = await eventsOf(page, 'share');
      assert.deepEqual([chosen.service, chosen.url], ['copy', article.url]);
    }));

  for (const [name, works] of /** @type {const} */ ([
    ['the old command', true],
    ['a field to copy from', false],
  ])) {
    test(`where the clipboard is refused there is ${name}`, () =>
      visit(shown, async (page) => {
        await page.evaluate((copies) => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          const { document } = globalThis;
          document.execCommand = () => {
            /** @type {any} */ (globalThis).selected =
              String(globalThis.getSelection()) || /** @type {any} */ (document.activeElement)?.value;
            return copies;
          };
        }, works);
        await openByKeyboard(page);
        await page.focus('[data-galley-service="copy"]');
        await page.keyboard.press('Enter');
        const status = page.locator('dialog [role="status"]');
        const words = await status.getAttribute(works ? 'data-galley-copied' : 'data-galley-copy-failed');
        await page.waitForFunction(
          (text) => globalThis.document.querySelector('dialog [role="status"]')?.textContent === text,
          words,
        );
        assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).selected), article.url);
        const field = page.locator('dialog input');
        assert.equal(await field.count(), works ? 0 : 1);
        if (works) assert.match(await focused(page), /^button Copy/);
        else assert.equal(await field.inputValue(), article.url);
      }));
  }

  /** @param {import('playwright-core').Page} page @param {string} outcome  name of the error, or '' */
  const stubSheet = (page, outcome) =>
    page.evaluate((error) => {
      /** @type {any} */ (globalThis).sheets = [];
      const share = async (/** @type {any} */ data) => {
        /** @type {any} */ (globalThis).sheets.push(data);
        if (error) throw new DOMException('no', error);
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    }, outcome);

  /** @param {import('playwright-core').Page} page */
  const pressShare = async (page) => {
    await page.focus('[data-galley-share-open]');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
    return page.locator('dialog').isVisible();
  };

  test('the system’s sheet comes first', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, '');
      assert.equal(await pressShare(page), false);
      const [data] = await page.evaluate(() => /** @type {any} */ (globalThis).sheets);
      assert.equal(data.url, article.url);
      assert.equal(data.title, article.title);
      assert.match(await focused(page), /^button Share/);
    }));

  test('the dialog opens where the sheet fails', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, 'NotAllowedError');
      assert.equal(await pressShare(page), true);
    }));

  test('whoever closes the sheet gets the dialog at the next press, with the sheet in it', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, 'AbortError');
      assert.equal(await pressShare(page), false);
      assert.equal(await pressShare(page), true);
      assert.equal(await page.locator('[data-galley-service="native"]').isVisible(), true);
    }));

  test('a page can do otherwise', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      await page.evaluate(() =>
        globalThis.document.addEventListener('galley-share', (event) => event.preventDefault()),
      );
      await page.click('a[data-galley-service="bluesky"]');
      assert.equal(page.url(), `${server.origin}/`);
      assert.equal((await eventsOf(page, 'share'))[0].service, 'bluesky');
    }));
});
