/**
 * The one file that moves data into and out of the module's memory. Bodies cross as bytes with an address and a
 * length: Embind's strings would be several times slower.
 */

import { GalleyRenderError } from './errors.js';
import strings from './strings.js';

/** @typedef {import('./instances.js').Instance} Instance */

/** Up to so many UTF-16 units the input buffer is made large enough for any text: three bytes for each. */
const SMALL_TEXT = 16384;

/** Up to so many units a text may be written in other ways than by `encodeInto`, with room for three bytes for each. */
const LARGE_TEXT = 1048576;

/**
 * What is faster than an encoder and a decoder where the program runs: node.js has Node's. What these know no way for, is done here.
 * @type {Partial<typeof import('./node.js')>}
 */
export const ways = {};

/** What wasm/strings.wat is compiled to. @type {any} */
let builtins;

const encoder = new TextEncoder();
const nothing = new Uint8Array();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * What goes in: the options and the article, each as text or bytes.
 * @typedef {{ options: Uint8Array, article: string | Uint8Array }} Input
 *
 * What a render left in memory. Valid until the next call of the instance.
 * @typedef {object} Output
 * @property {Uint8Array} html
 * @property {Uint8Array} report
 * @property {number} bytes  of input and output together
 */

/**
 * Only the caller's own objects can make this throw, so it is done before an instance is touched.
 * @param {import('./index.js').ArticleSource} article
 * @param {import('./index.js').Options | string | undefined} options
 * @returns {Input}
 */
export function pack(article, options) {
  const chosen = typeof options === 'string' ? options : options && JSON.stringify(options);
  return { options: chosen ? encoder.encode(chosen) : nothing, article: bytesOrText(article) };
}

/**
 * @param {Instance} instance
 * @param {Input} input
 * @param {'render'} [call]  or another function of the module that takes the same
 * @returns {Output}
 */
export function render(instance, { options, article }, call = 'render') {
  const write = typeof article === 'string' ? writeText : writeBytes;
  const length = write(instance, options, /** @type {string & Uint8Array} */ (article));
  const address = instance.functions[call](options.length, length) >>> 0;
  const [html, htmlBytes, report, reportBytes] = new Uint32Array(instance.memory.buffer, address, 4);
  return {
    html: new Uint8Array(instance.memory.buffer, html, htmlBytes),
    report: new Uint8Array(instance.memory.buffer, report, reportBytes),
    bytes: options.length + length + htmlBytes + reportBytes,
  };
}

/**
 * The HTML of the last render as a string. The memory may grow: what was read of it before is no longer to be used.
 * @param {Instance} instance
 * @param {Uint8Array} html
 */
export function htmlText(instance, html) {
  return ways.string?.(instance, html) ?? text(html);
}

/** The version of the core. @param {Instance} instance */
export function version({ functions, memory }) {
  return text(new Uint8Array(memory.buffer, functions.version(), 32)).split('\0')[0];
}

/** @param {Uint8Array} bytes */
export function text(bytes) {
  return decoder.decode(bytes);
}

/**
 * @param {import('./index.js').ArticleSource} article
 * @returns {string | Uint8Array}
 */
function bytesOrText(article) {
  if (typeof article === 'string') return article;
  if (ArrayBuffer.isView(article))
    return new Uint8Array(article.buffer, article.byteOffset, article.byteLength);
  if (article instanceof ArrayBuffer) return new Uint8Array(article);
  return JSON.stringify(article) ?? ''; // The core reports the empty text.
}

/**
 * What writes strings in the place of `encodeInto`, where there is anything faster. Chromium's takes two or three times as long as
 * WebAssembly's string builtins; Firefox has them too, and is faster with `encodeInto`.
 * @param {Instance} instance
 * @returns {NonNullable<Instance['writer']>}
 */
function writerFor({ memory }) {
  try {
    if ('userAgentData' in navigator) {
      const { Module } = /** @type {any} */ (WebAssembly);
      builtins ??= new Module(strings, { builtins: ['js-string'] });
      return new WebAssembly.Instance(builtins, { '': { m: memory } }).exports;
    }
  } catch {
    // An engine that does not have them yet.
  }
  return {};
}

/**
 * Writes a text where the engine has a faster way than `encodeInto`.
 * @param {Instance} instance
 * @param {Uint8Array} head
 * @param {string} body
 * @returns {number} bytes of the body; 0 when it has to be written otherwise, or is empty
 */
function writeUnits(instance, head, body) {
  const { put } = (instance.writer ??= ways.writer?.(instance) ?? writerFor(instance));
  if (!put || body.length > LARGE_TEXT) return 0;
  // A byte more, for units begin at even addresses.
  const address = instance.functions.reserve(head.length + 3 * body.length + 1);
  if (address === 0) return 0;
  const end = put(body, body.length, address + head.length);
  new Uint8Array(instance.memory.buffer).set(head, address);
  return end - address - head.length;
}

/**
 * Most text is mostly ASCII, so the first try has room for an eighth more bytes than units. The second has room for
 * whatever the rest may need: UTF-8 has at most three bytes for a UTF-16 unit.
 * @param {Instance} instance
 * @param {Uint8Array} head
 * @param {string} body
 * @returns {number} bytes of the body
 */
function writeText(instance, head, body) {
  const written = writeUnits(instance, head, body);
  if (written) return written;
  let room = body.length <= SMALL_TEXT ? 3 * body.length : body.length + (body.length >> 3);
  for (;;) {
    const address = instance.functions.reserve(head.length + room);
    // The estimate may be over the limit of input where the text itself is not.
    if (address === 0) return writeBytes(instance, head, encoder.encode(body));
    const target = new Uint8Array(instance.memory.buffer, address, head.length + room);
    const { read, written } = encoder.encodeInto(body, target.subarray(head.length));
    if (read === body.length) {
      target.set(head);
      return written;
    }
    room = written + 3 * (body.length - read);
  }
}

/**
 * @param {Instance} instance
 * @param {Uint8Array} head
 * @param {Uint8Array} body
 * @returns {number} bytes of the body
 */
function writeBytes(instance, head, body) {
  const address = instance.functions.reserve(head.length + body.length);
  if (address === 0) {
    const size = (body.length / 1048576).toFixed(1);
    throw new GalleyRenderError('too-large', `The article has ${size} MiB: more than the limit.`);
  }
  const target = new Uint8Array(instance.memory.buffer, address, head.length + body.length);
  target.set(head);
  target.set(body, head.length);
  return body.length;
}
