// What a reader of one language downloads of the app: every script of its pages and of the worker, with the words of one language.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const folder = 'build/site/reader';
const budget = 40 * 1024;

/** The bytes of a script, compressed; a worker's list of files and its frame count too. @param {string} path */
const weight = (path) => brotliCompressSync(readFileSync(`${folder}/${path}`)).length;

test(`the scripts of the reader weigh at most ${budget} bytes`, () => {
  const scripts = readdirSync(`${folder}/app`).map((name) => `app/${name}`);
  const isWords = (/** @type {string} */ path) => /^app\/[a-z]{2}-\w+\.js$/.test(path);
  const words = scripts.filter(isWords).map(weight);
  assert.equal(words.length, 18, 'words of the aids');
  const others = [...scripts.filter((path) => !isWords(path)), 'worker.js'];
  assert.ok(others.length > 10, others.join(' '));
  const sizes = Object.fromEntries(others.map((path) => [path, weight(path)]));
  const total = Object.values(sizes).reduce((sum, size) => sum + size, Math.max(...words));
  assert.ok(total <= budget, `${total} bytes: ${JSON.stringify(sizes, null, 1)}`);
});

test('the words of the app in another language weigh at most 5 KB', () => {
  for (const name of readdirSync(`${folder}/words`)) {
    const size = weight(`words/${name}`);
    assert.ok(size <= 5 * 1024, `${name}: ${size} bytes`);
  }
});
