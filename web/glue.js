/**
 * What the module needs of JavaScript, and all that this program uses of Emscripten's own: that one can also fetch, run in
 * shells and print, and was five times as long. Release builds give imports and exports their plain names for it.
 */

/** Room that growing memory takes beyond what is asked for, so that it grows a few times only: a fifth of what it has. */
const SPARE = 0.2;
const PAGE = 65536;

/**
 * @param {import('./glue.js').GlueSettings & Record<string, unknown>} core
 * @returns {Promise<import('./glue.js').CoreFunctions>}
 */
export default function createCore(core) {
  /** @type {WebAssembly.Memory} */
  let memory;
  /** @type {WebAssembly.Table} */
  let table;
  const env = {
    // Embind's, see wasm/embind.js: the function is the module's own, with the address of the C++ function put first.
    _embind_register_function(
      /** @type {number} */ name,
      /** @type {number} */ _count,
      /** @type {number} */ _types,
      /** @type {number} */ _signature,
      /** @type {number} */ invoker,
      /** @type {number} */ target,
    ) {
      const bytes = new Uint8Array(memory.buffer, name);
      core[String.fromCharCode(...bytes.subarray(0, bytes.indexOf(0)))] = table
        .get(invoker)
        .bind(null, target);
    },
    // Gives 0 when there is no such room, and C++ then ends in `abort`.
    emscripten_resize_heap(/** @type {number} */ wanted) {
      const has = memory.buffer.byteLength;
      for (const bytes of [Math.max(wanted >>> 0, has * (1 + SPARE)), wanted >>> 0]) {
        try {
          memory.grow(Math.ceil((bytes - has) / PAGE));
          return 1;
        } catch {
          // Less may fit.
        }
      }
      return 0;
    },
    abort() {
      throw new WebAssembly.RuntimeError('abort');
    },
  };
  return new Promise((resolve) => {
    core.instantiateWasm({ env }, ({ exports }) => {
      ({ memory, __indirect_function_table: table } = /** @type {any} */ (exports));
      /** @type {any} */ (exports).__wasm_call_ctors();
      resolve(/** @type {any} */ (core));
    });
  });
}
