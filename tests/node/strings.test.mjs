// Node hands strings to the modules for servers as UTF-16, of which they make UTF-8: whatever is in them, the core reads what an
// encoder would have written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { folder, importGalley } from './package.mjs';

const { encodeInto } = TextEncoder.prototype;
let encoded = 0;
TextEncoder.prototype.encodeInto = /** @type {typeof encodeInto} */ (
  function (source, target) {
    encoded += 1;
    return encodeInto.call(this, source, target);
  }
);
after(() => (TextEncoder.prototype.encodeInto = encodeInto));

const { loadGalley } = await importGalley();
const galleys = await Promise.all(
  ['server', 'formats'].map((name) => loadGalley({ wasm: readFileSync(`${folder}galley-${name}.wasm`) })),
);

/**
 * @param {number} first
 * @param {number} last
 */
const from = (first, last) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** @param {string} text */
const article = (text) =>
  `{"galley": 1, "language": "en", "title": "Tides", "body": "${text.replace(/["\\]/g, ' ')}"}`;

/** Checks one text with every module, as a string and as what an encoder makes of it. @param {string} json */
function check(json) {
  const bytes = new TextEncoder().encode(json);
  for (const galley of galleys)
    for (const options of /** @type {const} */ ([undefined, { view: 'text' }]))
      assert.deepEqual(galley.render(json, options), galley.render(bytes, options));
}

const texts = {
  ascii: from(0x23, 0x5a),
  'two bytes': from(0x80, 0x7ff),
  'three bytes': from(0x800, 0xd7ff) + from(0xe000, 0xffff),
  edges: '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff',
  pairs: 'a \ud83d\ude00 b \u{10000} c \u{10ffff} \ud83d\ude00\ud83d\ude00',
  'lone surrogates': 'a \ud83d b \ude00 c \ud83d\ud83d\ude00 d \udfff\ud800',
  long: 'Høj vande ved møllen. '.repeat(40000),
};
for (const [name, text] of Object.entries(texts)) {
  test(`of ${name} as of an encoder's bytes`, () => {
    encoded = 0;
    check(article(text));
    assert.equal(encoded, 0);
  });
}

test('an encoder writes what is longer than that', () => {
  encoded = 0;
  check(article('a é '.repeat(300000)));
  assert.ok(encoded > 0);
});

test('an end of every kind at every place of a vector', () => {
  for (const end of ['', 'é', '水', '\ud83d\ude00', '\ud83d', '\ude00'])
    for (let before = 0; before < 40; before += 1) {
      check('a'.repeat(before) + end);
      check(article('a'.repeat(before) + end + 'b'.repeat(before)));
    }
});

test('characters of all kinds in any order', () => {
  const kinds = [
    'a',
    'the mill and the river ',
    'é',
    'ж',
    '水',
    '’',
    '\ud83d\ude00',
    '\ud83d',
    '\ude00',
    '\u{10ffff}',
  ];
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < 300; round += 1)
    check(article(Array.from({ length: random(80) }, () => kinds[random(kinds.length)]).join('')));
});
