// What the files of build/package/ weigh: raw, gzip -9 and brotli -11.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Weight */

export const wasm = 'build/package/galley.wasm';
const glue = 'build/package/glue.js';
// What a page with every element loads: the loader, the elements and what brings printed articles to life.
const shell = 'build/package/elements/index.js';

/** @param {string} name @param {Uint8Array} bytes @returns {Weight} */
export function measure(name, bytes) {
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** A file of the package bundled and minified as a site would do it, without the glue. @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    // Further pages of a list come with the press that asks for them, and Node's own ways in Node alone.
    external: ['*/glue.js', '*.wasm', '*/list.js', '*/node.js'],
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

/** Module, glue and shell, in this order. Ends the program when one of them has not been built. */
export async function measureFirst() {
  for (const path of [wasm, glue, shell]) {
    if (existsSync(path)) continue;
    console.error(`tools/sizes.mjs: ${path} is missing; run ./dev build first`);
    process.exit(2);
  }
  return [
    measure('galley.wasm', readFileSync(wasm)),
    measure('glue.js', await bundle(glue)),
    measure('shell', await bundle(shell)),
  ];
}
