// The life of instances, with a stand-in for the glue: what happens where a runtime starts them only asynchronously cannot be seen
// in Node otherwise.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Instances } from '../../web/instances.js';

/** A module that exports one page of memory. */
const module = new WebAssembly.Module(
  Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 7, 1, 3, 0x6d, 0x65, 0x6d, 2, 0),
);

/** Counts what it starts. @returns {typeof import('../../web/glue.js').default & { started: number }} */
function glue() {
  /** @param {import('../../web/glue.js').GlueSettings} settings */
  const createCore = (settings) =>
    new Promise((resolve) => {
      settings.instantiateWasm({}, () => {
        createCore.started += 1;
        Object.assign(settings, { render: () => 0, reserve: () => 0, release() {}, version: () => '1' });
        resolve(/** @type {any} */ (settings));
      });
    });
  createCore.started = 0;
  return /** @type {any} */ (createCore);
}

/** @param {() => Promise<void>} run  runs as on a browser's main thread that refuses synchronous instances */
async function withoutSynchronousInstances(run) {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = /** @type {any} */ (
    class {
      constructor() {
        throw new RangeError('disallowed on the main thread');
      }
    }
  );
  try {
    await run();
  } finally {
    WebAssembly.Instance = Instance;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a retired instance is replaced within the call', async () => {
  const createCore = glue();
  const instances = new Instances(createCore, module);
  await instances.start();
  const first = instances.current;
  assert.ok(first.memory instanceof WebAssembly.Memory);
  assert.equal(instances.current, first);
  instances.retire();
  assert.notEqual(instances.current, first);
  assert.equal(createCore.started, 2);
});

test('without synchronous instances a spare is ready, and is filled up', () =>
  withoutSynchronousInstances(async () => {
    const createCore = glue();
    const instances = new Instances(createCore, module);
    await instances.start();
    assert.equal(createCore.started, 2);
    const seen = new Set([instances.current]);
    for (let round = 0; round < 3; round++) {
      instances.retire();
      seen.add(instances.current);
      await settled();
    }
    assert.equal(seen.size, 4);
  }));

test('two losses in a row without synchronous instances give a clear error, and the next call works', () =>
  withoutSynchronousInstances(async () => {
    const instances = new Instances(glue(), module);
    await instances.start();
    instances.retire();
    assert.ok(instances.current);
    instances.retire();
    assert.throws(() => instances.current, { name: 'GalleyRenderError', code: 'restarting' });
    await settled();
    assert.ok(instances.current);
  }));

test('a module that does not fit the glue fails the start', async () => {
  const needy = new WebAssembly.Module(
    Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0),
  );
  await assert.rejects(new Instances(glue(), needy).start(), TypeError);
});
