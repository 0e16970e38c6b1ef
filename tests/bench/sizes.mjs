// What a reader downloads: Galley's package and the bundles of its peers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { peers } from './peers/index.mjs';

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Size */

/** @param {string} name @param {Uint8Array} bytes @returns {Size} */
function weigh(name, bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

// Of peers the hand-written template is left out, of Galley's parts what is counted already.
const external = ['*/template.mjs', '*/glue.js', '*.wasm'];

/** @param {import('./run.mjs').Extent} _extent */
export async function measureSizes(_extent) {
  // It fails when the budget is spent, which is for the tests to say.
  const printed = spawnSync(process.execPath, ['tools/sizes.mjs', '--json'], { encoding: 'utf8' }).stdout;
  /** @type {{ artefacts: Size[], total: number, budget: number }} */
  const { artefacts, total, budget } = JSON.parse(printed);
  const extras = [];
  for (const name of ['galley.js', 'enhance/index.js', 'galley.css']) {
    extras.push(weigh(name, await bundle(`build/package/${name}`, { external })));
  }
  // It is shipped as it is loaded.
  extras.push(weigh('embed.js', readFileSync('build/package/embed.js')));
  const others = [];
  for (const [kind, list] of Object.entries(peers)) {
    if (kind === 'text') continue;
    for (const { name, file } of list) {
      others.push(weigh(name, await bundle(`tests/bench/peers/${kind}/${file}.mjs`, { external })));
    }
  }
  return { artefacts, total, budget, extras, peers: others.sort((a, b) => a.brotli - b.brotli) };
}
