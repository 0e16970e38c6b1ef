// The share dialog of the elements, under the strict policy, in each engine.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { article, eventsOf, server, shown, visit, waitForEvents } from './visit.mjs';

describe('sharing', () => {
  /** @param {import('./page.mjs').Page} page */
  async function openByKeyboard(page) {
    await waitForEvents(page, 'ready');
    await page.focus('[data-galley-share-open]');
    await page.press('Enter');
    await page.waitForElement('dialog[open]');
  }

  /** @param {import('./page.mjs').Page} page @param {string | null} words */
  const waitForStatus = (page, words) =>
    page.waitFor(
      (text) => document.querySelector('dialog [role="status"]')?.textContent === text,
      /** @type {string} */ (words),
    );

  /** The focus comes back a moment after the dialog has closed. @param {import('./page.mjs').Page} page */
  async function waitForReturn(page) {
    assert.equal(await page.visible('dialog'), false);
    await page.waitFor(() => document.activeElement?.matches('[data-galley-share-open]'));
  }

  /** What Control+V brings: the clipboard as another program would see it. @param {import('./page.mjs').Page} page */
  async function pasted(page) {
    await page.press('Escape');
    await waitForReturn(page);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste-here';
      document.body.append(field);
    });
    const value = () => /** @type {HTMLTextAreaElement} */ (document.querySelector('#paste-here')).value;
    // The clipboard belongs to the system, which on a busy machine may not have it yet when the keys come; and what closes may
    // take the focus back late.
    for (let attempt = 0; attempt < 10; ++attempt) {
      await page.focus('#paste-here');
      await page.press('Control+v');
      const end = performance.now() + 1000;
      while (performance.now() < end) {
        const text = await page.evaluate(value);
        if (text) return text;
      }
    }
    return '';
  }

  test('the dialog by keyboard: focus goes in, stays, and comes back', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      const inside = () => page.evaluate(() => Boolean(document.activeElement?.closest('dialog')));
      assert.ok(await inside());
      assert.ok(await page.visible('dialog'));
      const [title, described] = await page.evaluate(() =>
        ['aria-labelledby', 'aria-describedby'].map((name) => {
          const id = document.querySelector('dialog')?.getAttribute(name) ?? '';
          return document.getElementById(id)?.textContent ?? '';
        }),
      );
      assert.equal(title, 'Share the article');
      assert.ok(described.includes(article.title), described);
      const controls = await page.count('dialog :is(a[href], button:not([hidden]))');
      assert.ok((await page.count('dialog a[href]')) >= 3);
      assert.equal(await page.visible('[data-galley-share-details]'), false);
      for (let presses = 1; presses < controls; presses++) {
        await page.press('Tab');
        assert.ok(await inside(), `after ${presses} presses the focus is on ${await page.focused()}`);
      }
      // After the last control the browser's own may follow; what is behind the dialog is out of reach.
      const behind = await page.evaluate(() =>
        [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a[href], button'))]
          .filter((control) => !control.closest('dialog'))
          .filter((control) => {
            control.focus();
            return control === document.activeElement;
          })
          .map(({ outerHTML }) => outerHTML),
      );
      assert.deepEqual(behind, []);
      await page.focus('[data-galley-close]');
      await page.press('Escape');
      await waitForReturn(page);
    }));

  test('the dialog closes by its button and by a press on the backdrop, not by one inside', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      await page.click('[data-galley-close]');
      await waitForReturn(page);

      await page.press('Enter');
      await page.waitForElement('dialog[open]');
      const { x, y } = await page.box('dialog');
      const inside = /** @type {[number, number]} */ ([x + 3, y + 3]);
      await page.point([inside, 'down', 'up']);
      assert.equal(await page.visible('dialog'), true);
      await page.point([inside, 'down', [2, 2], 'up']);
      assert.equal(await page.visible('dialog'), true, 'text was being selected');
      await page.point([[2, 2], 'down', 'up']);
      await waitForReturn(page);
    }));

  test('the link is copied and the status says so', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      await page.click('[data-galley-service="copy"]');
      const words = await page.attribute('dialog [role="status"]', 'data-galley-copied');
      assert.ok(words);
      await waitForStatus(page, words);
      const [chosen] = await eventsOf(page, 'share');
      assert.deepEqual([chosen.service, chosen.url], ['copy', article.url]);
      assert.equal(await pasted(page), article.url);
    }));

  test('where the clipboard is refused the old command copies', () =>
    visit(shown, async (page) => {
      await page.evaluate(() => {
        const writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
      await openByKeyboard(page);
      await page.focus('[data-galley-service="copy"]');
      await page.press('Enter');
      await waitForStatus(page, await page.attribute('dialog [role="status"]', 'data-galley-copied'));
      assert.equal(await page.count('dialog input'), 0);
      assert.match(await page.focused(), /^button Copy/);
      assert.equal(await pasted(page), article.url);
    }));

  test('where the old command is refused as well there is a field to copy from', () =>
    visit(shown, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      await openByKeyboard(page);
      await page.focus('[data-galley-service="copy"]');
      await page.press('Enter');
      await waitForStatus(page, await page.attribute('dialog [role="status"]', 'data-galley-copy-failed'));
      const field = await page.evaluate(() => {
        const input = document.querySelector('dialog input');
        if (!(input instanceof HTMLInputElement)) return undefined;
        const { value, selectionStart: start, selectionEnd: end } = input;
        return {
          value,
          selected: value.slice(start ?? 0, end ?? 0),
          focused: input === document.activeElement,
        };
      });
      assert.deepEqual(field, { value: article.url, selected: article.url, focused: true });
    }));

  /**
   * @param {import('./page.mjs').Page} page
   * @param {string} outcome  name of the error, or ''
   * @param {boolean} [can]  whether it takes what is to be shared
   */
  const stubSheet = (page, outcome, can = true) =>
    page.evaluate(([error, takes]) => {
      /** @type {any} */ (globalThis).sheets = [];
      const share = async (/** @type {any} */ data) => {
        /** @type {any} */ (globalThis).sheets.push(data);
        if (error) throw new DOMException('no', /** @type {string} */ (error));
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      Object.defineProperty(navigator, 'canShare', { value: () => takes, configurable: true });
    }, /** @type {const} */ ([outcome, can]));

  /** @param {import('./page.mjs').Page} page */
  const pressShare = async (page) => {
    await page.focus('[data-galley-share-open]');
    await page.press('Enter');
    await wait(50);
    return page.visible('dialog');
  };

  test('the system’s sheet comes first', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, '');
      assert.equal(await pressShare(page), false);
      const [data] = await page.evaluate(() => /** @type {any} */ (globalThis).sheets);
      assert.equal(data.url, article.url);
      assert.equal(data.title, article.title);
      assert.match(await page.focused(), /^button Share/);
    }));

  test('the dialog opens where there is no sheet, or one that does not take articles', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      if (!(await page.evaluate(() => 'share' in navigator))) {
        assert.equal(await pressShare(page), true);
        assert.equal(await page.visible('[data-galley-service="native"]'), false);
        await page.press('Escape');
      }
    }).then(() =>
      visit(shown, async (page) => {
        await waitForEvents(page, 'ready');
        await stubSheet(page, '', false);
        assert.equal(await pressShare(page), true);
        assert.equal(await page.visible('[data-galley-service="native"]'), false);
        assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).sheets), []);
      }),
    ));

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
      assert.equal(await page.visible('[data-galley-service="native"]'), true);
    }));

  test('a page can do otherwise', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      await page.evaluate(() =>
        globalThis.document.addEventListener('galley-share', (event) => event.preventDefault()),
      );
      await page.click('a[data-galley-service="bluesky"]');
      assert.equal(await page.evaluate(() => location.href), `${server.origin}/`);
      assert.equal((await eventsOf(page, 'share'))[0].service, 'bluesky');
    }));
});
