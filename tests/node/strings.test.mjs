// Node hands strings to the modules for servers as UTF-16, of which they make UTF-8: whatever is in them, the core reads what an
// encoder would have written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { folder, importGalley } from './package.mjs';
import { articles, ends, longest, mixtures } from './strings.mjs';

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

test('an end of every kind at every place of a vector', () => ends.forEach(check));

test('characters of all kinds in any order', () => mixtures().forEach(check));
