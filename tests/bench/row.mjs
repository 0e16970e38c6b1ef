// One row of `./dev bench` in a process of its own, or one table of it: what is loaded or left in the heap for another would cost this
// one time.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { kinds, sizes } from './corpus/index.mjs';
import { processorTime } from './node.mjs';
import { together } from './pipelines.mjs';

/** @typedef {import('./run.mjs').Extent} Extent */
/** @typedef {import('./pipelines.mjs').Which} Which */

/** @satisfies {Record<string, (extent: Extent, which: Which) => Promise<unknown>>} */
const rows = {
  node: async (extent, which) => (await import('./node.mjs')).measureNode(extent, which),
  chromium: async (extent, which) => (await import('./chromium.mjs')).measureChromium(extent, which),
  keys: async (extent) => (await import('./keys.mjs')).measureKeys(extent),
  native: async (extent) => (await import('./native.mjs')).measureNative(extent),
  batch: async (extent) => (await import('./batch.mjs')).measureBatch(extent),
  growth: async (extent) => (await import('./growth.mjs')).measureGrowth(extent),
  sizes: async (extent) => (await import('./sizes.mjs')).measureSizes(extent),
  cold: async (extent) => (await import('./cold.mjs')).measureCold(extent),
  slow: async (extent) => (await import('./slow.mjs')).measureSlow(extent),
  screen: async (extent) => (await import('./first-screen.mjs')).measureFirstScreen(extent),
  memory: async (extent) => (await import('./memory.mjs')).measureMemory(extent),
};

/** @typedef {{ [Row in keyof typeof rows]: Awaited<ReturnType<(typeof rows)[Row]>> }} Parts */
/** @typedef {Omit<Parts, 'node' | 'chromium'> & Record<'node' | 'chromium', import('./pipelines.mjs').Table[]>} Rows */

export const names = /** @type {(keyof Rows)[]} */ (Object.keys(rows));

/**
 * Measures a row, or one table of it, in a new process, whose messages go to standard error.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @param {boolean} quick
 * @param {Which} [which]
 * @returns {Promise<Parts[Name]>}
 */
function measurePart(name, quick, which) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(quick), JSON.stringify(which ?? null)], {
      serialization: 'advanced',
    });
    child.once('message', (measured) => resolve(/** @type {any} */ (measured)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} and without figures`)));
  });
}

/**
 * @template {keyof Rows} Name
 * @param {Name} name
 * @param {boolean} quick
 * @param {number} processes  for each table: one may have compiled or laid out something more luckily than another
 * @returns {Promise<Rows[Name]>}
 */
export async function measure(name, quick, processes) {
  if (name !== 'node' && name !== 'chromium') return /** @type {any} */ (measurePart(name, quick));
  /** @type {import('./pipelines.mjs').OneTable[]} */
  const measured = [];
  // A table's processes are minutes apart, so that a bad moment of the machine meets one of them alone.
  for (let round = 0; round < processes; ++round)
    for (const which of tables(quick))
      measured.push(/** @type {any} */ (await measurePart(name, quick, which)));
  const one = (/** @type {Which} */ { kind, size }) =>
    together(measured.filter((table) => table.kind === kind && table.size === size));
  return /** @type {any} */ (tables(quick).map(one));
}

/** Bytes of the largest bodies that are measured. @param {boolean} quick */
const largest = (quick) => (quick ? 40e3 : Infinity);

/** @param {boolean} quick @returns {Which[]} */
function tables(quick) {
  const taken = sizes.filter(({ bytes }) => bytes <= largest(quick));
  return kinds.flatMap((kind) => taken.map(({ name }) => ({ kind, size: name })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, given, which] = process.argv.slice(2);
  const quick = given === 'true';
  const measured = await rows[/** @type {keyof Parts} */ (name)](
    {
      quick,
      rounds: quick ? 5 : 21,
      largest: largest(quick),
      clock: processorTime,
      say: (message) => console.error(`  ${message}`),
    },
    JSON.parse(which),
  );
  process.send?.(measured, () => process.exit());
}
