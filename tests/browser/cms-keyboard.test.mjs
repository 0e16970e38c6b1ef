// The editor without a mouse, in each engine: every control is reached with Tab, none holds the focus, each shows it; and what is
// selected at one side is selected at the other.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { EditorPage } from './cms-page.mjs';

const article = JSON.stringify(
  {
    galley: 1,
    title: 'A mill',
    language: 'en_GB',
    body: Array.from({ length: 60 }, (_, at) => `Words of part ${at}.`),
  },
  null,
  2,
);

describe('the editor by keyboard', () => {
  /** @type {EditorPage} */
  let editor;
  /** @type {import('./page.mjs').Page} */
  let page;

  before(async () => {
    editor = await EditorPage.open();
    ({ page } = editor);
    await editor.drop([{ name: 'mill.json', text: article }]);
    await editor.shows(/Words of part 59\./);
    await page.waitForElement('#problem-list .fix');
  });
  after(() => editor?.close());

  /**
   * What has the focus, also in the JSON editor and in the frame; whether that is seen, and whether it is the last of the page.
   * WebKitGTK's window is not the active one here, so that nothing is drawn as focused.
   */
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      let name = at?.id || at?.className || at?.localName || '';
      if (at?.shadowRoot?.activeElement)
        name = `${at.id} ${(at = at.shadowRoot.activeElement).className.split(' ')[0]}`;
      else if (at instanceof HTMLIFrameElement) name = 'frame';
      const isSeen =
        !document.hasFocus() ||
        (at !== null && getComputedStyle(at).outlineStyle !== 'none') ||
        name === 'frame';
      return { name, isSeen, isLast: at === [...document.querySelectorAll('#problem-list button')].at(-1) };
    });

  /** Every stop of Tab, from the beginning of the page to its last control: behind that browsers have their own. */
  async function stops() {
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    /** @type {Awaited<ReturnType<typeof focused>>[]} */
    const all = [];
    while (all.length < 80 && !all.at(-1)?.isLast) {
      await page.press('Tab');
      all.push(await focused());
      // How many stops the preview's own page has is for its tests.
      if (all.at(-1)?.name === 'frame') await page.focus('#problems');
    }
    return all;
  }

  test('every control is a stop in the order of the page, and shows that it has the focus', async () => {
    for (const [view, inside] of [
      ['#as-json', ['json cm-content']],
      ['#as-form', ['kicker', 'title', 'body']],
    ]) {
      await page.click(String(view));
      const all = await stops();
      const names = all.map(({ name }) => name);
      const wanted = [
        'skip',
        'undo',
        'redo',
        'file',
        'sample',
        'as-json',
        'as-form',
        'widget',
        'device',
        'width',
        'turn',
      ];
      wanted.push('theme', 'size', 'rtl', 'fit', 'window', 'stage', 'jump');
      let at = -1;
      for (const name of wanted) {
        const next = names.indexOf(name, at + 1);
        assert.ok(next > at, `${name} is no stop behind ${names[at]}: ${names.join(', ')}`);
        at = next;
      }
      if (view === '#as-json')
        for (const name of inside) assert.ok(names.includes(String(name)), names.join(', '));
      // The JSON editor shows its caret.
      for (const { name, isSeen } of all)
        assert.ok(isSeen || name === 'json cm-content', `${name} does not show it`);
    }
    await page.click('#as-json');
  });

  test('the first stop leads to the problems, whose rows act', async () => {
    await page.focus('.skip');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.id === 'problems');
    await page.focus('#problem-list .fix');
    await page.press('Enter');
    await page.waitFor(() =>
      /** @type {any} */ (document.querySelector('galley-preview')).value.includes('"en-GB"'),
    );
    await page.focus('#undo');
    await page.press('Enter');
    await page.waitFor(() =>
      /** @type {any} */ (document.querySelector('galley-preview')).value.includes('"en_GB"'),
    );
  });

  test('a block of the preview selects its text in the JSON, and a place in the JSON its block', async () => {
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      /** @type {HTMLElement | null | undefined} */ (
        frame?.querySelector('[data-galley-path="/body/50"]')
      )?.click();
    });
    // Typed now, it takes the place of the selected value.
    await page.waitFor(() =>
      document.getElementById('json')?.shadowRoot?.activeElement?.className.includes('cm-content'),
    );
    await page.press('9');
    await page.waitFor(() =>
      /** @type {any} */ (document.querySelector('galley-preview')).value.includes('9'),
    );
    assert.equal(JSON.parse(await editor.text()).body[50], 9);
    await page.click('#undo');

    await page.evaluate(() => {
      const content = /** @type {HTMLElement} */ (
        document.getElementById('json')?.shadowRoot?.querySelector('.cm-content')
      );
      content.focus();
      const press = { key: 'End', keyCode: 35, ctrlKey: true, bubbles: true, cancelable: true };
      content.dispatchEvent(new KeyboardEvent('keydown', /** @type {KeyboardEventInit} */ (press)));
    });
    for (const key of ['ArrowUp', 'ArrowUp', 'End', 'ArrowLeft']) await page.press(key);
    await page.waitFor(() => {
      const frame = document.querySelector('iframe');
      const block = frame?.contentDocument?.querySelector('[data-galley-selected]');
      const { top = -1, bottom = 1e9 } = block?.getBoundingClientRect() ?? {};
      const height = frame?.contentWindow?.innerHeight ?? 0;
      return block?.textContent === 'Words of part 59.' && top >= 0 && bottom <= height + 1;
    });
  });
});
