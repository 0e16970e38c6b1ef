// The script that partners load: small, classic, whole, and with hashes that fit.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));
const loader = readFileSync(`${folder}embed.js`, 'utf8');

/** Bytes of brotli. */
const budget = 2048;

test('the loader is within its budget', () => {
  const size = brotliCompressSync(loader).length;
  assert.ok(size <= budget, `${size} bytes of brotli, ${size - budget} over the budget`);
});

test('it runs as a classic script and leaves nothing behind', () => {
  /** @type {Record<string, unknown>} */
  const defined = {};
  const globals = {
    document: { currentScript: { src: 'https://galley.example/embed.js' } },
    customElements: {
      get: (/** @type {string} */ name) => defined[name],
      define: (/** @type {string} */ name, /** @type {unknown} */ element) => (defined[name] = element),
    },
    HTMLElement: class {},
  };
  const before = Object.keys(globals);
  runInNewContext(loader, globals);
  runInNewContext(loader, globals);
  assert.deepEqual(Object.keys(globals), before);
  assert.deepEqual(Object.keys(defined), ['galley-embed']);
});

test('every script has its hash, and every file that the embed names is there', () => {
  const hashes = JSON.parse(readFileSync(`${folder}integrity.json`, 'utf8'));
  for (const [name, hash] of Object.entries(hashes)) {
    const made = createHash('sha384')
      .update(readFileSync(folder + name))
      .digest('base64');
    assert.equal(hash, `sha384-${made}`, name);
  }
  assert.ok(hashes['embed.js'] && hashes['embed/inline.js']);
  for (const [, name] of loader.matchAll(/"(embed\/[\w.]+)"/g)) {
    assert.ok(existsSync(folder + name), name);
  }
  assert.match(loader, /embed\/frame\.html/);
  assert.match(loader, /embed\/inline\.js/);
});
