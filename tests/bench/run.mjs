// All rows of `./dev bench`, one after the other.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureBatch } from './batch.mjs';
import { chromiumVersion, measureChromium } from './chromium.mjs';
import { measureCold } from './cold.mjs';
import { measureFirstScreen } from './first-screen.mjs';
import { measureGrowth } from './growth.mjs';
import { measureKeys } from './keys.mjs';
import { measureMemory } from './memory.mjs';
import { measureNative } from './native.mjs';
import { measureNode, processorTime } from './node.mjs';
import { page } from './report.mjs';
import { measureSizes } from './sizes.mjs';
import { measureSlow } from './slow.mjs';

/**
 * @typedef {object} Extent
 * @property {boolean} quick
 * @property {number} rounds
 * @property {number} largest bytes of the largest bodies
 * @property {import('./rounds.mjs').How['clock']} clock
 * @property {(message: string) => void} say
 */

const rows = {
  node: measureNode,
  chromium: measureChromium,
  keys: measureKeys,
  native: measureNative,
  batch: measureBatch,
  growth: measureGrowth,
  sizes: measureSizes,
  cold: measureCold,
  slow: measureSlow,
  screen: measureFirstScreen,
  memory: measureMemory,
};

/** @typedef {{ [Row in keyof typeof rows]?: Awaited<ReturnType<(typeof rows)[Row]>> } & { machine: Machine }} Results */
/** @typedef {Awaited<ReturnType<typeof describeMachine>>} Machine */

const resultsFile = 'build/bench.json';
const pageFile = 'docs/performance.md';

async function describeMachine() {
  const compiler = execFileSync('em++', ['--version'], { encoding: 'utf8' }).match(/\d+\.\d+\.\d+/);
  return {
    cores: cpus().length,
    node: process.versions.node,
    chromium: await chromiumVersion(),
    emscripten: compiler?.[0] ?? 'unknown',
  };
}

/**
 * @param {{ quick: boolean, wanted: string[] }} arguments_
 * @returns {Promise<number>} exit code
 */
export async function bench({ quick, wanted }) {
  const names = /** @type {(keyof typeof rows)[]} */ (Object.keys(rows));
  const unknown = wanted.filter((name) => !names.some((row) => row === name));
  if (unknown.length > 0) {
    console.error(`no such row: ${unknown.join(', ')} (there are ${names.join(', ')})`);
    return 2;
  }
  /** @type {Extent} */
  const extent = {
    quick,
    rounds: quick ? 5 : 21,
    largest: quick ? 40e3 : Infinity,
    clock: processorTime,
    say: (message) => console.error(`  ${message}`),
  };
  /** @type {any} */
  const fresh = { machine: await describeMachine() };
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    fresh[name] = await rows[name](extent);
  }
  console.log(page(fresh));
  if (quick) return 0;
  // Rows that were not measured this time keep what they had.
  const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
  const all = { ...before, ...fresh };
  mkdirSync('build', { recursive: true });
  writeFileSync(resultsFile, JSON.stringify(all, null, 2) + '\n');
  if (names.every((name) => name in all)) writeFileSync(pageFile, page(all));
  else console.error(`${pageFile} is left as it was: it wants all rows, run ./dev bench`);
  return 0;
}
