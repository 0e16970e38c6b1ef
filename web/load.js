/**
 * From whatever `loadGalley` is given to a compiled module, or to an error that says what came instead and what mends it.
 * Nothing here knows what the module does.
 */

import { GalleyLoadError } from './errors.js';

/** @typedef {Omit<import('./index.js').LoadFailure, 'code'>} Facts  what is known about the answer so far */

const copyAdvice =
  'Check that galley.wasm was deployed. Vite and webpack copy it by themselves; with other bundlers copy it and pass ' +
  'its address: loadGalley({ wasm: url }).';

/** The module beside this file. Bundlers look for exactly this expression. */
export function defaultSource() {
  try {
    return new URL('galley.wasm', import.meta.url);
  } catch (cause) {
    const message = 'Where galley.wasm is cannot be known in this runtime. Pass it: loadGalley({ wasm }).';
    throw new GalleyLoadError(message, { code: 'source', cause });
  }
}

/**
 * The address a string means: relative to the document, to the worker's script or to Node's working directory.
 * @param {string} reference
 * @returns {URL}
 */
export function resolve(reference) {
  const base =
    globalThis.document?.baseURI ??
    globalThis.location?.href ??
    `file://${globalThis.process?.cwd?.() ?? ''}/`;
  try {
    return new URL(reference, base);
  } catch (cause) {
    const message = `"${reference}" is no URL. Pass loadGalley the address of galley.wasm.`;
    throw new GalleyLoadError(message, { code: 'source', url: reference, cause });
  }
}

/**
 * @param {Exclude<import('./index.js').WasmSource, string>} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  if (typeof WebAssembly !== 'object') {
    throw new GalleyLoadError('This runtime has no WebAssembly.', { code: 'unsupported' });
  }
  /** @type {unknown} */
  const given = await answered(Promise.resolve(source), {});
  if (given instanceof WebAssembly.Module) return given;
  if (ArrayBuffer.isView(given)) {
    return compileBytes(new Uint8Array(given.buffer, given.byteOffset, given.byteLength), {});
  }
  if (given instanceof ArrayBuffer) return compileBytes(new Uint8Array(given), {});
  if (given instanceof URL) return compileUrl(given);
  if (isResponse(given)) return compileResponse(given, {});
  const message = 'loadGalley({ wasm }) takes a URL, a Response, bytes or a WebAssembly.Module.';
  throw new GalleyLoadError(message, { code: 'source' });
}

/**
 * Told by what it can do, so that responses of other realms and libraries pass.
 * @param {unknown} given
 * @returns {given is Response}
 */
function isResponse(given) {
  return typeof (/** @type {Response | undefined} */ (given)?.arrayBuffer) === 'function';
}

/**
 * @param {URL} url
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileUrl(url) {
  const facts = { url: url.href };
  if (url.protocol !== 'file:' || !globalThis.process?.versions?.node) {
    return compileResponse(await answered(fetch(url), facts), facts);
  }
  // Node cannot fetch files. The name in a variable keeps bundlers for browsers from looking for the module.
  const files = 'node:fs/promises';
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
  return compileBytes(await answered(readFile(url), facts), facts);
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
    const mend = facts.url?.startsWith('file:')
      ? copyAdvice
      : 'The address is unreachable, the other server does not allow this origin (CORS), or the page’s policy does ' +
        'not (connect-src).';
    throw new GalleyLoadError(`Cannot get ${facts.url ?? 'galley.wasm'}: ${reason(cause)}. ${mend}`, {
      ...facts,
      code: 'network',
      cause,
    });
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
  if (!response.ok) {
    const message = `${facts.url ?? 'The server'} answered ${response.status} (${mime || 'no type'}). ${copyAdvice}`;
    throw new GalleyLoadError(message, { ...facts, code: 'http' });
  }
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
  if (bytes[0] !== 0 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d) {
    throw notWasm(bytes, facts);
  }
  try {
    return await WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  } catch (cause) {
    throw refusal(cause, facts);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Facts} facts
 */
function notWasm(bytes, facts) {
  const start = bytes.subarray(0, 24);
  const isText =
    start.length > 0 && start.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13);
  const firstBytes = isText
    ? new TextDecoder().decode(start)
    : Array.from(start, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const came = /^\s*</.test(firstBytes) ? 'The server sent HTML' : 'What came is no WebAssembly';
  const type = facts.mime === undefined ? '' : `, type ${facts.mime || 'unknown'}, status ${facts.status}`;
  return new GalleyLoadError(
    `${came} instead of galley.wasm (${facts.url ?? `${bytes.length} bytes`}${type}): it begins with ` +
      `${JSON.stringify(firstBytes)}. Many servers answer missing files with a page. ${copyAdvice}`,
    { ...facts, code: 'not-wasm', firstBytes },
  );
}

/**
 * Why the engine did not take the module.
 * @param {unknown} cause
 * @param {Facts} facts
 */
function refusal(cause, facts) {
  const said = reason(cause);
  const where = facts.url ?? 'galley.wasm';
  if (/content security policy|unsafe-eval|\bCSP\b/i.test(said)) {
    const message = `The page’s content security policy forbids WebAssembly. Add 'wasm-unsafe-eval' to script-src. (${said})`;
    return new GalleyLoadError(message, { ...facts, code: 'blocked', cause });
  }
  if (/magic|start with/i.test(said)) {
    const message = `What came is no WebAssembly (${where}, status ${facts.status}): ${said}. ${copyAdvice}`;
    return new GalleyLoadError(message, { ...facts, code: 'not-wasm', cause });
  }
  if (cause instanceof WebAssembly.CompileError) {
    const message = `${where} is damaged or cut off: ${said}. Deploy it again and clear caches in between.`;
    return new GalleyLoadError(message, { ...facts, code: 'damaged', cause });
  }
  const message = `Loading ${where} broke off: ${said}. Try again.`;
  return new GalleyLoadError(message, { ...facts, code: 'network', cause });
}

/**
 * Why a module that was compiled does not start.
 * @param {unknown} cause
 * @param {Facts} facts
 */
export function startFailure(cause, facts) {
  const where = facts.url ?? 'galley.wasm';
  if (cause instanceof RangeError) {
    const message = `There is not enough memory to start ${where}: ${reason(cause)}.`;
    return new GalleyLoadError(message, { ...facts, code: 'memory', cause });
  }
  const message = `${where} and the package’s scripts are of different versions: ${reason(cause)}. Deploy them together.`;
  return new GalleyLoadError(message, { ...facts, code: 'mismatch', cause });
}

/** @param {unknown} cause */
function reason(cause) {
  return cause instanceof Error ? cause.message : String(cause);
}
