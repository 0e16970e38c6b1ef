// More related articles on demand, in Chromium under the strict policy.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { relatedPages } from './articles.mjs';
import { answers, article, focused, json, server, shown, visit, waitForEvents } from './visit.mjs';

describe('more related articles', () => {
  const titles = (/** @type {import('playwright-core').Page} */ page) =>
    page.locator('[data-galley-items] > li a').allTextContents();
  const status = (/** @type {import('playwright-core').Page} */ page) =>
    page.waitForFunction(
      () => globalThis.document.querySelector('[data-galley-status]')?.textContent?.match(/\d/) && true,
    );

  test('by keyboard, to the end: new ones only, focus to the first of them', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      const control = page.getByRole('button', { name: 'More articles' });
      await control.focus();
      await page.keyboard.press('Enter');
      const [more] = await waitForEvents(page, 'more');
      assert.deepEqual([more.on, more.added, more.next], ['section', 2, `${server.origin}/related-3.json`]);
      assert.deepEqual(
        await titles(page),
        [1, 2, 3, 4, 5].map((day) => `Story ${day}`),
      );
      assert.equal(await focused(page), 'a Story 4');
      await status(page);
      assert.match((await page.textContent('[data-galley-status]')) ?? '', /2 .*5 .*8/);

      await control.focus();
      await page.keyboard.press('Space');
      await waitForEvents(page, 'more', 2);
      assert.equal((await titles(page)).length, 8);
      assert.equal(await focused(page), 'a Story 6');
      assert.equal(await control.count(), 0);
      assert.equal(
        await page.textContent('.galley-end'),
        await page.getAttribute('[data-galley-related]', 'data-galley-end'),
      );
      assert.equal(await page.locator('[data-galley-items] > li').last().locator('h3').count(), 1);
    }));

  test('a failure says so, keeps the focus and can be tried again', () => {
    let fails = true;
    answers['/related-2.json'] = () => (fails ? { status: 503 } : json(relatedPages['/related-2.json']));
    return visit(
      shown,
      async (page) => {
        await waitForEvents(page, 'ready');
        await page.focus('[data-galley-more]');
        await page.keyboard.press('Enter');
        const [{ error }] = await waitForEvents(page, 'error');
        assert.match(error, /503/);
        const section = page.locator('[data-galley-related]');
        const [retry, failed] = await Promise.all(
          ['retry', 'failed'].map((name) => section.getAttribute(`data-galley-${name}`)),
        );
        assert.equal(await focused(page), `a ${retry}`);
        await page.waitForFunction(
          (text) => globalThis.document.querySelector('[data-galley-status]')?.textContent === text,
          failed,
        );
        fails = false;
        await page.keyboard.press('Enter');
        await waitForEvents(page, 'more');
        assert.equal((await titles(page)).length, 5);
        assert.equal(await page.textContent('[data-galley-more]'), 'More articles');
      },
      { expected: /status of 503/ },
    );
  });

  test('while it loads, the control keeps the focus and further presses do nothing', async () => {
    let asked = 0;
    /** @type {(value?: unknown) => void} */
    let release = () => {};
    const released = new Promise((resolve) => (release = resolve));
    answers['/related-2.json'] = async () => {
      asked += 1;
      await released;
      return json(relatedPages['/related-2.json']);
    };
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      const control = page.locator('[data-galley-more]');
      await control.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      assert.equal(await control.getAttribute('aria-disabled'), 'true');
      assert.match(await focused(page), /^a More/);
      release();
      await waitForEvents(page, 'more');
      assert.equal(await control.getAttribute('aria-disabled'), null);
      assert.equal(asked, 1);
    });
  });

  test('a reader who went elsewhere meanwhile stays there', async () => {
    answers['/related-2.json'] = json(relatedPages['/related-2.json']);
    await visit(`${shown}<button>Elsewhere</button>`, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        /** @type {HTMLElement} */ (globalThis.document.querySelector('[data-galley-more]')).click();
        /** @type {HTMLElement} */ (globalThis.document.querySelector('body > button')).focus();
      });
      await waitForEvents(page, 'more');
      assert.equal(await focused(page), 'button Elsewhere');
    });
  });

  test('a page that brings nothing new ends the list with the focus on its end', async () => {
    answers['/related-2.json'] = json({ items: article.related.items, next: '/related-2.json' });
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.focus('[data-galley-more]');
      await page.keyboard.press('Enter');
      const [{ added, next }] = await waitForEvents(page, 'more');
      assert.deepEqual([added, next], [0, null]);
      assert.match(await focused(page), /^p ./);
    });
  });

  test('something that is no list is a failure', async () => {
    answers['/related-2.json'] = { type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.click('[data-galley-more]');
      await waitForEvents(page, 'error');
      assert.equal((await titles(page)).length, 3);
    });
  });
});
