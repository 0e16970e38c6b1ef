// One row of `./dev bench` in a process of its own: what is loaded or left in the heap for another row would cost this one time.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processorTime } from './node.mjs';

/** @typedef {import('./run.mjs').Extent} Extent */

/** @satisfies {Record<string, (extent: Extent) => Promise<unknown>>} */
const rows = {
  node: async (extent) => (await import('./node.mjs')).measureNode(extent),
  chromium: async (extent) => (await import('./chromium.mjs')).measureChromium(extent),
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

/** @typedef {{ [Row in keyof typeof rows]: Awaited<ReturnType<(typeof rows)[Row]>> }} Rows */

export const names = /** @type {(keyof Rows)[]} */ (Object.keys(rows));

/**
 * Measures a row in a new process, whose messages go to standard error.
 * @template {keyof Rows} Name
 * @param {Name} name
 * @param {boolean} quick
 * @returns {Promise<Rows[Name]>}
 */
export function measure(name, quick) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name, String(quick)], { serialization: 'advanced' });
    child.once('message', (measured) => resolve(/** @type {any} */ (measured)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} and without figures`)));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, given] = process.argv.slice(2);
  const quick = given === 'true';
  const measured = await rows[/** @type {keyof Rows} */ (name)]({
    quick,
    rounds: quick ? 5 : 21,
    largest: quick ? 40e3 : Infinity,
    clock: processorTime,
    say: (message) => console.error(`  ${message}`),
  });
  process.send?.(measured, () => process.exit());
}
