// Chromium writes strings through WebAssembly's string builtins: whatever is in them, the core reads what an encoder would have
// written, and where an older Chromium lacks the builtins, an encoder writes it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { articles, ends, longest, mixtures } from '../../node/strings.mjs';
import { runProgram } from './program.mjs';

const program = `
  const encodeInto = TextEncoder.prototype.encodeInto;
  let encoded = 0;
  TextEncoder.prototype.encodeInto = function (...given) {
    encoded += 1;
    return encodeInto.apply(this, given);
  };
  if (location.search === '?old') {
    const { Module } = WebAssembly;
    WebAssembly.Module = function (bytes) {
      return new Module(bytes);
    };
  }
  const { loadGalley } = await import('/package/galley.js');
  const galley = await loadGalley();

  const of = (name, json, options) => {
    encoded = 0;
    const ofText = galley.render(json, options);
    const calls = encoded;
    const ofBytes = galley.render(new TextEncoder().encode(json), options);
    const same = JSON.stringify(ofText) === JSON.stringify(ofBytes);
    return { name, same, calls, length: ofText.html.length };
  };
  // Every length first, while what is kept from text to text grows.
  const others = [...Array.from({ length: 9000 }, (_, length) => 'x'.repeat(length)), ...${JSON.stringify([...ends, ...mixtures()])}];
  const different = others.filter((json) => !of('', json).same).slice(0, 3);
  const results = [];
  for (const [name, json] of Object.entries(${JSON.stringify(articles)}))
    for (const options of [undefined, { view: 'text' }]) results.push(of(name, json, options));
  globalThis.outcome = { results, different, others: others.length };
`;

/**
 * What articles of one kind of characters gave, after those of all kinds gave the same in both ways.
 * @param {string} search
 * @returns {Promise<{ name: string, same: boolean, calls: number, length: number }[]>}
 */
async function results(search) {
  const { outcome, faults } = await runProgram(program, search);
  assert.deepEqual(faults, []);
  assert.deepEqual(outcome.different, []);
  assert.equal(outcome.others, 9000 + ends.length + mixtures().length);
  return outcome.results;
}

test('every kind of character arrives as an encoder would have written it', async () => {
  for (const { name, same, calls, length } of await results('')) {
    assert.ok(same, name);
    assert.ok(length > 10, name);
    assert.equal(calls > 0, name === longest, name);
  }
});

test('without the builtins an encoder writes', async () => {
  for (const { name, same, calls } of await results('?old')) {
    assert.ok(same, name);
    assert.ok(calls > 0, name);
  }
});
