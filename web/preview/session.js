/**
 * A preview session: one instance of the module for editors, which keeps the article's last text. This file moves bytes
 * into and out of its memory: of a text those that differ from the last one. What changed with them is found out by the core.
 */

import { GalleyRenderError } from '../errors.js';
import createCore from '../glue.js';
import { Instances } from '../instances.js';
import { compile, resolve } from '../load.js';
import { text } from '../memory.js';
import { findEdit } from './edit.js';

/** @typedef {import('../preview.js').PreviewUpdate} PreviewUpdate */
/** @typedef {import('../instances.js').Instance & { functions: import('./functions.js').PreviewFunctions }} Instance */

/** Bytes from which an instance is given up and made again: WebAssembly memory never shrinks. */
const REPLACE_FROM = 160 * 1024 * 1024;

const encoder = new TextEncoder();

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const modules = new Map();

/**
 * @param {{ wasm?: import('../index.js').WasmSource }} [options] default: galley-preview.wasm beside this file
 * @returns {Promise<PreviewSession>}
 */
export async function openPreview({ wasm } = {}) {
  const source = wasm === undefined ? new URL('galley-preview.wasm', import.meta.url) : wasm;
  const given = typeof source === 'string' ? resolve(source) : source;
  const key = given instanceof URL ? given.href : '';
  const module = modules.get(key) ?? compile(given);
  if (key) modules.set(key, module);
  // A failure is not kept: the network may be back.
  module.catch(() => modules.delete(key));
  const instances = new Instances(createCore, await module);
  await instances.start();
  return new PreviewSession(instances);
}

export class PreviewSession {
  #instances;
  #options = '{}';
  /** The instance that knows the options and the last article. @type {Instance | undefined} */
  #informed;
  /** The text that the instance has: the last one that was not kept back. @type {string | undefined} */
  #text;

  /** @param {Instances} instances */
  constructor(instances) {
    this.#instances = instances;
  }

  /** The next update is whole. @param {import('../index.js').Options | string} options */
  setOptions(options) {
    this.#options = typeof options === 'string' ? options : JSON.stringify(options);
    this.#informed = undefined;
  }

  /**
   * @param {string} json
   * @returns {PreviewUpdate}
   */
  update(json) {
    return this.#run((instance) => {
      const update = this.#read(instance, this.#send(instance, json));
      if (update.outcome !== 'kept') this.#text = json;
      return update;
    });
  }

  /** The whole HTML of the last good text. @returns {string} */
  html() {
    return this.#run((instance) => this.#read(instance, instance.functions.previewHtml()).html ?? '');
  }

  /** @param {string} json @returns {import('../preview.js').Fix[]} */
  fixes(json) {
    return this.#run((instance) => {
      const [, , at, bytes] = words(instance, instance.functions.previewFixes(write(instance, json)));
      return JSON.parse(text(new Uint8Array(instance.memory.buffer, at, bytes)));
    });
  }

  /**
   * Where the text of a part stands in the JSON text.
   * @param {number} key
   * @returns {{ start: number, end: number } | null}
   */
  sourceOf(key) {
    return this.#run((instance) => {
      const [start, end] = words(instance, instance.functions.previewSource(key));
      return end > start ? { start, end } : null;
    });
  }

  /** The part whose text stands at that place of the JSON text; 0: none. @param {number} offset */
  partAt(offset) {
    return this.#run((instance) => instance.functions.previewPart(offset));
  }

  /** Bytes of memory in use, for measurements. */
  get bytes() {
    return this.#informed?.memory.buffer.byteLength ?? 0;
  }

  /**
   * @template T
   * @param {(instance: Instance) => T} use
   * @returns {T}
   */
  #run(use) {
    const instance = /** @type {Instance} */ (this.#instances.current);
    try {
      if (this.#informed !== instance) {
        instance.functions.previewOptions(write(instance, this.#options));
        this.#informed = instance;
        this.#text = undefined;
      }
      const result = use(instance);
      if (instance.memory.buffer.byteLength > REPLACE_FROM) this.#forget();
      return result;
    } catch (cause) {
      this.#forget();
      throw new GalleyRenderError('trap', 'The preview stopped; the next update starts it again.', cause);
    }
  }

  #forget() {
    this.#instances.retire();
    this.#informed = undefined;
  }

  /**
   * @param {Instance} instance
   * @param {string} json
   * @returns {number} address of the answer
   */
  #send(instance, json) {
    const { functions } = instance;
    if (this.#text === undefined) return functions.previewUpdate(write(instance, json));
    const { start, removed, inserted } = findEdit(this.#text, json);
    return functions.previewEdit(start, removed, write(instance, inserted));
  }

  /**
   * @param {Instance} instance
   * @param {number} address
   * @returns {PreviewUpdate}
   */
  #read(instance, address) {
    const [html, htmlBytes, report, reportBytes] = words(instance, address);
    const update = reportBytes
      ? JSON.parse(text(new Uint8Array(instance.memory.buffer, report, reportBytes)))
      : {};
    if (htmlBytes) update.html = text(new Uint8Array(instance.memory.buffer, html, htmlBytes));
    return update;
  }
}

/** @param {Instance} instance @param {number} address */
const words = ({ memory }, address) => new Uint32Array(memory.buffer, address >>> 0, 4);

/**
 * Most text is mostly ASCII: the first try has room for an eighth more bytes than units.
 * @param {Instance} instance
 * @param {string} json
 * @returns {number} bytes
 */
function write(instance, json) {
  for (let room = json.length + (json.length >> 3) + 64; ; room = 3 * json.length) {
    const address = instance.functions.previewReserve(room) >>> 0;
    const target = new Uint8Array(instance.memory.buffer, address, room);
    const { read, written } = encoder.encodeInto(json, target);
    if (read === json.length) return written;
  }
}
