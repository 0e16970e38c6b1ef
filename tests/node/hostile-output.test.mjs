// Every hostile payload in every string field, in every view: the output keeps to the closed grammar of tests/hostile/grammar.mjs.
// One field at a time is a sample here; GALLEY_HOSTILE=all tries each payload in each field by itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fields, poisoned, replaced, withHtml } from '../hostile/article.mjs';
import { counts, payloads } from '../hostile/payloads/index.mjs';
import { verify } from '../hostile/verify.mjs';
import { readCases } from './cases.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const case_ = new URL('../cases/articles/every-field-of-every-block/article.json', import.meta.url);
const full = withHtml(JSON.parse(readFileSync(case_, 'utf8')));

const views = /** @type {const} */ (['article', 'page', 'card', 'related', 'related-items', 'share', 'lite']);
const options = { edit: true, annotate: true, card: /** @type {const} */ ('large') };

/** @param {unknown} article @param {typeof views[number]} view @param {boolean} parse @returns {string[]} */
function faultsOf(article, view, parse) {
  const { html } = galley.render(JSON.stringify(article), { ...options, view });
  return verify(html, { parse });
}

/** Plain text and JSON are no HTML: they must be what they are. @param {unknown} article */
function assertOtherViews(article) {
  const json = JSON.stringify(article);
  JSON.parse(galley.render(json, { view: 'metadata' }).html);
  assert.doesNotMatch(galley.render(json, { view: 'text' }).html, /[\0-\x08\x0B\x0E-\x1F\x7F]/);
}

test('the cases keep to the grammar', () => {
  let checked = 0;
  for (const { name, html, view, options: chosen } of readCases()) {
    if (view === 'text' || view === 'metadata') continue;
    const [, prefix = 'galley-'] = /"id_prefix":\s*"([\w-]*)"/.exec(chosen) ?? [];
    assert.deepEqual(verify(html.toString(), { prefix }), [], name);
    checked += 1;
  }
  assert.ok(checked > 350, `${checked} cases`);
});

test('the grammar finds what it must not let pass', () => {
  const bad = [
    '<p onclick="x">a</p>',
    '<script>x</script>',
    '<p style="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<p>a',
    '<p><p>a</p></p>',
    '<a href="//x">a</a>',
    '<a href="https://a@b">a</a>',
    '<p id="x">a</p>',
    '<p>&lt</p>',
    '<p>a>b</p>',
    '<img src="data:,x" alt="">',
    '<p id="galley-a">a</p><p id="galley-a">b</p>',
    '<a href="/a"><b><a href="/b">c</a></b></a>',
    '<p class="x">a</p>',
    '<p class="galley-a" class="galley-b">a</p>',
    '<table><p>a</p></table>',
    '<pre>\u0001</pre>',
    '<iframe></iframe>',
    '<!-- a -->',
    '<p name="a">b</p>',
    '<img src="/a" srcset="/b 1w, javascript:x 2w" alt="">',
    '<svg></svg>',
    '<form></form>',
    '<p>\uD800</p>',
    '<div data-galley-src="data:,x">a</div>',
    '<p aria-labelledby="galley-none">a</p>',
    '<a href="java\tscript:x">a</a>',
  ];
  for (const html of bad) assert.notDeepEqual(verify(html), [], html);
});

for (const kind of new Set(payloads.map((payload) => payload.kind))) {
  const own = payloads.filter((payload) => payload.kind === kind);
  test(`${kind}: ${own.length} payloads in all fields at once, in all views`, () => {
    for (const { text } of own) {
      for (const [name, article] of Object.entries(poisoned(full, text))) {
        // A body is in two of them.
        for (const view of name === 'words' || name === 'urls' ? views : views.slice(0, 2)) {
          const parse = view === 'page' || (view === 'article' && name === 'html');
          assert.deepEqual(
            faultsOf(article, view, parse),
            [],
            `${name}, view ${view}: ${JSON.stringify(text)}`,
          );
        }
        assertOtherViews(article);
      }
    }
  });
}

test('each payload in single fields, the structural ones too', (context) => {
  const all = fields(full);
  const step = process.env.GALLEY_HOSTILE === 'all' ? 1 : 41; // A prime: the samples meet every field and every view.
  let tried = 0;
  for (let i = 0; i < payloads.length * all.length; i += step) {
    const { text } = payloads[i % payloads.length];
    const { path } = all[Math.floor(i / payloads.length)];
    const view = views[tried++ % views.length];
    assert.deepEqual(
      faultsOf(replaced(full, [path], text), view, false),
      [],
      `${path.join('/')}: ${JSON.stringify(text)}`,
    );
  }
  context.diagnostic(`${tried} of ${payloads.length * all.length} combinations of ${all.length} fields`);
});

test('payloads as names of members change nothing', () => {
  const plain = galley.render(JSON.stringify(full)).html;
  for (const { text } of payloads) {
    const extended = JSON.stringify(full).replace(
      /}$/,
      `,${JSON.stringify(`x-${text}`)}:${JSON.stringify(text)}}`,
    );
    assert.equal(galley.render(extended).html, plain, text);
  }
});

test('payloads in options change no markup', () => {
  const json = JSON.stringify(full);
  for (const { text } of payloads) {
    const chosen = {
      view: 'page',
      language: text,
      id_prefix: text,
      links: { target: text, rel: text },
      images: { sizes: text },
      share: [text],
      seen: [text],
      stylesheet: [text],
      script: text,
      strings: { share: text || 'x', fallback: `a ${text}` },
    };
    const { html } = galley.render(json, /** @type {any} */ (chosen));
    const [, prefix = ''] = /<article[^>]* aria-labelledby="([^"]*)title"/.exec(html) ?? [];
    assert.match(prefix, /^[\w-]*$/);
    assert.deepEqual(verify(html, { prefix, parse: false }), [], text);
  }
});

test('there are several hundred payloads of our own', (context) => {
  context.diagnostic(JSON.stringify(counts()));
  const { blns, ...own } = counts();
  assert.ok(Object.values(own).reduce((sum, count) => sum + count, 0) >= 700);
  assert.ok(blns >= 400);
});
