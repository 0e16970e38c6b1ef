// Node hands strings to the modules for servers as UTF-16, of which they make UTF-8: whatever is in them, the core reads what an
// encoder would have written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { choices } from '../bench/corpus/random.mjs';
import { folder, importGalley } from './package.mjs';
import { article, articles, longest } from './strings.mjs';

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

/** Checks one text with every module, as a string and as what an encoder makes of it. @param {string} json */
function check(json) {
  const bytes = new TextEncoder().encode(json);
  for (const galley of galleys)
    for (const options of /** @type {const} */ ([undefined, { view: 'text' }]))
      assert.deepEqual(galley.render(json, options), galley.render(bytes, options));
}

for (const [name, json] of Object.entries(articles)) {
  test(`of ${name} as of an encoder's bytes`, () => {
    encoded = 0;
    check(json);
    assert.equal(encoded > 0, name === longest);
  });
}

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
  const random = choices(7);
  for (let round = 0; round < 300; round += 1)
    check(article(Array.from({ length: random.between(0, 80) }, () => random.one(kinds)).join('')));
});
