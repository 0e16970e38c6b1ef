// One process of memory.mjs: what rendering adds to the memory of a process in which everything is loaded. Run with --expose-gc.
import { importGalley } from './built.mjs';
import { inputs, sizes } from './corpus/index.mjs';

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
const texts =
  what === 'large'
    ? [inputs('markdown', { ...sizes[3], count: 1 })[0].galley]
    : [0, 1, 0, 2, 0].map((size, at) => inputs('markdown', { ...sizes[size], count: at + 1 })[at].galley);
const times = what === 'large' ? 3 : 1000;
// The first render compiles and allocates what stays; it is part of starting.
render(inputs('markdown', { ...sizes[0], count: 1 })[0].galley);
collect();
const before = process.memoryUsage();
let peak = 0;
for (let turn = 0; turn < times; ++turn) {
  render(texts[turn % texts.length]);
  moduleBytes = Math.max(moduleBytes, memory?.buffer.byteLength ?? 0);
  if (turn % 20 === 0 || what === 'large') {
    peak = Math.max(peak, process.memoryUsage.rss() - before.rss);
  }
}
collect();
const after = process.memoryUsage();
const kept = after.heapUsed + after.external - before.heapUsed - before.external;
console.log(JSON.stringify({ peak, kept, ...(moduleBytes > 0 ? { module: moduleBytes } : {}) }));
