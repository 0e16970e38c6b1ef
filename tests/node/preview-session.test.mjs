// The session of `galley/preview` in the module: whatever is typed, what it keeps and what its steps give equals a render.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { loadGalley } from '../../build/package/galley.js';
import { openPreview } from '../../build/package/preview/index.js';

const galley = await loadGalley();
const options = { annotate: true };

const words = fc.constantFrom(
  'tide',
  'mill',
  'é',
  '漢字',
  '🌊',
  '\ud83c',
  '\udf0a',
  '*',
  '**',
  '`',
  '[',
  '](x)',
  '[^1]',
  '#',
  '- ',
  '> ',
  '\n',
  '\n\n',
  '|',
  '"',
  '\\',
);
const text = fc.array(words, { maxLength: 12 }).map((all) => all.join(''));
const block = fc.oneof(
  text,
  text.map((words) => ({ type: 'paragraph', text: words })),
  text.map((words) => ({ type: 'heading', text: words })),
  text.map((words) => ({ type: 'quote', text: words, attribution: '[a](https://example.org)' })),
  fc.array(text, { maxLength: 3 }).map((items) => ({ type: 'list', items })),
  fc.constant({ type: 'divider' }),
  text.map((words) => ({ type: 'markdown', text: words })),
);
const body = fc.oneof(
  fc.array(block, { maxLength: 8 }),
  fc.array(text, { maxLength: 8 }).map((all) => all.join('\n\n')),
);
/** Edits of the article as a value, and of its text: where, how much goes, what comes. */
const edit = fc.oneof(
  fc.record({ title: text, body }),
  fc.record({ at: fc.nat(4000), remove: fc.nat(6), insert: text }),
);

/** Follows the steps as a page does: lists of parts by container. */
class Follower {
  /** @type {Map<number, string>} */
  parts = new Map();
  /** @type {Map<string, number[]>} */
  lists = new Map();

  /** @param {import('../../web/preview.js').PreviewUpdate} update @param {string} html */
  follow({ outcome, edits = [], parts = {} }, html) {
    if (outcome === 'whole') {
      this.lists = new Map(Object.entries(parts));
      this.parts.clear();
      return;
    }
    for (const { op, key, container = '', before = 0, html: bytes = '' } of edits) {
      if (op !== 'remove') {
        assert.ok(html.includes(bytes));
        this.parts.set(key, bytes);
      }
      if (op === 'insert') {
        const list = this.lists.get(container) ?? [];
        assert.ok(before === 0 || list.includes(before), 'before a part that is not there');
        list.splice(before ? list.indexOf(before) : list.length, 0, key);
        this.lists.set(container, list);
      } else {
        const list = [...this.lists.values()].find((one) => one.includes(key));
        assert.ok(list, 'a part that is not there');
        if (op === 'remove') list.splice(list.indexOf(key), 1);
      }
    }
    // Every part that a step gave stands in the whole, in the order of the lists.
    for (const list of this.lists.values()) {
      let at = 0;
      for (const key of list) {
        const bytes = this.parts.get(key);
        if (bytes === undefined) continue;
        const found = html.indexOf(bytes, at);
        assert.ok(found >= 0, 'a part is not where its list says');
        at = found + bytes.length;
      }
    }
  }
}

test('any sequence of edits gives what a render gives', async () => {
  const session = await openPreview();
  fc.assert(
    fc.property(body, fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
      session.setOptions(options);
      const follower = new Follower();
      let article = JSON.stringify({ title: 'A mill', language: 'en', body: first });
      for (const step of [null, ...edits]) {
        if (step && 'body' in step) article = JSON.stringify({ language: 'en', ...step });
        else if (step) {
          const at = step.at % (article.length + 1);
          article = article.slice(0, at) + step.insert + article.slice(at + step.remove);
        }
        const update = session.update(article);
        if (update.outcome === 'kept') continue;
        const whole = galley.render(article, options);
        const html = session.html();
        assert.equal(html, whole.html);
        assert.deepEqual([update.words, update.minutes], [whole.words, whole.minutes]);
        if (update.problems) assert.deepEqual(update.problems, whole.problems);
        follower.follow(update, html);
      }
    }),
    { numRuns: 150 },
  );
});

test('the first of several problems moves along with what is typed before it', async () => {
  const session = await openPreview();
  session.setOptions(options);
  const article = {
    title: 'T',
    language: 'en',
    body: ['Words.', { type: 'image', url: 'https://example.org/a.jpg' }],
  };
  session.update(JSON.stringify(article));
  article.body[0] = 'Words and more.';
  const json = JSON.stringify(article);
  const { problems } = session.update(json);
  assert.deepEqual(problems, galley.render(json, options).problems);
});

test('memory stays flat over 10,000 edits', async () => {
  const session = await openPreview();
  session.setOptions(options);
  const paragraphs = Array.from(
    { length: 400 },
    (_, index) => `Paragraph ${index} of the mill by the river.`,
  );
  const json = (/** @type {string} */ typed) =>
    JSON.stringify({
      title: 'A mill',
      language: 'en',
      body: paragraphs.with(200, `Typed ${typed}`).join('\n\n'),
    });
  session.update(json(''));
  let after = 0;
  for (let count = 1; count <= 10_000; ++count) {
    // Now and then one that renders the whole, as a heading does.
    const { outcome } = session.update(json(count % 50 === 0 ? `\n\n## ${count}` : 'x'.repeat(count % 40)));
    assert.notEqual(outcome, 'whole');
    if (count === 1000) after = session.bytes;
  }
  assert.equal(session.bytes, after);
});

test('quick fixes come as JSON Patches', async () => {
  const session = await openPreview();
  const json = JSON.stringify({
    title: 'T',
    language: 'en_GB',
    body: ['Words', { type: 'heading', level: 1, text: 'A' }],
  });
  assert.deepEqual(
    session.fixes(json).map(({ code, patch }) => [code, patch]),
    [
      ['language-invalid', [{ op: 'add', path: '/language', value: 'en-GB' }]],
      ['heading-top', [{ op: 'add', path: '/body/1/level', value: 2 }]],
    ],
  );
});
