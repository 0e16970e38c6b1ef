// All rows of `./dev bench`, one after the other.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromiumVersion } from './chromium.mjs';
import { page } from './report.mjs';
import { measure, names } from './row.mjs';

/**
 * @typedef {object} Extent
 * @property {boolean} quick
 * @property {number} rounds
 * @property {number} largest bytes of the largest bodies
 * @property {import('./rounds.mjs').How['clock']} clock
 * @property {(message: string) => void} say
 */

/** @typedef {Partial<import('./row.mjs').Rows> & { machine: Machine }} Results */
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
 * @param {{ quick: boolean, processes: number, wanted: string[] }} arguments_
 * @returns {Promise<number>} exit code
 */
export async function bench({ quick, processes, wanted }) {
  const unknown = wanted.filter((name) => !names.some((row) => row === name));
  if (unknown.length > 0) {
    console.error(`no such row: ${unknown.join(', ')} (there are ${names.join(', ')})`);
    return 2;
  }
  if (!(processes >= 1)) {
    console.error('--processes wants a number, 1 or more');
    return 2;
  }
  /** @type {any} */
  const fresh = { machine: await describeMachine() };
  for (const name of names) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    fresh[name] = await measure(name, quick, processes);
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
