// Chromium writes strings and makes them through WebAssembly's string builtins: whatever is in them, the core reads what an encoder
// would have written, and its HTML is what a decoder would have made. Where an older Chromium lacks the builtins, those do it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { articles, ends, longest, mixtures } from '../../node/strings.mjs';
import { runProgram } from './program.mjs';

const program = `
  const { encodeInto } = TextEncoder.prototype;
  const { decode } = TextDecoder.prototype;
  const calls = { encodeInto: 0, decode: 0 };
  TextEncoder.prototype.encodeInto = function (...given) {
    calls.encodeInto += 1;
    return encodeInto.apply(this, given);
  };
  TextDecoder.prototype.decode = function (...given) {
    calls.decode += 1;
    return decode.apply(this, given);
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
    Object.assign(calls, { encodeInto: 0, decode: 0 });
    const ofText = galley.render(json, options);
    const counted = { ...calls };
    const bytes = new TextEncoder().encode(json);
    const ofBytes = galley.render(bytes, options);
    const { html } = ofText;
    const same =
      JSON.stringify(ofText) === JSON.stringify(ofBytes) &&
      html === new TextDecoder().decode(galley.renderBytes(bytes, options));
    return { name, same, calls: counted, length: html.length };
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
 * @returns {Promise<{ name: string, same: boolean, calls: Record<'encodeInto' | 'decode', number>, length: number }[]>}
 */
async function results(search) {
  const { outcome, faults } = await runProgram(program, search);
  assert.deepEqual(faults, []);
  assert.deepEqual(outcome.different, []);
  assert.equal(outcome.others, 9000 + ends.length + mixtures().length);
  return outcome.results;
}

test('every kind of character arrives and comes back as an encoder and a decoder would have brought it', async () => {
  for (const { name, same, calls, length } of await results('')) {
    assert.ok(same, name);
    assert.ok(length > 10, name);
    assert.equal(calls.encodeInto > 0, name === longest, name);
    // The report is decoded; the HTML is only where it has more than a megabyte.
    assert.equal(calls.decode > 1, name === longest, name);
  }
});

test('without the builtins an encoder writes and a decoder reads', async () => {
  for (const { name, same, calls } of await results('?old')) {
    assert.ok(same, name);
    assert.ok(calls.encodeInto > 0, name);
    assert.equal(calls.decode, 2, name);
  }
});
