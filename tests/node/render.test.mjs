// What goes into the core and comes out of it, and what happens when it stops.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importGalley } from './package.mjs';

/** The memories of all instances, in the order in which they started. @type {WebAssembly.Memory[]} */
const memories = [];
WebAssembly.Instance = class extends WebAssembly.Instance {
  /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] */
  constructor(module, imports) {
    super(module, imports);
    const memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory);
    memories.push(/** @type {WebAssembly.Memory} */ (memory));
  }
};
const memoryInUse = () => memories[memories.length - 1].buffer.byteLength;

const { loadGalley } = await importGalley();
const galley = await loadGalley();
const encoder = new TextEncoder();

/** @param {string} body */
const article = (body) => ({ galley: 1, language: 'en', title: 'Tides', published: '2026-03-01', body });
const usual = JSON.stringify(article('The moon *pulls* the sea.'));
const expected = galley.render(usual);

test('a rendering says all that is known', () => {
  const { html, problems, outline, words, minutes, language, direction, ...rest } = expected;
  assert.match(html, /^<article .*<em>pulls<\/em>/s);
  assert.deepEqual(problems, []);
  assert.deepEqual(outline, [{ level: 1, id: 'galley-title', text: 'Tides' }]);
  assert.deepEqual([words, minutes, language, direction], [6, 1, 'en', 'ltr']);
  assert.deepEqual(rest, {});
  assert.match(galley.version, /^\d+\.\d+\.\d+/);
});

test('the string holds the characters of the bytes, wherever they stand and however long they are', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const mark of [
    '',
    'é',
    '“',
    '漢',
    '\u{1F30A}',
    '\u{10FFFD}',
    '\uFEFF',
    '\uD800',
    '\0',
    'é“漢\u{1F30A}',
  ]) {
    for (let before = 1; before < 19; ++before) {
      const given = article(`${'a'.repeat(before)}${mark}${'b'.repeat(9)}`);
      const { html } = galley.render(given, { view: 'text' });
      assert.equal(html, decoder.decode(galley.renderBytes(given, { view: 'text' })));
      if (!/[\uD800\0]$/.test(mark)) assert.ok(html.includes(`${mark}bbb`), JSON.stringify(html));
    }
  }
});

test('text, bytes and objects mean the same', () => {
  const bytes = encoder.encode(`xx${usual}yy`);
  const view = bytes.subarray(2, -2);
  for (const given of [
    view,
    view.slice().buffer,
    new DataView(bytes.buffer, 2, view.length),
    JSON.parse(usual),
  ]) {
    assert.equal(galley.render(given).html, expected.html);
  }
  assert.equal(new TextDecoder().decode(galley.renderBytes(usual)), expected.html);
});

test('bytes are a copy that later renders leave alone', () => {
  const bytes = galley.renderBytes(usual);
  const before = bytes.slice();
  galley.renderBytes(JSON.stringify(article('Something else entirely. '.repeat(100))));
  assert.deepEqual(bytes, before);
});

test('text of every width and length crosses whole', () => {
  for (const letter of ['a', 'é', 'ж', '潮', '🌊', 'a潮']) {
    for (const units of [0, 1, 5000, 16_300, 16_384, 16_500, 70_000, 400_000]) {
      const json = JSON.stringify(article(letter.repeat(units / letter.length)));
      const fromText = galley.render(json).html;
      assert.equal(fromText, galley.render(encoder.encode(json)).html, `${units} units of ${letter}`);
      assert.ok(fromText.includes(letter.repeat(units / letter.length)));
    }
  }
  assert.match(galley.render('{"galley": 1, "title": "a\ud800b"}').html, /a\ufffdb/);
});

test('options are an object or JSON text, and bad ones are problems', () => {
  const chosen = galley.render(usual, { heading_level: 3, id_prefix: 'tide-' });
  assert.match(chosen.html, /<h3 [^>]*id="tide-title"/);
  assert.deepEqual(galley.render(usual, '{"heading_level": 3, "id_prefix": "tide-"}'), chosen);
  assert.deepEqual(galley.render(usual, {}), expected);
  assert.deepEqual(galley.render(usual, { language: undefined }), expected);
  const { html, problems } = galley.render(
    usual,
    /** @type {any} */ ({ colour: 'blue', heading_level: 'high' }),
  );
  assert.equal(html, expected.html);
  assert.deepEqual(problems.map(({ path }) => path).sort(), ['/options/colour', '/options/heading_level']);
});

test('only own keys of options count', () => {
  assert.deepEqual(galley.render(usual, Object.create({ heading_level: 3 })), expected);
  /** @type {any} */ (Object.prototype).heading_level = 3;
  try {
    assert.deepEqual(galley.render(usual, {}), expected);
    assert.deepEqual(galley.render(usual), expected);
  } finally {
    delete (/** @type {any} */ (Object.prototype).heading_level);
  }
});

test('an object that is no JSON is the caller’s mistake and harms nothing', () => {
  const started = memories.length;
  const circular = /** @type {any} */ ({});
  circular.self = circular;
  assert.throws(() => galley.render(circular), TypeError);
  assert.deepEqual(galley.render(usual), expected);
  assert.equal(memories.length, started);
});

test('bad content is a problem', () => {
  for (const bad of ['', '{', '[]', 'null', '<!doctype html>', '{"galley": 1, "title": "\0"}']) {
    const { problems } = galley.render(bad);
    assert.ok(
      problems.some(({ severity }) => severity === 'error'),
      JSON.stringify(bad),
    );
  }
  assert.equal(galley.render(/** @type {any} */ (undefined)).problems[0].code, 'input-empty');
  const torn = galley.render(encoder.encode('{"title": "?"}').fill(0xff, 11, 12));
  assert.ok(torn.problems.some(({ code }) => code === 'json-bytes'));
});

test('an article over the limit is a problem, and one over all bounds an error', () => {
  assert.equal(galley.render(new Uint8Array(64 * 1024 * 1024).fill(32)).problems[0].code, 'input-too-large');
  assert.throws(() => galley.render(new Uint8Array(200 * 1024 * 1024)), {
    name: 'GalleyRenderError',
    code: 'too-large',
  });
  assert.deepEqual(galley.render(usual), expected);
});

test('when memory runs out the error says so and the next call works', () => {
  const started = memories.length;
  for (let round = 0; round < 2; round++) {
    assert.throws(
      () => galley.render(article('*a* '.repeat(1024 * 1024))),
      (/** @type {any} */ error) => {
        assert.equal(error.name, 'GalleyRenderError');
        assert.equal(error.code, 'out-of-memory');
        assert.match(error.message, /\(out-of-memory\) with \d{3} MiB/);
        assert.ok(error.cause instanceof WebAssembly.RuntimeError);
        return true;
      },
    );
    assert.deepEqual(galley.render(usual), expected);
    assert.ok(memoryInUse() <= 16 * 1024 * 1024);
  }
  assert.equal(memories.length, started + 2);
});

test('memory that one article needed is given back', () => {
  const started = memories.length;
  galley.render(article('A *long* story. '.repeat(80_000)));
  assert.deepEqual(galley.render(usual), expected);
  assert.equal(memories.length, started + 1, 'the instance was replaced');
  assert.ok(memoryInUse() <= 16 * 1024 * 1024);
});

test('thousands of renders need no more memory than hundreds', () => {
  const bodies = [10, 100, 400].map((words) =>
    JSON.stringify(article('word *and* [link](https://example.com) '.repeat(words))),
  );
  /** @param {number} times */
  const renderAll = (times) => {
    for (let time = 0; time < times; time++)
      galley.render(bodies[time % bodies.length], { view: time % 2 ? 'article' : 'page' });
  };
  renderAll(300);
  const [instances, bytes] = [memories.length, memoryInUse()];
  renderAll(2000);
  assert.equal(memories.length, instances);
  assert.equal(memoryInUse(), bytes);
});
