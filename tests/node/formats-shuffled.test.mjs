// Detection and importers do not depend on the order of keys: every JSON document of tests/formats, its members in other orders,
// is told for the same format and renders to the same words and tags. (Not always in one order: of what cannot be shown otherwise
// the words stand in the order of the text.) fast-check says which orders, so that a failure can be repeated.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { galley, root } from './program.mjs';

const folder = join(root, 'tests/formats');

/**
 * Documents whose text is one sound JSON value, by the options they are rendered with.
 * @type {Map<string, { path: string, value: any }[]>}
 */
const byOptions = new Map();
for (const path of readdirSync(folder, { recursive: true }).map(String).sort()) {
  if (!path.endsWith('article.json')) continue;
  const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '');
  const options = join(folder, path, '../options.json');
  const key = existsSync(options) ? readFileSync(options, 'utf8') : '{}';
  try {
    byOptions.set(key, [...(byOptions.get(key) ?? []), { path, value: JSON.parse(text) }]);
  } catch {
    // Broken documents have no members to put in another order.
  }
}

/**
 * The value with the members of every object in an order that `random` chooses.
 * @param {any} value @param {() => number} random @returns {any}
 */
function shuffled(value, random) {
  if (Array.isArray(value)) return value.map((element) => shuffled(element, random));
  if (!value || typeof value !== 'object') return value;
  const members = Object.entries(value);
  for (let i = members.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [members[i], members[j]] = [members[j], members[i]];
  }
  return Object.fromEntries(members.map(([key, member]) => [key, shuffled(member, random)]));
}

/** A small generator of numbers from 0 to 1 (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * What the program makes of each value, told by itself.
 * @param {any[]} values @param {string} options
 */
async function rendered(values, options) {
  const settings = Object.entries(JSON.parse(options))
    .filter(([, value]) => typeof value !== 'object')
    .flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const { out } = await galley(
    ['batch', ...settings],
    values.map((value) => JSON.stringify(value)).join('\n'),
  );
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ html, problems }) => ({
      parts: html.split(/[<>\s]+/).sort(),
      codes: problems.map((/** @type {{code: string}} */ { code }) => code).sort(),
    }));
}

test('there are documents to shuffle', () => {
  const count = [...byOptions.values()].flat().length;
  assert.ok(count > 200, `${count} documents`);
});

for (const [options, documents] of byOptions) {
  test(`documents with the options ${options.trim()}`, async () => {
    const values = documents.map(({ value }) => value);
    const before = await rendered(values, options);
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const after = await rendered(
          values.map((value) => shuffled(value, randomFrom(seed))),
          options,
        );
        for (const [index, { path }] of documents.entries())
          assert.deepEqual(after[index], before[index], path);
      }),
      { numRuns: 5, endOnFailure: true, includeErrorInReport: true },
    );
  });
}
