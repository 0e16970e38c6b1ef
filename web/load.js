/**
 * From whatever `loadGalley` is given to a compiled module, or to an error that says what came instead and what mends it.
 * Nothing here knows what the module does.
 */

import { GalleyLoadError } from './errors.js';

/** @typedef {Omit<import('./index.js').LoadFailure, 'code'>} Facts  what is known about the answer so far */

const deploy =
  'Deploy galley.wasm, or pass its address: loadGalley({ wasm }). Only Vite and webpack copy it unasked.';

/** @type {Partial<Record<import('./index.js').LoadFailureCode, string>>} */
const mends = {
  unsupported: 'It takes Chromium 91, Firefox 89, Safari 16.4 or Node 16.4.',
  source: 'Pass loadGalley({ wasm }) a URL, a Response, bytes or a WebAssembly.Module.',
  network: `Check network, CORS and connect-src. ${deploy}`,
  http: deploy,
  'not-wasm': deploy,
  damaged: 'Deploy it again.',
  blocked: "Add 'wasm-unsafe-eval' to script-src in the content security policy.",
  mismatch: 'Deploy galley.wasm and the scripts of one version.',
};

/**
 * @param {import('./index.js').LoadFailureCode} code
 * @param {string} what  happened
 * @param {Facts} [facts]
 * @param {unknown} [cause]
 */
export function failure(code, what, facts, cause) {
  const said = cause === undefined ? '' : `: ${/** @type {Error} */ (cause)?.message ?? cause}`;
  return new GalleyLoadError(`${what}${said}. ${mends[code] ?? ''}`, { ...facts, code, cause });
}

/** The module beside this file; node.js prefers a faster one of the same. Bundlers look for exactly this expression. */
export function defaultSource() {
  try {
    return new URL('galley.wasm', import.meta.url);
  } catch (cause) {
    throw failure('source', 'No import.meta.url here', {}, cause);
  }
}

/**
 * The address a string means: relative to the document, to the worker's script or to Node's working directory.
 * @param {string} reference
 * @returns {URL}
 */
export function resolve(reference) {
  const { document, location, process } = globalThis;
  try {
    return new URL(reference, document?.baseURI ?? location?.href ?? `file://${process?.cwd?.() ?? ''}/`);
  } catch {
    throw failure('source', `"${reference}" is no URL`, { url: reference });
  }
}

/**
 * @param {Exclude<import('./index.js').WasmSource, string>} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  if (typeof WebAssembly !== 'object') throw failure('unsupported', 'No WebAssembly');
  /** @type {unknown} */
  const given = await answered(Promise.resolve(source), {});
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof URL) return compileUrl(given);
  if (ArrayBuffer.isView(given)) {
    return compileBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), {});
  }
  if (given instanceof ArrayBuffer) return compileBytes(new Uint8Array(given), {});
  if (isResponse(given)) return compileResponse(given, {});
  throw failure('source', 'That is no source');
}

/**
 * Told by what it can do, so that responses of other realms and libraries pass.
 * @param {unknown} given
 * @returns {given is Response}
 */
function isResponse(given) {
  return typeof (/** @type {Response | undefined} */ (given)?.arrayBuffer) === 'function';
}

/** What only Node, Deno and Bun have, in a file that browsers never load. */
export const ofNode = async () => (globalThis.process?.versions?.node ? import('./node.js') : undefined);

/**
 * @param {URL} url
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileUrl(url) {
  const facts = { url: url.href };
  // Node cannot fetch files.
  const node = url.protocol === 'file:' && (await ofNode());
  if (!node) return compileResponse(await answered(fetch(url), facts), facts);
  const { file, bytes } = await node.read(url, defaultSource());
  facts.url = file.href;
  return compileBytes(await answered(bytes, facts), facts);
}

/**
 * @template T
 * @param {Promise<T>} answer
 * @param {Facts} facts
 * @returns {Promise<T>}
 */
async function answered(answer, facts) {
  try {
    return await answer;
  } catch (cause) {
    throw failure('network', `Cannot get ${facts.url ?? 'galley.wasm'}`, facts, cause);
  }
}

/**
 * @param {Response} response
 * @param {Facts} requested
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileResponse(response, requested) {
  const mime = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
  const facts = { url: response.url || requested.url, status: response.status, mime };
  if (!response.ok)
    throw failure('http', `${facts.url} answered ${facts.status} (${mime || 'unknown'})`, facts);
  if (mime !== 'application/wasm' || !WebAssembly.compileStreaming) {
    return compileBytes(new Uint8Array(await answered(response.arrayBuffer(), facts)), facts);
  }
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    throw refusal(cause, facts);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Facts} facts
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileBytes(bytes, facts) {
  const firstBytes = String.fromCharCode(...bytes.subarray(0, 24));
  if (!firstBytes.startsWith('\0asm')) {
    const came = /^\s*</.test(firstBytes) ? 'The server sent HTML' : 'What came is no WebAssembly';
    const from = facts.url
      ? `${facts.url}, type ${facts.mime || 'unknown'}, status ${facts.status}`
      : bytes.length;
    const what = `${came} (${from}). It begins with ${JSON.stringify(firstBytes)}`;
    throw failure('not-wasm', what, { ...facts, firstBytes });
  }
  try {
    return await WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  } catch (cause) {
    throw refusal(cause, facts);
  }
}

/**
 * Chromium and Firefox refuse to compile, WebKit to start what it has compiled.
 * @param {unknown} cause
 */
export const isForbidden = (cause) => /content security policy|unsafe-eval|\bCSP\b/i.test(`${cause}`);

/** A module that has but the type of a function that gives a vector. */
const vectors = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123]);

/**
 * Why the engine did not take the module. Its words are all there is to tell by.
 * @param {unknown} cause
 * @param {Facts} facts
 */
function refusal(cause, facts) {
  const where = facts.url ?? 'galley.wasm';
  if (isForbidden(cause)) return failure('blocked', 'The page forbids WebAssembly', facts, cause);
  if (/magic|start with/i.test(`${cause}`))
    return failure('not-wasm', `${where} is no WebAssembly`, facts, cause);
  if (cause instanceof WebAssembly.CompileError) {
    if (!WebAssembly.validate(vectors))
      return failure('unsupported', 'No vectors in WebAssembly', facts, cause);
    return failure('damaged', `${where} is damaged or cut off`, facts, cause);
  }
  return failure('network', `Loading ${where} broke off`, facts, cause);
}
