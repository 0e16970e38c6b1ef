// A live preview in a frame, in each engine: what is typed appears, nothing else moves, and both ends find each other.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { blocks, galley, show, withPreview } from './preview-page.mjs';

/** What the frame shows, and what a render of the same text gives, both as the frame's parser reads them. */
const same = async (
  /** @type {import('./page.mjs').Page} */ page,
  /** @type {string} */ json,
  /** @type {any} */ options = {},
) => {
  const { html } = galley.render(json, { ...options, annotate: true });
  const shown = await page.evaluate(() => {
    const copy = /** @type {any} */ (globalThis).content().cloneNode(true);
    for (const own of copy.querySelectorAll('.galley-preview-edit')) own.remove();
    for (const marked of copy.querySelectorAll('[data-galley-selected]'))
      marked.removeAttribute('data-galley-selected');
    return copy.innerHTML;
  });
  // Serialised as the core writes it, save for what a parser writes otherwise: no case of these tests has such.
  assert.equal(shown, html.replaceAll('&quot;', '"'));
};

/** @param {import('./page.mjs').Page} page */
const paragraphs = (page) =>
  page.evaluate(() => {
    const all = [.../** @type {any} */ (globalThis).content().querySelectorAll('.galley-body > *')];
    /** @type {any} */ (globalThis).kept = all;
    return all.length;
  });

/** How many of the elements that `paragraphs` saw are still in the page. @param {import('./page.mjs').Page} page */
const kept = (page) =>
  page.evaluate(
    () => /** @type {any} */ (globalThis).kept.filter((/** @type {Element} */ one) => one.isConnected).length,
  );

describe('a preview in a frame', () => {
  test('typing touches one block, and what is shown equals a render', () =>
    withPreview(async (page) => {
      const article = blocks(40);
      await show(page, article);
      await same(page, JSON.stringify(article));
      assert.equal(await paragraphs(page), 40);
      for (const letter of 'typed') {
        article.body[20] += letter;
        const told = await show(page, article);
        assert.equal(told.outcome, 'patched');
        assert.equal(told.edits, 1);
      }
      assert.equal(await kept(page), 40, 'the paragraph itself was changed, not exchanged');
      article.body.splice(10, 1);
      article.body.splice(30, 0, 'A new paragraph.', 'And **another**.');
      article.body[3] = 'Changed.';
      // Blocks behind an inserted one are the same blocks with other pointers.
      assert.equal((await show(page, article)).outcome, 'patched');
      assert.equal(await kept(page), 39);
      await same(page, JSON.stringify(article));
      article.title = 'Another title';
      await show(page, article);
      await same(page, JSON.stringify(article));
    }));

  test('Markdown: paragraphs, headings and footnotes come and go', () =>
    withPreview(async (page) => {
      const steps = [
        'One.\n\nTwo.',
        'One.\n\nTwo and *more*.',
        'One.\n\n## A heading\n\nTwo and *more*.',
        'One[^a].\n\n## A heading\n\nTwo and *more*.\n\n[^a]: A note.',
        'One.\n\n- a\n- b\n\nTwo and *more*.',
        '',
        'Pasted.\n\nIn one go.',
      ];
      for (const body of steps) {
        const json = JSON.stringify(blocks(0, { body }));
        await show(page, json);
        await same(page, json);
      }
    }));

  test('broken JSON while typing keeps the last good view and names the line', () =>
    withPreview(async (page) => {
      const json = JSON.stringify(blocks(5), null, 1);
      await show(page, json);
      const broken = await show(page, json.replace('"language": "en",', '"language": "en'));
      assert.equal(broken.outcome, 'kept');
      const [syntax] = broken.problems.filter((/** @type {any} */ one) => one.code.startsWith('json-'));
      assert.equal(syntax.severity, 'error');
      assert.ok(syntax.line >= 3, `line ${syntax.line}`);
      await same(page, json);
      const mended = await show(page, json);
      assert.deepEqual([mended.outcome, mended.problems.length], ['unchanged', 0]);
    }));

  test('the frame is told edits, and the whole text where it has another one', () =>
    withPreview(async (page) => {
      const article = blocks(30);
      await show(page, article);
      await page.evaluate(() => {
        const scope = /** @type {any} */ (globalThis);
        scope.got = [];
        scope
          .frame()
          .defaultView.addEventListener(
            'message',
            (/** @type {any} */ { data }) => data.type === 'update' && scope.got.push(data.edit ?? 'whole'),
          );
      });
      const got = () => page.evaluate(() => /** @type {any} */ (globalThis).got.splice(0));
      const type = async (/** @type {string} */ letters) => {
        article.body[20] += letters;
        await show(page, article);
        await same(page, JSON.stringify(article));
      };
      await type('é🌊');
      const [edit, ...more] = await got();
      assert.deepEqual([edit.removed, edit.inserted, more], [0, 'é🌊', []]);

      // Edits that fit no text of the frame, or come out wrong, show nothing; the element says all of it again.
      for (const wrong of [{ base: 99 }, { length: 7 }]) {
        await page.evaluate((change) => {
          const frame = document.querySelector('iframe');
          const { revision = 0, value } = document.querySelector('galley-preview') ?? {};
          const length = Number(value?.length) + 1;
          const forged = { base: revision, start: 0, removed: 0, inserted: 'x', length, ...change };
          const update = { type: 'update', revision: revision + 0.5, edit: forged };
          frame?.contentWindow?.postMessage({ protocol: 'galley-preview/1', ...update }, '*');
        }, /** @type {any} */ (wrong));
        await page.waitFor(() => /** @type {any} */ (globalThis).got.includes('whole'));
        await got();
        await same(page, JSON.stringify(article));
      }
      // Somebody else's text came in between.
      await page.evaluate(() => {
        const { revision = 0 } = document.querySelector('galley-preview') ?? {};
        const update = { type: 'update', revision: revision + 0.5, json: '{"title":"Another","body":["x"]}' };
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ protocol: 'galley-preview/1', ...update }, '*');
      });
      await type('tide');
      assert.equal((await got()).at(-1), 'whole');
      await type('mill');
      assert.equal((await got()).length, 1);
    }));

  test('the newest of many texts is shown, and older revisions are dropped', () =>
    withPreview(async (page) => {
      await show(page, blocks(3));
      const told = await page.evaluate(() => {
        const { type } = /** @type {any} */ (globalThis);
        for (let i = 0; i < 200; ++i) type(`{"title":"Paste ${i}","language":"en","body":["Words ${i}"]}`);
        return document.querySelector('galley-preview')?.revision;
      });
      await page.waitFor((wanted) => /** @type {any} */ (globalThis).rendered(wanted), told);
      const count = await page.evaluate(
        () =>
          /** @type {any} */ (globalThis).told.filter((/** @type {any} */ one) => one.name === 'rendered')
            .length,
      );
      assert.ok(count < 100, `${count} renders for 200 texts at once`);
      assert.match(
        await page.evaluate(() => /** @type {any} */ (globalThis).content().textContent),
        /Words 199/,
      );
      // A stale message, as a slow line would bring it, straight to the frame.
      await page.evaluate(() => {
        const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
        contentWindow?.postMessage(
          {
            protocol: 'galley-preview/1',
            type: 'update',
            revision: 1,
            json: '{"title":"Stale","body":["stale"]}',
          },
          location.origin,
        );
      });
      await show(page, blocks(2));
      const titles = await page.evaluate(() => /** @type {any} */ (globalThis).content().textContent);
      assert.doesNotMatch(titles, /Stale/);
    }));

  test('a click selects the field, and a field its block', () =>
    withPreview(async (page) => {
      const article = blocks(80);
      const json = JSON.stringify(article);
      await show(page, json, { edit: true });
      await page.evaluate(() => {
        const { content, frame } = /** @type {any} */ (globalThis);
        content().querySelector('[data-galley-path="/body/2"] em').click();
        frame().defaultView.requestAnimationFrame(() => {});
      });
      const chosen = await page.waitFor(() =>
        /** @type {any} */ (globalThis).told.find((/** @type {any} */ one) => one.name === 'activate'),
      );
      assert.equal(chosen.path, '/body/2');
      assert.equal(json.slice(chosen.start, chosen.end), JSON.stringify(article.body[2]));
      // From the field to the block, which comes into view; asked again, because styles may arrive after the first time.
      await page.waitFor((offset) => {
        document.querySelector('galley-preview')?.select({ offset });
        const selected = /** @type {any} */ (globalThis).content().querySelector('[data-galley-selected]');
        const { top = -1, bottom = 1e9 } = selected?.getBoundingClientRect() ?? {};
        return selected?.dataset.galleyPath === '/body/70' && top >= -2 && bottom <= 482;
      }, json.indexOf('Paragraph 70'));
      await page.evaluate(() => document.querySelector('galley-preview')?.select({ path: '/title' }));
      await page.waitFor(() =>
        Boolean(
          /** @type {any} */ (globalThis).content().querySelector('.galley-headline[data-galley-selected]'),
        ),
      );
    }));

  test('blocks are reached and edited by keyboard, each with a control that names it', () =>
    withPreview(async (page) => {
      await show(page, blocks(4), { edit: true });
      const named = await page.evaluate(() => {
        const { content } = /** @type {any} */ (globalThis);
        content().querySelector('[data-galley-path="/body/1"]').focus();
        const control = content().querySelector('.galley-preview-edit');
        const { width, height } = control.getBoundingClientRect();
        return [
          control.getAttribute('aria-label'),
          width >= 24 && height >= 24,
          content().querySelectorAll('[tabindex="0"]').length,
        ];
      });
      assert.deepEqual(named, [
        'Edit: Paragraph 1 tells of the mill, of tides and of the river bel',
        true,
        1,
      ]);
      await page.evaluate(() =>
        /** @type {any} */ (globalThis).content().querySelector('.galley-preview-edit').click(),
      );
      const chosen = await page.waitFor(() =>
        /** @type {any} */ (globalThis).told.find((/** @type {any} */ one) => one.name === 'activate'),
      );
      assert.equal(chosen.path, '/body/1');
    }));

  test('the view stays where it is while blocks above and below change', () =>
    withPreview(async (page) => {
      const article = blocks(120);
      await show(page, article);
      const top = () =>
        page.evaluate(() => {
          const element = /** @type {any} */ (globalThis).content().querySelectorAll('.galley-body > p')[
            /** @type {any} */ (globalThis).watched
          ];
          return Math.round(element.getBoundingClientRect().top);
        });
      await page.evaluate(() => {
        const { content } = /** @type {any} */ (globalThis);
        /** @type {any} */ (globalThis).watched = 60;
        content()
          .querySelectorAll('.galley-body > p')[60]
          .scrollIntoView({ block: 'start', behavior: 'instant' });
      });
      const before = await top();
      article.body[10] = `${article.body[10]} `.repeat(12);
      await show(page, article);
      assert.ok(Math.abs((await top()) - before) <= 1, 'a longer block above');
      article.body.unshift('New above.', 'And one more.');
      await page.evaluate(() => {
        /** @type {any} */ (globalThis).watched = 62;
      });
      await show(page, article);
      assert.ok(Math.abs((await top()) - before) <= 1, 'new blocks above');
      article.body.push('New below.');
      article.body[100] = 'Short.';
      await show(page, article);
      assert.ok(Math.abs((await top()) - before) <= 1, 'changes below');
    }));
});
