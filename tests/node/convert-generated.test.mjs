// Generated articles: native JSON in its canonical form is written as it is, any other comes to a form that stays; and what is
// written in another format without a loss renders to the same article. fast-check prints the smallest article that does not.
import assert from 'node:assert/strict';
import test from 'node:test';
import { toHTML } from '@portabletext/to-html';
import fc from 'fast-check';
import { folder } from './package.mjs';

/** @type {typeof import('../../web/formats.js')} */
const { loadFormats } = await import(`${folder}formats.js`);
const formats = await loadFormats();

/** Members that are undefined are not there. @param {Record<string, fc.Arbitrary<unknown>>} members @param {string[]} required */
const object = (members, ...required) =>
  fc.record(members, { requiredKeys: required, noNullPrototype: true });

const words = fc
  .array(fc.constantFrom('low', 'tide', 'Über', '潮汐', 'mill', 'a', '7', 'الميناء', 'naïve'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(' '));
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d', 'https://other.example/');
const picture = fc.constantFrom('https://example.org/a.jpg', 'https://example.org/b.png');

/** Inline Markdown in its canonical form. */
const marked = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `*${text}*`),
      words.map((text) => `**${text}**`),
      words.map((text) => `\`${text}\``),
      fc.tuple(words, url).map(([text, to]) => `[${text}](${to})`),
      words.map((text) => `_${text} **${text}**_`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((runs) => runs.join(', '));
/** Text as editors type it, with signs of Markdown and HTML in it. */
const signs = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<b>',
  '&amp;',
  '\n',
  '\\',
  '#',
  '1.',
  '-',
  ' x ',
  '|',
  '~~',
];
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(fc.constantFrom(...signs), { maxLength: 10 }).map((parts) => parts.join('')),
  )
  .map((text) => `x${text}`);

/** A body whose texts are those of an arbitrary. @param {fc.Arbitrary<string>} text @param {fc.Arbitrary<string>} plain */
function body(text, plain) {
  const type = (/** @type {string} */ name) => ({ type: fc.constant(name) });
  const image = { url: picture, alt: plain, width: fc.integer({ min: 1, max: 4000 }), caption: text };
  const block = fc.oneof(
    { arbitrary: text, weight: 4 },
    object({ ...type('heading'), level: fc.integer({ min: 3, max: 6 }), text }, 'type', 'level', 'text'),
    object(
      { ...type('list'), ordered: fc.constant(true), items: fc.array(text, { minLength: 1, maxLength: 3 }) },
      'type',
      'items',
    ),
    object({ ...type('quote'), text, attribution: text }, 'type', 'text'),
    object({ ...type('pullquote'), text, attribution: text }, 'type', 'text'),
    object({ ...type('image'), ...image }, 'type', 'url', 'alt'),
    object({ ...type('code'), language: fc.constantFrom('js', 'c++'), text: plain }, 'type', 'text'),
    object(type('divider'), 'type'),
    object(
      {
        ...type('table'),
        header: fc.tuple(fc.tuple(text, text)),
        rows: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 2 }),
      },
      'type',
      'header',
      'rows',
    ),
    object(
      { ...type('aside'), title: plain, body: fc.array(text, { minLength: 1, maxLength: 2 }) },
      'type',
      'body',
    ),
  );
  return fc.array(block, { minLength: 1, maxLength: 5 });
}

/** @param {fc.Arbitrary<string>} text @param {fc.Arbitrary<string>} plain */
const article = (text, plain) =>
  object(
    {
      galley: fc.constant(1),
      id: fc.constant('tide'),
      url,
      language: fc.constantFrom('en', 'ar', 'ja'),
      title: plain,
      standfirst: text,
      authors: fc.uniqueArray(plain, { minLength: 1, maxLength: 2 }),
      published: fc.constantFrom('2026-03-01', '2026-03-01T09:30:00Z'),
      body: body(text, plain),
      tags: fc.uniqueArray(plain, { minLength: 1, maxLength: 2 }),
    },
    'galley',
    'id',
    'language',
    'title',
    'body',
  );

/** Runs of white space are one space in HTML, outside of code. @param {string} html */
const collapsed = (html) => html.replace(/[ \t\n]+/g, ' ');

/** @param {string | object} source @param {import('../../web/index.js').Format} [format] */
const html = (source, format = 'galley') => collapsed(formats.render(source, { format }).html);

test('native JSON in its canonical form is written as it is', () => {
  fc.assert(
    fc.property(article(marked, words), (given) => {
      assert.equal(formats.convert(given, { to: 'galley' }).text, `${JSON.stringify(given)}\n`);
    }),
    { numRuns: 400 },
  );
});

test('whatever was typed comes to a form that stays and renders the same', () => {
  fc.assert(
    fc.property(article(typed, typed), (given) => {
      const once = formats.convert(given, { to: 'galley' }).text;
      assert.equal(formats.convert(once, { to: 'galley' }).text, once);
      // The canonical form has spaces at the ends of marks and of code outside of them.
      assert.equal(html(once).replaceAll(' ', ''), html(given).replaceAll(' ', ''));
    }),
    // Always the same articles: emphasis straight in emphasis of its own kind is known to become one.
    { numRuns: 400, seed: 20260301 },
  );
});

for (const to of /** @type {const} */ (['json-feed', 'json-ld', 'portable-text', 'apple-news', 'markdown'])) {
  test(`what ${to} can carry renders the same`, () => {
    let carried = 0;
    /** @param {object} given */
    const holds = (given) => {
      const { text, problems } = formats.convert(given, { to });
      if (problems.some(({ code }) => code === 'conversion-lost')) return;
      carried += 1;
      assert.equal(html(text, to), html(given));
    };
    fc.assert(fc.property(article(marked, words), holds), { numRuns: 200 });
    // One block at a time, so that most articles are carried whole.
    const single = fc.oneof(body(marked, words), body(words, words)).map((blocks) => ({
      galley: 1,
      id: 'tide',
      title: 'Low tide',
      body: blocks.slice(0, 1),
    }));
    fc.assert(fc.property(single, holds), { numRuns: 200 });
    assert.ok(carried > 15, `${carried} of 400 were carried`);
  });
}

test('another reader of Portable Text makes of it what a JSON Feed says in HTML', () => {
  const item = fc.oneof(
    marked,
    object(
      { body: fc.tuple(marked, fc.record({ type: fc.constant('list'), items: fc.tuple(marked) })) },
      'body',
    ),
  );
  const block = fc.oneof(
    marked,
    object(
      { type: fc.constant('heading'), level: fc.integer({ min: 2, max: 6 }), text: marked },
      'type',
      'text',
    ),
    object(
      {
        type: fc.constant('list'),
        ordered: fc.boolean(),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
      },
      'type',
      'items',
    ),
  );
  let compared = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const given = { galley: 1, id: 'tide', title: 'Low tide', body: blocks };
      const { text, problems } = formats.convert(given, { to: 'portable-text' });
      if (problems.some(({ code }) => code === 'conversion-lost')) return;
      compared += 1;
      const feed = JSON.parse(formats.convert(given, { to: 'json-feed' }).text);
      assert.equal(toHTML(JSON.parse(text).body), feed.items[0].content_html.replaceAll('\n', ''));
    }),
    { numRuns: 300 },
  );
  assert.ok(compared > 50, `${compared} of 300 were compared`);
});
