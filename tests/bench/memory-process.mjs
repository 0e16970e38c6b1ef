// One process of memory.mjs: what rendering adds to the memory of a process in which everything is loaded. Run with --expose-gc.
import { readFileSync, writeFileSync } from 'node:fs';
import { importGalley } from './built.mjs';
import { inputs, kinds, sizes } from './corpus/index.mjs';

const [module, what] = process.argv.slice(2);

// The memory of the module that was instantiated last: the one that the next render uses.
/** @type {WebAssembly.Memory | undefined} */
let memory;
let moduleBytes = 0;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  /** @param {ConstructorParameters<typeof Instance>} given */
  constructor(...given) {
    super(...given);
    memory = Object.values(this.exports).find((value) => value instanceof WebAssembly.Memory);
  }
};

const render =
  module === 'galley'
    ? await importGalley().then(async ({ loadGalley }) => {
        const galley = await loadGalley();
        return (/** @type {string} */ json) => galley.render(json).html;
      })
    : (await import(module)).default;

const collect = () => {
  for (let turn = 0; turn < 4; ++turn) globalThis.gc?.();
};

/** The most memory the process had since it was forgotten last (Linux counts it), where it can be had. */
const forgetMost = () => {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere it is looked at after renders.
  }
};
const most = () => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return process.memoryUsage.rss();
  }
};

/** The texts that take turns, and how many renders there are. @type {Record<string, () => { texts: string[], times: number }>} */
const works = {
  large: () => ({ texts: [text('markdown', 3, 0)], times: 3 }),
  many: () => ({ texts: [0, 1, 0, 2, 0].map((size, at) => text('markdown', size, at)), times: 1000 }),
  // All kinds of bodies, seven short ones for each longer one.
  mixed: () => ({
    texts: Array.from({ length: 80 }, (_, at) =>
      text(kinds[at % kinds.length], at % 40 === 7 ? 2 : at % 8 === 3 ? 1 : 0, at % 32),
    ),
    times: 10_000,
  }),
};

/** @param {import('./corpus/index.mjs').Kind} kind @param {number} size @param {number} at */
const text = (kind, size, at) => inputs(kind, { ...sizes[size], count: at + 1 })[at].galley;

const { texts, times } = works[what]();
// The first renders compile and allocate what stays; they are part of starting.
for (let turn = 0; turn < (what === 'mixed' ? times / 10 : 1); ++turn)
  render(what === 'mixed' ? texts[turn % texts.length] : text('markdown', 0, 0));
collect();
const before = process.memoryUsage();
const moduleBefore = memory?.buffer.byteLength ?? 0;
forgetMost();
let peak = 0;
for (let turn = 0; turn < times; ++turn) {
  render(texts[turn % texts.length]);
  moduleBytes = Math.max(moduleBytes, memory?.buffer.byteLength ?? 0);
  if (turn % 20 === 0 || what === 'large') peak = Math.max(peak, most() - before.rss);
}
collect();
const after = process.memoryUsage();
const kept = after.heapUsed + after.external - before.heapUsed - before.external;
console.log(
  JSON.stringify({
    peak,
    kept,
    resident: after.rss - before.rss,
    ...(moduleBytes > 0 ? { module: moduleBytes, moduleGrowth: moduleBytes - moduleBefore } : {}),
  }),
);
