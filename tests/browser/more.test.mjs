// More related articles on demand, under the strict policy, in each engine.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { relatedPages } from './articles.mjs';
import { answers, article, json, server, shown, visit, waitForEvents } from './visit.mjs';

describe('more related articles', () => {
  const titles = (/** @type {import('./page.mjs').Page} */ page) => page.texts('[data-galley-items] > li a');
  const status = (/** @type {import('./page.mjs').Page} */ page) =>
    page.waitFor(() => document.querySelector('[data-galley-status]')?.textContent?.match(/\d/) && true);

  test('by keyboard, to the end: new ones only, focus to the first of them', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      const control = '[data-galley-more][role="button"]';
      assert.equal(await page.text(control), 'More articles');
      await page.focus(control);
      await page.press('Enter');
      const [more] = await waitForEvents(page, 'more');
      assert.deepEqual([more.on, more.added, more.next], ['section', 2, `${server.origin}/related-3.json`]);
      assert.deepEqual(
        await titles(page),
        [1, 2, 3, 4, 5].map((day) => `Story ${day}`),
      );
      assert.equal(await page.focused(), 'a Story 4');
      await status(page);
      assert.match((await page.text('[data-galley-status]')) ?? '', /2 .*5 .*8/);

      await page.focus(control);
      await page.press(' ');
      await waitForEvents(page, 'more', 2);
      assert.equal((await titles(page)).length, 8);
      assert.equal(await page.focused(), 'a Story 6');
      assert.equal(await page.count(control), 0);
      assert.equal(
        await page.text('.galley-end'),
        await page.attribute('[data-galley-related]', 'data-galley-end'),
      );
      assert.equal(await page.count('[data-galley-items] > li:last-child h3'), 1);
    }));

  test('a failure says so, keeps the focus and can be tried again', () => {
    let fails = true;
    answers['/related-2.json'] = () => (fails ? { status: 503 } : json(relatedPages['/related-2.json']));
    return visit(
      shown,
      async (page) => {
        await waitForEvents(page, 'ready');
        await page.focus('[data-galley-more]');
        await page.press('Enter');
        const [{ error }] = await waitForEvents(page, 'error');
        assert.match(error, /503/);
        const retry = await page.attribute('[data-galley-related]', 'data-galley-retry');
        const failed = await page.attribute('[data-galley-related]', 'data-galley-failed');
        assert.equal(await page.focused(), `a ${retry}`);
        await page.waitFor(
          (text) => document.querySelector('[data-galley-status]')?.textContent === text,
          /** @type {string} */ (failed),
        );
        fails = false;
        await page.press('Enter');
        await waitForEvents(page, 'more');
        assert.equal((await titles(page)).length, 5);
        assert.equal(await page.text('[data-galley-more]'), 'More articles');
      },
      { expected: /answered 503/ },
    );
  });

  test('so does a network that breaks off, and the list goes on when it is back', () => {
    let works = false;
    answers['/related-2.json'] = (request) => {
      if (!works) request.socket.destroy();
      return json(relatedPages['/related-2.json']);
    };
    return visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.focus('[data-galley-more]');
      await page.press('Enter');
      await waitForEvents(page, 'error');
      const retry = await page.attribute('[data-galley-related]', 'data-galley-retry');
      assert.equal(await page.focused(), `a ${retry}`);
      assert.deepEqual(await titles(page), ['Story 1', 'Story 2', 'Story 3']);
      works = true;
      await page.press('Enter');
      await waitForEvents(page, 'more');
      assert.equal((await titles(page)).length, 5);
      assert.equal(await page.focused(), 'a Story 4');
    });
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
      const control = '[data-galley-more]';
      await page.focus(control);
      await page.press('Enter');
      await page.press('Enter');
      assert.equal(await page.attribute(control, 'aria-disabled'), 'true');
      assert.match(await page.focused(), /^a More/);
      release();
      await waitForEvents(page, 'more');
      assert.equal(await page.attribute(control, 'aria-disabled'), null);
      assert.equal(asked, 1);
    });
  });

  test('a reader who went elsewhere meanwhile stays there', async () => {
    answers['/related-2.json'] = json(relatedPages['/related-2.json']);
    await visit(`${shown}<button>Elsewhere</button>`, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        /** @type {HTMLElement} */ (document.querySelector('[data-galley-more]')).click();
        /** @type {HTMLElement} */ (document.querySelector('body > button')).focus();
      });
      await waitForEvents(page, 'more');
      assert.equal(await page.focused(), 'button Elsewhere');
    });
  });

  test('a page that brings nothing new ends the list with the focus on its end', async () => {
    answers['/related-2.json'] = json({ items: article.related.items, next: '/related-2.json' });
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.focus('[data-galley-more]');
      await page.press('Enter');
      const [{ added, next }] = await waitForEvents(page, 'more');
      assert.deepEqual([added, next], [0, null]);
      assert.match(await page.focused(), /^p ./);
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
