/**
 * The package's entry: `loadGalley` and what it gives. The core renders; this file only asks it and keeps it alive.
 */

import createCore from './glue.js';
import { GalleyLoadError, GalleyRenderError } from './errors.js';
import { Instances } from './instances.js';
import { compile, defaultSource, failure, isForbidden, ofNode, resolve } from './load.js';
import { htmlText, pack, render, text, version, ways } from './memory.js';

export { GalleyLoadError, GalleyRenderError };

/** Bytes of input and output together from which the instance is asked to give its buffers back. */
const RELEASE_FROM = 1024 * 1024;

/**
 * Bytes of memory from which an instance is replaced after a render: WebAssembly memory never shrinks. An instance
 * starts with 16 MiB, and an article of a megabyte fits below.
 */
const REPLACE_FROM = 48 * 1024 * 1024;

/** Bytes of memory from which a trap is put down to want of memory: a quarter of what a module may have. */
const SHORT_OF_MEMORY = 128 * 1024 * 1024;

/** @typedef {import('./index.js').Galley} PublicGalley */

/** @type {Map<unknown, Promise<PublicGalley>>} */
const byAddress = new Map();
/** Weak: who fetches for every call keeps none of the answers. @type {WeakMap<any, Promise<PublicGalley>>} */
const byObject = new WeakMap();

/** What this program loads or has loaded: the answer to a call without a source. @type {Promise<PublicGalley> | undefined} */
let first;

/**
 * @param {import('./index.js').LoadOptions} [options]
 * @param {typeof Galley} [Kind]  of another module than galley.wasm: for formats.js alone
 * @returns {Promise<PublicGalley>}
 */
export function loadGalley({ wasm } = {}, Kind = Galley) {
  if (wasm === undefined && first) return first;
  const source = locate(wasm);
  if (source instanceof GalleyLoadError) return Promise.reject(source);
  const key = source instanceof URL ? source.href : source;
  const known = typeof key === 'string' ? byAddress : byObject;
  const earlier = known.get(key);
  if (earlier) return earlier;

  const galley = load(source, Kind);
  known.set(key, galley);
  first ??= galley;
  // A failure is not kept: the network may be back.
  galley.catch(() => {
    known.delete(key);
    if (first === galley) first = undefined;
  });
  return galley;
}

/**
 * @param {import('./index.js').WasmSource | undefined} wasm
 * @returns {Exclude<import('./index.js').WasmSource, string> | GalleyLoadError}
 */
function locate(wasm) {
  try {
    if (wasm === undefined) return defaultSource();
    if (typeof wasm === 'string') return resolve(wasm);
  } catch (failure) {
    return /** @type {GalleyLoadError} */ (failure);
  }
  return typeof wasm === 'object' && wasm !== null ? wasm : failure('source', 'That is no source');
}

/**
 * @param {Exclude<import('./index.js').WasmSource, string>} source
 * @param {typeof Galley} Kind
 * @returns {Promise<PublicGalley>}
 */
async function load(source, Kind) {
  const instances = new Instances(createCore, await compile(source));
  Object.assign(ways, await ofNode());
  try {
    await instances.start();
  } catch (cause) {
    const facts = source instanceof URL ? { url: source.href } : {};
    const code = isForbidden(cause) ? 'blocked' : cause instanceof RangeError ? 'memory' : 'mismatch';
    throw failure(code, 'The core does not start', facts, cause);
  }
  return new Kind(instances);
}

/** @implements {PublicGalley} */
export class Galley {
  #instances;

  /** @param {Instances} instances */
  constructor(instances) {
    this.#instances = instances;
    this.version = version(instances.current);
  }

  /**
   * @param {import('./index.js').ArticleSource} article
   * @param {import('./index.js').Options | string} [options]
   * @returns {import('./index.js').Rendering}
   */
  render(article, options) {
    return this.run(article, options, ({ html, report }, instance) => {
      const known = JSON.parse(text(report));
      return { html: htmlText(instance, html), ...known };
    });
  }

  /**
   * @param {import('./index.js').ArticleSource} article
   * @param {import('./index.js').Options | string} [options]
   * @returns {Uint8Array}
   */
  renderBytes(article, options) {
    return this.run(article, options, ({ html }) => html.slice());
  }

  /**
   * For formats.js, which calls another function.
   * @template T
   * @param {import('./index.js').ArticleSource} article
   * @param {import('./index.js').Options | string | undefined} options
   * @param {(output: import('./memory.js').Output, instance: import('./instances.js').Instance) => T} read
   * @param {'render'} [call]
   * @returns {T}
   */
  run(article, options, read, call) {
    const input = pack(article, options);
    const instance = this.#instances.current;
    try {
      const output = render(instance, input, call);
      const result = read(output, instance);
      if (instance.memory.buffer.byteLength > REPLACE_FROM) this.#instances.retire();
      else if (output.bytes > RELEASE_FROM) instance.functions.release();
      return result;
    } catch (cause) {
      throw this.#recovered(cause, instance);
    }
  }

  /**
   * An instance that stopped half-way is unusable; the next call gets another.
   * @param {unknown} cause
   * @param {import('./instances.js').Instance} instance
   */
  #recovered(cause, instance) {
    if (cause instanceof GalleyRenderError) return cause;
    this.#instances.retire();
    const bytes = instance.memory.buffer.byteLength;
    const code = bytes > SHORT_OF_MEMORY ? 'out-of-memory' : 'trap';
    return new GalleyRenderError(code, `The core stopped (${code}) with ${bytes >> 20} MiB in use.`, cause);
  }
}
