// Files of other formats in the editor, in each engine: they become native JSON, with what was found named; whatever cannot be
// read changes nothing; and what was there is never lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import { EditorPage } from './cms-page.mjs';
import { axe } from './site.mjs';

/** A document of tests/formats. @param {string} path */
const sample = (path) => readFileSync(`tests/formats/${path}`, 'utf8');

const article = JSON.stringify(
  { galley: 1, title: 'A kiln', language: 'en', body: ['Hot and dry.'] },
  null,
  2,
);

/** @param {number} count */
const feed = (count) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Notes of a harbour',
    items: Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      url: `https://example.org/${index}`,
      title: `Note ${index}`,
      content_html: `<p>Words of note ${index}.</p><blink>old</blink>`,
    })),
  });

describe('files in the editor', () => {
  /** @type {EditorPage} */
  let editor;
  /** @type {import('./page.mjs').Page} */
  let page;

  before(async () => {
    editor = await EditorPage.open();
    ({ page } = editor);
  });
  after(() => editor?.close());

  /** @param {RegExp} words */
  const says = (words) => editor.says(words, 'file-status');

  /** Opens the article that the tests begin with. */
  async function begin() {
    await editor.drop([{ name: 'kiln.json', text: article }]);
    await says(/^kiln\.json is open\./);
    await editor.shows(/Hot and dry\./);
    assert.equal(await editor.text(), article);
  }

  const fetched = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('galley-formats.wasm'))
          .length,
    );

  test('a native file is opened as it is written, without the module of formats', async () => {
    await begin();
    assert.equal(await fetched(), 0);
  });

  test('a post of WordPress becomes native JSON, and one undo takes it back', async () => {
    await begin();
    await editor.drop([{ name: 'post.json', text: sample('wordpress/broken-footnotes/article.json') }]);
    await says(
      /^post\.json \(WordPress\) is open as native JSON\. Reading it found \d+ problems, .* Undo brings back what was there\.$/,
    );
    assert.equal(await fetched(), 1);
    const native = JSON.parse(await editor.text());
    assert.equal(native.galley, 1);
    assert.ok(native.title.length > 0 && native.body.length > 0);
    // Written for people, and alone in the JSON editor: nothing was put into the text that was there.
    assert.equal(await editor.text(), `${JSON.stringify(native, null, 2)}\n`);
    assert.ok((await page.count('#file-problems li')) > 0);
    assert.match((await page.text('#file-problems h3')) ?? '', /^Of reading post\.json \(\d+\)$/);
    assert.deepEqual(await editor.violations(axe), []);

    await page.click('#undo');
    await editor.shows(/Hot and dry\./);
    assert.equal(await editor.text(), article);
    await page.click('#redo');
    assert.deepEqual(JSON.parse(await editor.text()), native);

    await page.focus('#file-problems .away');
    await page.press('Enter');
    await page.waitFor(
      () => !document.getElementById('file-problems') && document.activeElement?.id === 'problems',
    );
  });

  test('any place of the page takes a file: the JSON editor, the frame, and a field that is written in', async () => {
    await begin();
    const text = '---\ntitle: Low water\nlang: en\n---\n\nThe bell rings *once*.\n';
    await editor.drop([{ name: 'bell.md', text }], '.cm-content');
    await says(/^bell\.md is open as native JSON\./);
    await editor.shows(/The bell rings once\./);
    assert.equal(JSON.parse(await editor.text()).title, 'Low water');

    await page.evaluate((words) => {
      const { contentWindow, contentDocument } = /** @type {HTMLIFrameElement} */ (
        document.querySelector('iframe')
      );
      const { DataTransfer, File, DragEvent } = /** @type {any} */ (contentWindow);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], 'frame.json'));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      if (contentDocument?.body.dispatchEvent(event)) throw new Error('the browser would leave the page');
    }, article);
    await says(/^frame\.json is open\./);
    await editor.shows(/Hot and dry\./);

    await page.click('#as-form');
    await page.focus('[name="title"]');
    await editor.drop([{ name: 'bell.md', text }]);
    await page.waitFor(
      () =>
        /** @type {HTMLTextAreaElement} */ (document.querySelector('[name="title"]')).value === 'Low water',
    );
    await page.press('End');
    await page.press('!');
    await page.waitFor(() =>
      /** @type {any} */ (document.querySelector('galley-preview')).value.includes('Low water!'),
    );
    assert.deepEqual(JSON.parse(await editor.text()).body.length, 1);
    await page.click('#as-json');
  });

  test('Markdown and HTML are told by their names, and texts of two bytes a letter by their first ones', async () => {
    await editor.drop([{ name: 'plain.md', text: '# Only words\n\nNo front matter.' }]);
    await says(/^plain\.md is open as native JSON\./);
    await editor.shows(/No front matter\./);
    await editor.drop([{ name: 'page.html', text: '<h1>A page</h1><p>Of <b>four</b> words.</p>' }]);
    await says(/^page\.html is open as native JSON\./);
    await editor.shows(/Of four words\./);
    const wide = [...Buffer.from(`\ufeff${article}`, 'utf16le')];
    await editor.drop([{ name: 'wide.json', text: wide }]);
    await says(/^wide\.json is open\./);
    assert.equal(await editor.text(), article);
  });

  test('a list shows its first article and offers the others', async () => {
    await begin();
    await editor.drop([{ name: 'feed.json', text: feed(3) }]);
    await says(/^feed\.json \(JSON Feed\) is open as native JSON\. It holds 3 articles: number 1 is shown\./);
    await editor.shows(/Words of note 0\./);
    assert.deepEqual(await page.texts('#file-item option'), ['1. Note 0', '2. Note 1', '3. Note 2']);
    assert.ok(await page.visible('#file-item'));
    await page.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.getElementById('file-item'));
      select.value = '2';
      select.dispatchEvent(new Event('change'));
    });
    await editor.shows(/Words of note 2\./);
    await says(/^Article 3\. Note 2 is open\./);
    assert.ok((await page.texts('#file-problems code')).some((path) => path.startsWith('/items/2')));
    await clicks('#undo', 2);
    await editor.shows(/Hot and dry\./);
    assert.equal(await editor.text(), article);
  });

  test('what cannot be read changes nothing, and it is said why', async () => {
    await begin();
    /** @type {[name: string, text: string | number[], says: RegExp][]} */
    const files = [
      ['empty.json', '', /^empty\.json was not opened\. It is empty\.$/],
      ['blank.md', ' \n', /It is empty\./],
      [
        'odd.json',
        '{"a":1}',
        /was not opened\. This is no format that is known here\. Nearest: JSON Feed \(no version\), .*\.$/,
      ],
      ['words', 'only words', /It is neither JSON nor/],
      ['picture.png', [0x89, 0x50, 0x4e, 0x47, 0, 1], /It is no text\./],
      ['draft.json', sample('wordpress/draft/article.json'), /draft\.json was not opened\. /],
    ];
    for (const [name, text, wanted] of files) {
      await editor.drop([{ name, text }]);
      await says(new RegExp(`^${name}`));
      await says(wanted);
      assert.equal(await editor.text(), article, name);
      assert.equal(await page.visible('#file-format'), name === 'odd.json' || name === 'words', name);
    }
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(16 * 1024 * 1024 + 1)], 'huge.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await says(/^huge\.json was not opened\. It has 16\.0 MiB; 16 MiB are read at most\.$/);
    assert.equal(await editor.text(), article);
  });

  test('of an unknown file a person says what it is', async () => {
    await begin();
    await editor.drop([{ name: 'words', text: 'A *few* words.' }]);
    await says(/^words was not opened/);
    await page.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.getElementById('file-format'));
      select.value = 'markdown';
      select.dispatchEvent(new Event('change'));
    });
    await editor.shows(/A few words\./);
    await says(/^words is open as native JSON\./);
    assert.equal(await page.visible('#file-format'), false);
  });

  test('a broken file: native, it is opened with the error at its line; foreign, with what is left of it', async () => {
    await begin();
    await editor.drop([{ name: 'broken.json', text: article.slice(0, -20) }]);
    await says(/^broken\.json is open\./);
    await editor.says(/The JSON is broken: the preview shows the last good text/);
    assert.equal(await editor.text(), article.slice(0, -20));
    await editor.drop([{ name: 'cut.json', text: sample('ghost/dirty-truncated/article.json') }]);
    await says(/^cut\.json \(Ghost\) is open as native JSON\./);
    assert.ok((await page.texts('#file-problems li')).some((row) => /^error: .*json-/.test(row)));
  });

  test('bytes that are not UTF-8 are named', async () => {
    const bytes = [...Buffer.from(article)];
    bytes[bytes.indexOf(0x48)] = 0xff; // of "Hot"
    await editor.drop([{ name: 'latin.json', text: bytes }]);
    await says(/^latin\.json is open\. Reading it found one problem,/);
    assert.deepEqual(await page.texts('#file-problems code'), ['json-bytes', '/body/0']);
  });

  test('of several files the first is taken, of several in haste the last', async () => {
    await editor.drop([
      { name: 'kiln.json', text: article },
      { name: 'other.json', text: '{}' },
    ]);
    await says(/^kiln\.json is open\. .*first of 2 files/);
    for (const count of [2, 3, 4]) editor.drop([{ name: `feed-${count}.json`, text: feed(count) }]);
    await says(/^feed-4\.json .*holds 4 articles/);
    assert.equal(await page.count('#file-item option'), 4);
  });

  test('what was there before is there again after a reload, too', async () => {
    await begin();
    await editor.drop([{ name: 'feed.json', text: feed(1) }]);
    await editor.shows(/Words of note 0\./);
    await editor.says(/Draft saved/);
    await editor.load();
    assert.equal(JSON.parse(await editor.text()).title, 'Note 0');
    await page.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.getElementById('sample'));
      select.value = 'before';
      select.dispatchEvent(new Event('change'));
    });
    await editor.shows(/Hot and dry\./);
    assert.equal(await editor.text(), article);
    assert.equal(await page.text('#file-status'), '');
  });

  test('nothing is wider than a narrow window, also with long names', async () => {
    await page.resize(320, 900);
    await editor.load();
    await editor.drop([
      {
        name: `${'long-name-'.repeat(12)}.json`,
        text: feed(2).replaceAll('Note', 'Note of the harbour and its keepers'),
      },
    ]);
    await says(/It holds 2 articles/);
    await page.waitForElement('#file-problems');
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} of ${clientWidth} pixels`);
    assert.deepEqual(await editor.violations(axe), []);
  });

  /** By script, one right after the other. @param {string} selector @param {number} count */
  const clicks = (selector, count) =>
    page.evaluate(([wanted, times]) => {
      const button = /** @type {HTMLElement | null} */ (document.querySelector(wanted));
      for (let i = 0; i < times; ++i) button?.click();
    }, /** @type {const} */ ([selector, count]));
});
