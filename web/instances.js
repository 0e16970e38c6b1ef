/**
 * Instances of the compiled module. One is in use; it is thrown away when it trapped or grew large, and another is
 * made from the module, which costs about a millisecond.
 */

import { GalleyRenderError } from './errors.js';

/**
 * @typedef {object} Instance
 * @property {import('./glue.js').CoreFunctions} functions
 * @property {WebAssembly.Memory} memory
 * @property {Copier} [copier]  memory.js keeps it here
 *
 * Moves strings into an instance and out of it.
 * @typedef {object} Copier
 * @property {(text: string, length: number, to: number) => number} [put]  writes UTF-8 with room for three bytes for each of a
 *   text's units, and returns where it ends
 * @property {(from: number, length: number) => string | null} [get]  makes a string of UTF-8, or null where a decoder is to do it.
 *   The memory may grow
 */

export class Instances {
  #createCore;
  #module;
  /** @type {Instance | undefined} */
  #current;
  /** Where the runtime refuses to start one synchronously, another is kept ready. @type {Instance | undefined} */
  #spare;
  #keepsSpare = false;
  #preparing = false;

  /**
   * @param {typeof import('./glue.js').default} createCore
   * @param {WebAssembly.Module} module
   */
  constructor(createCore, module) {
    this.#createCore = createCore;
    this.#module = module;
  }

  /** Starts the first instance, which tells whether this runtime can start others synchronously. */
  async start() {
    const { instance, ready } = start(this.#createCore, this.#module);
    this.#current = await ready;
    this.#keepsSpare = instance === undefined;
    if (this.#keepsSpare) await this.#prepare();
  }

  /**
   * The instance to use now.
   * @throws {GalleyRenderError} only where instances start asynchronously and two were lost in a row
   */
  get current() {
    this.#current ??= this.#keepsSpare ? this.#takeSpare() : start(this.#createCore, this.#module).instance;
    if (this.#current) return this.#current;
    this.#keepsSpare = true;
    this.#prepare();
    throw new GalleyRenderError('restarting', 'The core restarts. Try again in a moment.');
  }

  /** Drops the instance in use, and with it its memory. */
  retire() {
    this.#current = undefined;
  }

  #takeSpare() {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare) this.#prepare();
    return spare;
  }

  async #prepare() {
    if (this.#preparing) return;
    this.#preparing = true;
    // A start that fails is tried again, when an instance is wanted.
    this.#spare = await start(this.#createCore, this.#module).ready.catch(() => undefined);
    this.#preparing = false;
  }
}

/**
 * Runs the glue. `instance` is there at once where the runtime allows synchronous instances: browsers may refuse them
 * for large modules on the main thread.
 * @param {typeof import('./glue.js').default} createCore
 * @param {WebAssembly.Module} module
 * @returns {{ instance?: Instance, ready: Promise<Instance> }}
 */
function start(createCore, module) {
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  /** @type {(cause: unknown) => void} */
  let fail = () => {};
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => (fail = reject));

  /** @type {import('./glue.js').GlueSettings & Partial<import('./glue.js').CoreFunctions>} */
  const settings = {
    instantiateWasm(imports, receive) {
      /** @param {WebAssembly.Instance} made */
      const take = (made) => {
        memory = Object.values(made.exports).find((value) => value instanceof WebAssembly.Memory);
        receive(made);
      };
      try {
        take(new WebAssembly.Instance(module, imports));
      } catch {
        // Refused, or impossible: then this fails too, and says why.
        WebAssembly.instantiate(module, imports).then(take).catch(fail);
      }
      return {};
    },
  };
  /** @type {Promise<import('./glue.js').CoreFunctions>} */
  const started = new Promise((resolve) => resolve(createCore(settings)));
  const ready = Promise.race([started, failed]).then((functions) => ({
    functions,
    memory: /** @type {WebAssembly.Memory} */ (memory),
  }));
  ready.catch(() => {}); // Whoever needs it awaits it; nobody else shall hear of it.
  // The glue turns the settings object into the module object, whose functions appear when it has started.
  const functions = /** @type {import('./glue.js').CoreFunctions} */ (/** @type {unknown} */ (settings));
  return { instance: memory && settings.render ? { functions, memory } : undefined, ready };
}
