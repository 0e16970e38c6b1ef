// A page whose Object.prototype somebody has written to, and options with names that mean something to every object: the shell
// passes both on to the core as text and merges nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const article = JSON.stringify({
  title: 'Kiln',
  language: 'en',
  url: 'https://kiln.example/a',
  body: 'Hot, [see](https://clay.example/).',
  related: [{ title: 'Clay', url: '/b' }],
});

/** What gadgets in other libraries look for. */
const gadgets = {
  view: 'page',
  annotate: true,
  links: { target: '_blank', rel: 'opener' },
  id_prefix: 'x"><script>',
  script: ['https://leak.example/a.js'],
  stylesheet: 'https://leak.example/a.css',
  strings: { share: '<script>' },
  toJSON: undefined,
  html: '<script>',
  wasm: 'data:,',
  length: 1,
  value: '<script>',
  writable: true,
  tagName: 'script',
  innerHTML: '<script>',
  sanitizer: {},
  edit: true,
  seen: ['/b'],
  code: 1,
  html_: 1,
};

test('polluted prototypes change nothing', () => {
  const clean = galley.render(article, { view: 'article' });
  const names = Object.keys(gadgets);
  const objects = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (Object.prototype));
  try {
    for (const name of names) objects[name] = gadgets[/** @type {keyof typeof gadgets} */ (name)];
    assert.deepEqual(
      JSON.parse(JSON.stringify(galley.render(article, { view: 'article' }))),
      JSON.parse(JSON.stringify(clean)),
    );
    assert.equal(galley.render(article).html, clean.html);
  } finally {
    for (const name of names) delete objects[name];
  }
});

test('options named like members of every object pollute nothing', () => {
  for (const options of [
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    '{"strings": {"__proto__": {"polluted": 1}, "constructor": "x"}, "links": {"__proto__": {"target": "_blank"}}}',
    '{"view": "__proto__", "card": "constructor"}',
  ]) {
    const asText = galley.render(article, options);
    const asObject = galley.render(article, JSON.parse(options));
    assert.equal(/** @type {any} */ ({}).polluted, undefined);
    assert.doesNotMatch(asText.html + asObject.html, /polluted|_blank/);
    assert.ok(
      asText.problems.some(({ code }) => code.startsWith('option-')),
      options,
    );
  }
});

test('articles given as objects are read as their JSON, whatever their prototypes', () => {
  const inherited = Object.create({ title: 'Inherited' });
  inherited.body = 'Own';
  assert.doesNotMatch(galley.render(inherited).html, /Inherited/);
  assert.match(galley.render({ toJSON: () => ({ title: 'Chosen', language: 'en' }) }).html, />Chosen<\/h1>/);
});
