// The package in bundles: a bundler for browsers meets nothing of Node in it, and the shell stays small.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));

/** Bytes of brotli: what of the shell every page loads, without the module and Emscripten's glue. */
const budget = 6 * 1024;

/** @param {string} contents @param {import('esbuild').BuildOptions} [options] */
async function bundle(contents, options) {
  const result = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    ...options,
  });
  assert.deepEqual(result.warnings, []);
  return /** @type {import('esbuild').OutputFile[]} */ (result.outputFiles)[0].contents;
}

const everything = `
  export * from './galley.js';
  export * from './elements/index.js';
  export * from './enhance/index.js';
`;

test('a bundler for browsers takes it without a warning', async () => {
  const code = new TextDecoder().decode(await bundle(everything));
  assert.match(code, /new URL\("galley\.wasm",import\.meta\.url\)/);
  assert.doesNotMatch(code, /(from|import|require\()\s*"node:/);
});

test('importing only what is used leaves the rest out', async () => {
  const core = await bundle(`export { loadGalley } from './galley.js';`, { external: ['./glue.js'] });
  assert.doesNotMatch(new TextDecoder().decode(core), /customElements|dispatchEvent/);
});

test('the shell is within its budget', async () => {
  // The module that writes strings counts as a module. Further pages of a list come with the first press of their control, and
  // Node's own ways in Node alone.
  const external = ['./glue.js', './strings.js', './list.js', './node.js'];
  const code = await bundle(everything, { external });
  assert.match(new TextDecoder().decode(code), /import\("\.\/list\.js"\)/);
  const size = brotliCompressSync(code).length;
  assert.ok(size <= budget, `${size} bytes of brotli, ${size - budget} over the budget`);
});
