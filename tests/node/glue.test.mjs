// What the module asks of JavaScript, with a stand-in for the module: how memory grows near its limit cannot be seen from outside.
import assert from 'node:assert/strict';
import test from 'node:test';
import createCore from '../../web/glue.js';

const PAGE = 65536;

/** Starts the glue with a module that has so many pages of memory. @param {number} initial @param {number} maximum */
async function start(initial, maximum) {
  const memory = new WebAssembly.Memory({ initial, maximum });
  /** @type {Record<string, Function>} */
  let env = {};
  const order = /** @type {string[]} */ ([]);
  const core = await createCore({
    instantiateWasm(imports, receive) {
      env = /** @type {Record<string, Function>} */ (imports.env);
      const table = {
        get:
          (/** @type {number} */ at) =>
          (/** @type {number[]} */ ...all) => [at, ...all],
      };
      const __wasm_call_ctors = () => {
        order.push('constructors');
        new Uint8Array(memory.buffer).set(new TextEncoder().encode('version\0'), 100);
        env._embind_register_function(100, 2, 0, 0, 7, 40);
      };
      receive(
        /** @type {any} */ ({ exports: { memory, __indirect_function_table: table, __wasm_call_ctors } }),
      );
      return {};
    },
  });
  return { core, env, memory, order };
}

test('a bound function is called through its invoker, its own address first', async () => {
  const { core, order } = await start(1, 1);
  assert.deepEqual(order, ['constructors']);
  const bound = /** @type {(...all: number[]) => unknown} */ (/** @type {unknown} */ (core.version));
  assert.deepEqual(bound(1, 2), [7, 40, 1, 2]);
});

test('memory grows by more than is asked for, by less where that is too much, and not beyond its limit', async () => {
  const { env, memory } = await start(10, 14);
  assert.equal(env.emscripten_resize_heap(10 * PAGE + 1), 1);
  assert.equal(memory.buffer.byteLength, 12 * PAGE);
  assert.equal(env.emscripten_resize_heap(14 * PAGE), 1);
  assert.equal(memory.buffer.byteLength, 14 * PAGE);
  assert.equal(env.emscripten_resize_heap(14 * PAGE + 1), 0);
  assert.equal(env.emscripten_resize_heap(-PAGE), 0, 'an address of C++ has no sign');
});

test('a call of abort traps', async () => {
  const { env } = await start(1, 1);
  assert.throws(() => env.abort(), WebAssembly.RuntimeError);
});
