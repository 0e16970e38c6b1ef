/**
 * The one file that moves data into and out of the module's memory. Bodies cross as bytes with an address and a
 * length: Embind's strings would be several times slower.
 */

import { GalleyRenderError } from './errors.js';
import strings from './strings.js';

/** @typedef {import('./instances.js').Instance} Instance */

/** Up to so many UTF-16 units there is room for any text, three bytes for each, and other ways than `encodeInto` may write it. */
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
  return copier(instance).get?.(html.byteOffset, html.length) ?? text(html);
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
 * What writes strings in the place of `encodeInto`, and makes them in the place of `decode`, where there is anything faster.
 * Chromium's take two or three times as long as WebAssembly's string builtins; Firefox has them too, and is faster without.
 * @param {Instance} instance
 * @returns {NonNullable<Instance['copier']>}
 */
function copier(instance) {
  return (instance.copier ??= ways.copier?.(instance) ?? copierOfChromium(instance));
}

/**
 * @param {Instance} instance
 * @returns {NonNullable<Instance['copier']>}
 */
function copierOfChromium({ memory }) {
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
 * Most text is mostly ASCII, so the first try has room for an eighth more bytes than units where the text is long. The second has
 * room for whatever the rest may need: UTF-8 has at most three bytes for a UTF-16 unit.
 * @param {Instance} instance
 * @param {Uint8Array} head
 * @param {string} body
 * @returns {number} bytes of the body
 */
function writeText(instance, head, body) {
  const { length } = body;
  const large = length > LARGE_TEXT;
  const { put } = large ? {} : copier(instance);
  let room = large ? length + (length >> 3) : 3 * length;
  for (;;) {
    // A byte more, for the units of node.js begin at even addresses.
    const address = instance.functions.reserve(head.length + room + 1);
    // The estimate may be over the limit of input where the text itself is not.
    if (address === 0) return writeBytes(instance, head, encoder.encode(body));
    const start = address + head.length;
    const { read, written } = put
      ? { read: length, written: put(body, length, start) - start }
      : encoder.encodeInto(body, new Uint8Array(instance.memory.buffer, start, room));
    if (read === length) {
      new Uint8Array(instance.memory.buffer).set(head, address);
      return written;
    }
    room = written + 3 * (length - read);
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
