// The small editor of the site, in each engine: writing, problems and their mends, both ways of selecting, widgets, axe; pasting
// and undoing, broken JSON, long articles, and the draft.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { EditorPage } from './cms-page.mjs';
import { axe } from './site.mjs';

const article = {
  title: 'A mill',
  language: 'en_GB',
  published: '2026-03-01T09:30:00Z',
  body: ['First words.', { type: 'heading', level: 1, text: 'A part' }, 'Last words.'],
};

describe('the editor', () => {
  /** @type {EditorPage} */
  let editor;
  /** @type {import('./page.mjs').Page} */
  let page;

  before(async () => {
    editor = await EditorPage.open();
    ({ page } = editor);
  });
  after(() => editor?.close());

  /** Opens a text as a file is dropped. @param {object} wanted */
  async function open(wanted) {
    const json = JSON.stringify(wanted, null, 2);
    await editor.drop([{ name: 'article.json', text: json }]);
    // The words may be there from the test before.
    await page.waitFor(
      (text) => /** @type {any} */ (document.querySelector('galley-preview')).value === text,
      json,
    );
    await shows(/First words\./);
  }

  /** @param {RegExp} words */
  const shows = (words) => editor.shows(words);
  /** @param {RegExp} words */
  const says = (words) => editor.says(words);

  /** Gives a key with Control to the JSON editor. @param {string} key @param {number} code */
  const control = (key, code) =>
    page.evaluate(([name, keyCode]) => {
      const content = /** @type {HTMLElement} */ (
        document.getElementById('json')?.shadowRoot?.querySelector('.cm-content')
      );
      content.focus();
      const press = { key: name, keyCode, ctrlKey: true, bubbles: true, cancelable: true };
      content.dispatchEvent(new KeyboardEvent('keydown', /** @type {KeyboardEventInit} */ (press)));
    }, /** @type {const} */ ([key, code]));

  /** Pastes texts in the place of all there is, one right after the other. @param {string[]} texts */
  const paste = (texts) =>
    page.evaluate((all) => {
      const content = /** @type {HTMLElement} */ (
        document.getElementById('json')?.shadowRoot?.querySelector('.cm-content')
      );
      content.focus();
      for (const one of all) {
        const select = { key: 'a', keyCode: 65, ctrlKey: true, bubbles: true, cancelable: true };
        content.dispatchEvent(new KeyboardEvent('keydown', /** @type {KeyboardEventInit} */ (select)));
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', one);
        const event = new Event('paste', { bubbles: true, cancelable: true });
        content.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
      }
    }, texts);

  /** By script, one right after the other. @param {string} selector @param {number} count */
  const clicks = (selector, count) =>
    page.evaluate(([wanted, times]) => {
      const button = /** @type {HTMLElement | null} */ (document.querySelector(wanted));
      for (let i = 0; i < times; ++i) button?.click();
    }, /** @type {const} */ ([selector, count]));

  const text = () => editor.text();

  test('a dropped file is shown with its problems, and a quick fix mends one; undo takes it back', async () => {
    await open(article);
    await page.waitForElement('#problem-list .fix');
    const titles = await page.texts('#problem-list h3');
    assert.deepEqual(titles, ['Warnings (3)']);
    await page.evaluate(() => {
      const fixes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#problem-list .fix')]);
      fixes.find((one) => one.textContent?.includes('en-GB'))?.click();
    });
    await page.waitFor(() => document.querySelector('#problem-list h3')?.textContent === 'Warnings (1)');
    assert.equal(JSON.parse(await text()).language, 'en-GB');
    await page.click('#undo');
    await page.waitFor(() => document.querySelector('#problem-list h3')?.textContent === 'Warnings (3)');
    assert.equal(JSON.parse(await text()).language, 'en_GB');
  });

  test('typing in the form changes the preview, and a click there leads to the field', async () => {
    await open(article);
    await page.click('#as-form');
    await page.focus('[name="title"]');
    await page.press('End');
    await page.press('!');
    await shows(/A mill!|!A mill/);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      /** @type {HTMLElement | null | undefined} */ (frame?.querySelector('.galley-headline'))?.click();
    });
    await page.waitFor(() => document.activeElement?.getAttribute('name') === 'title');
    await page.click('#as-json');
  });

  test('texts that are pasted in haste come to the last one, and each is one step to undo', async () => {
    await open(article);
    const before = await text();
    const texts = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({ ...article, title: `Version ${i} of it`, body: [`Words of version ${i}.`] }, null, 2),
    );
    await paste(texts);
    await shows(/Words of version 19\./);
    assert.equal(await text(), texts[19]);

    await page.click('#undo');
    await shows(/Words of version 18\./);
    assert.equal(await text(), texts[18]);
    await clicks('#undo', 19);
    await shows(/First words\./);
    assert.equal(await text(), before);
    await clicks('#redo', 20);
    await shows(/Words of version 19\./);
    assert.equal(await text(), texts[19]);
  });

  test('while the JSON is broken the last good view stays, with the error at its line', async () => {
    await open(article);
    const lines = String(await text()).split('\n').length;
    await control('End', 35);
    await page.press('x');
    await says(/The JSON is broken: the preview shows the last good text/);
    await shows(/First words\.[^]*Last words\./);
    await page.waitFor(() =>
      [...document.querySelectorAll('#problem-list li')].some((row) =>
        row.textContent?.includes('json-syntax'),
      ),
    );
    assert.deepEqual(await page.texts('#problem-list .fix'), []);
    const [told] = (await page.texts('#problem-list .jump')).filter((one) => one.includes('broken here'));
    assert.ok(told.startsWith(`Line ${lines}, column 2: `), told);

    // From the beginning of the text, the way to it leads there.
    await control('Home', 36);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll('#problem-list li')];
      const row = rows.find((one) => one.textContent?.includes('json-syntax'));
      /** @type {HTMLElement | null | undefined} */ (row?.querySelector('.jump'))?.click();
    });
    await page.waitFor((line) => {
      const editor = document.getElementById('json')?.shadowRoot;
      const mark = editor?.querySelector('.cm-lint-marker-error')?.parentElement;
      const numbers = [...(editor?.querySelectorAll('.cm-lineNumbers .cm-gutterElement') ?? [])];
      const level = (/** @type {Element | null | undefined} */ one) =>
        Math.round(one?.getBoundingClientRect().top ?? -1);
      return numbers.some((one) => one.textContent === line && level(one) === level(mark));
    }, String(lines));

    await control('End', 35);
    await page.press('Backspace');
    await says(/words, .* shown in/);
    await page.waitFor(() => document.querySelector('#problem-list h3')?.textContent === 'Warnings (3)');
  });

  test('an article of two megabytes is shown, and follows what is typed', async () => {
    const long = 'The tide comes in, the wheel stands still; the tide goes out, the wheel turns. '.repeat(6);
    const inside = Array.from({ length: 4200 }, (_, i) => `Part ${i}. ${long}`);
    // Closed, so that no engine lays all of it out: what is tested is the editor, not how fast a page of its length is drawn.
    const more = { type: 'details', summary: 'More', body: inside };
    await open({ ...article, body: ['First words.', more, 'The very last words.'] });
    assert.ok(String(await text()).length > 2_000_000);
    /** @param {string} selector @param {string} words */
    const holds = (selector, words) =>
      page.waitFor(
        ([wanted, piece]) => {
          const found = document.querySelector('iframe')?.contentDocument?.querySelectorAll(wanted);
          return found?.[found.length - 1]?.textContent?.includes(piece);
        },
        [selector, words],
      );
    await holds('.galley-body > p', 'The very last words.');
    await page.click('#as-form');
    await page.focus('[name="title"]');
    await page.press('End');
    for (const key of 'again') await page.press(key);
    await holds('.galley-headline', 'A millagain');
    assert.equal(JSON.parse(String(await text())).title, 'A millagain');
    await page.click('#as-json');
    await page.click('#undo');
    await page.waitFor(
      () => !(/** @type {any} */ (document.querySelector('galley-preview')).value.includes('A millagain')),
    );
  });

  test('the draft is there again after a reload', async () => {
    await open(article);
    await page.click('#as-form');
    await page.focus('[name="title"]');
    await page.press('End');
    await page.press('?');
    await shows(/A mill\?/);
    await says(/Draft saved/);
    const draft = await text();
    assert.equal(JSON.parse(String(draft)).title, 'A mill?');
    await editor.load();
    assert.equal(await text(), draft);
    await shows(/A mill\?/);
  });

  test('every widget shows something', async () => {
    await open({
      ...article,
      url: 'https://example.org/mill',
      related: [{ title: 'Other', url: 'https://example.org/o' }],
    });
    const names = await page.evaluate(() =>
      [.../** @type {HTMLSelectElement} */ (document.getElementById('widget')).options].map(
        ({ value }) => value,
      ),
    );
    assert.equal(names.length, 11);
    for (const name of names) {
      await page.evaluate((value) => {
        const select = /** @type {HTMLSelectElement} */ (document.getElementById('widget'));
        select.value = value;
        select.dispatchEvent(new Event('change'));
      }, name);
      await page.waitFor(
        (cards) => {
          const frame = document.querySelector('iframe')?.contentDocument;
          const shown = cards
            ? document.getElementById('cards')
            : frame?.querySelector('.galley-preview-content');
          return (shown?.textContent ?? '').trim().length > 3;
        },
        name === 'search' || name === 'social',
      );
    }
  });

  test('axe finds nothing, in JSON and in the form', async () => {
    for (const view of ['#as-form', '#as-json']) {
      await page.click(view);
      assert.deepEqual(await editor.violations(axe), []);
    }
  });
});
