// Sizes of what a reader downloads: raw, gzip and brotli -11, of build/package/. Fails when module, glue and shell together are
// over the budget. With --json it prints the same as JSON, for docs/performance.md.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What the three may weigh together in the end. Not reached yet: entities, interface strings and our own code are too much. */
const goal = 110 * 1024;
/** What they may weigh today: only ever lowered. */
const budget = 126 * 1024;
const wasm = 'build/package/galley.wasm';
const glue = 'build/package/glue.js';
// What a page with every element loads: the loader, the elements and what brings printed articles to life.
const shell = 'build/package/elements/index.js';

/** @param {string} name @param {Uint8Array} bytes */
function measure(name, bytes) {
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
    // Further pages of a list come with the press that asks for them.
    external: ['*/glue.js', '*.wasm', '*/list.js'],
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

for (const path of [wasm, glue, shell]) {
  if (existsSync(path)) continue;
  console.error(`tools/sizes.mjs: ${path} is missing; run ./dev build first`);
  process.exit(2);
}
const first = [
  measure('galley.wasm', readFileSync(wasm)),
  measure('glue.js', await bundle(glue)),
  measure('shell', await bundle(shell)),
];
/** Fetched only for articles in foreign formats, in the place of galley.wasm. */
const formats = 'build/package/galley-formats.wasm';
const later = existsSync(formats) ? [measure('formats.wasm', readFileSync(formats))] : [];
const total = first.reduce((sum, { brotli }) => sum + brotli, 0);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ artefacts: first, later, total, budget, goal }, null, 2));
} else {
  console.log('                      raw      gzip    brotli');
  for (const { name, raw, gzip, brotli } of first) {
    console.log(
      name.padEnd(14) + [raw, gzip, brotli].map((n) => n.toLocaleString('en').padStart(10)).join(''),
    );
  }
  console.log(`${'together'.padEnd(34)}${total.toLocaleString('en').padStart(10)}`);
  for (const { name, brotli } of later) {
    console.log(
      `${name.padEnd(34)}${brotli.toLocaleString('en').padStart(10)}, fetched for foreign formats alone`,
    );
  }
  console.log(
    `the budget is ${budget.toLocaleString('en')} bytes, ${Math.round((100 * total) / budget)} % used; ` +
      `the goal is ${goal.toLocaleString('en')}, ${Math.max(0, total - goal).toLocaleString('en')} away`,
  );
}
if (total > budget) {
  console.error(`tools/sizes.mjs: ${(total - budget).toLocaleString('en')} bytes over the budget`);
  process.exit(1);
}
