// The small editor of the site, in each engine: writing, problems and their mends, both ways of selecting, widgets, axe.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { openPage } from './page.mjs';
import { axe, serveSite } from './site.mjs';

const article = {
  title: 'A mill',
  language: 'en_GB',
  published: '2026-03-01T09:30:00Z',
  body: ['First words.', { type: 'heading', level: 1, text: 'A part' }, 'Last words.'],
};

describe('the editor', () => {
  /** @type {Awaited<ReturnType<typeof serveSite>>} */
  let site;
  /** @type {import('./page.mjs').Page} */
  let page;

  before(async () => {
    site = await serveSite();
    page = await openPage();
    await page.goto(`${site.origin}/cms/index.html`);
    await page.waitFor(() => document.documentElement.dataset.ready !== undefined);
  });
  after(async () => {
    await page?.close();
    site?.close();
  });

  /** Opens a text as a file is dropped. @param {object} wanted */
  async function open(wanted) {
    await page.evaluate(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'article.json', { type: 'application/json' }));
        const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      JSON.stringify(wanted, null, 2),
    );
    await shows(/First words\./);
  }

  /** @param {RegExp} words */
  const shows = (words) =>
    page.waitFor((source) => {
      const content = document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('.galley-preview-content');
      return new RegExp(source).test(content?.textContent ?? '');
    }, words.source);

  const text = () => page.evaluate(() => /** @type {any} */ (document.querySelector('galley-preview')).value);

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
    await page.evaluate(axe);
    for (const view of ['#as-form', '#as-json']) {
      await page.click(view);
      const found = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { iframes: false });
        return violations.map(
          (/** @type {any} */ one) =>
            `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).join(' | ')}`,
        );
      });
      assert.deepEqual(found, []);
    }
  });
});
