// Every way to get the module, every way in which that fails, and what a running core does when it stops.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listen } from '../browser/listen.mjs';
import { folder, importGalley, wasmFile } from './package.mjs';

const { loadGalley, GalleyLoadError } = await importGalley();
const wasm = readFileSync(wasmFile);
const article = '{"galley": 1, "title": "Rye & oats"}';

/** @type {Record<string, [status: number, type: string | undefined, body: string | Buffer]>} */
const answers = {
  '/galley.wasm': [200, 'application/wasm', wasm],
  '/octets.wasm': [200, 'application/octet-stream', wasm],
  '/untyped.wasm': [200, undefined, wasm],
  '/page.wasm': [200, 'text/html; charset=utf-8', '<!doctype html><title>Home</title>'],
  '/page-as-wasm.wasm': [200, 'application/wasm', '<!doctype html><title>Home</title>'],
  '/cut-off.wasm': [200, 'application/wasm', wasm.subarray(0, wasm.length >> 1)],
  '/empty.wasm': [200, 'application/octet-stream', ''],
};
const server = createServer((request, response) => {
  const [status, type, body] = answers[new URL(request.url ?? '/', origin).pathname] ?? [
    404,
    'text/html',
    '<h1>Not found</h1>',
  ];
  response.writeHead(status, type ? { 'content-type': type } : {}).end(body);
});
let origin = '';
let stop = () => {};

before(async () => {
  const { port, close } = await listen(server);
  origin = `http://127.0.0.1:${port}`;
  stop = close;
});
after(() => stop());

/** @param {Promise<import('../../web/index.js').Galley>} loading */
async function assertRenders(loading) {
  assert.match((await loading).render(article).html, /Rye &amp; oats/);
}

/**
 * @param {import('../../web/index.js').WasmSource} source
 * @param {Partial<import('../../web/index.js').LoadFailure>} failure
 * @param {RegExp} message
 */
async function assertFails(source, failure, message) {
  await assert.rejects(loadGalley({ wasm: source }), (error) => {
    assert.ok(error instanceof GalleyLoadError);
    assert.equal(error.name, 'GalleyLoadError');
    for (const [key, value] of Object.entries(failure)) {
      assert.equal(error[/** @type {keyof typeof failure} */ (key)], value, key);
    }
    assert.match(error.message, message);
    return true;
  });
}

const { buffer, byteOffset, byteLength } = wasm;
const copy = buffer.slice(byteOffset, byteOffset + byteLength);

/** @type {Record<string, () => import('../../web/index.js').WasmSource | undefined>} */
const sources = {
  'the file beside the package': () => undefined,
  'a file URL': () => pathToFileURL(wasmFile),
  'a path relative to the working directory': () => wasmFile,
  'an URL': () => new URL(`${origin}/galley.wasm`),
  'a string': () => `${origin}/galley.wasm?string`,
  'an URL whose answer has another type': () => `${origin}/octets.wasm`,
  'an URL whose answer has no type': () => `${origin}/untyped.wasm`,
  'a response': () => new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
  'a promise of a response': () => fetch(`${origin}/galley.wasm`),
  'an ArrayBuffer': () => copy,
  'a view of bytes': () => wasm,
  'a DataView': () => new DataView(buffer, byteOffset, byteLength),
  'a compiled module': () => new WebAssembly.Module(wasm),
};
for (const [name, source] of Object.entries(sources)) {
  test(`it loads ${name}`, () => assertRenders(loadGalley({ wasm: source() })));
}

test('the same source gives the same promise', async () => {
  const url = `${origin}/galley.wasm?same`;
  assert.equal(loadGalley({ wasm: url }), loadGalley({ wasm: new URL(url) }));
  assert.equal(loadGalley({ wasm: copy }), loadGalley({ wasm: copy }));
  assert.equal(loadGalley(), loadGalley({}));
  assert.notEqual(loadGalley({ wasm: url }), loadGalley({ wasm: copy }));
});

test('a source that failed is tried again', async () => {
  const path = '/later.wasm';
  await assert.rejects(loadGalley({ wasm: origin + path }), { code: 'http' });
  answers[path] = [200, 'application/wasm', wasm];
  await assertRenders(loadGalley({ wasm: origin + path }));
});

test('an address that answers 404', () =>
  assertFails(
    `${origin}/missing.wasm`,
    { code: 'http', status: 404, mime: 'text/html', url: `${origin}/missing.wasm` },
    /\/missing\.wasm answered 404 \(text\/html\)\. Deploy galley\.wasm, or pass its address/,
  ));

test('a page instead of the module', () =>
  assertFails(
    `${origin}/page.wasm`,
    { code: 'not-wasm', status: 200, mime: 'text/html', firstBytes: '<!doctype html><title>Ho' },
    /The server sent HTML .*\/page\.wasm, type text\/html, status 200.*"<!doctype html>/,
  ));

test('a page with the type of a module', () =>
  assertFails(
    `${origin}/page-as-wasm.wasm`,
    { code: 'not-wasm', mime: 'application/wasm' },
    /page-as-wasm\.wasm is no WebAssembly.*3c 21 64 6f/,
  ));

test('a module that is cut off', async () => {
  await assertFails(`${origin}/cut-off.wasm`, { code: 'damaged', status: 200 }, /damaged or cut off/);
  await assertFails(wasm.subarray(0, 5000), { code: 'damaged' }, /damaged or cut off/);
});

// V8 has no vectors on processors without SSE 4.1; on other kinds of processors it always has them.
test('an engine without vectors', { skip: process.arch !== 'x64' && 'only x64 can be without' }, () => {
  const load = `import { loadGalley } from ${JSON.stringify(pathToFileURL(`${folder}galley.js`).href)};
    loadGalley().then(() => console.log('loaded'), ({ code, message }) => console.log(code, message));`;
  const run = (/** @type {string[]} */ ...flags) =>
    execFileSync(process.execPath, [...flags, '--input-type=module', '-e', load], { encoding: 'utf8' });
  assert.equal(run(), 'loaded\n');
  assert.match(run('--no-enable-sse4-1'), /^unsupported No vectors in WebAssembly: .* It takes Chromium 91/);
});

test('nothing at all', async () => {
  await assertFails(`${origin}/empty.wasm`, { code: 'not-wasm', firstBytes: '' }, /empty\.wasm/);
  await assertFails(new ArrayBuffer(0), { code: 'not-wasm' }, /begins with ""/);
});

test('bytes that are something else', () =>
  assertFails(
    Uint8Array.of(0x1f, 0x8b, 8, 0),
    { code: 'not-wasm', firstBytes: '\x1f\x8b\b\0' },
    /no WebAssembly/,
  ));

test('an address where nobody answers', () =>
  assertFails('http://127.0.0.1:9/galley.wasm', { code: 'network' }, /Cannot get http:\/\/127\.0\.0\.1:9/));

test('a file that is missing', () =>
  assertFails(
    pathToFileURL(`${wasmFile}.missing`),
    { code: 'network' },
    /Cannot get file:.*Only Vite and webpack copy it/,
  ));

test('a promise of a response that is rejected', () =>
  assertFails(Promise.reject(new TypeError('offline')), { code: 'network' }, /offline/));

test('a module of another program', () =>
  assertFails(
    Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
    { code: 'mismatch' },
    /does not start.*scripts of one version/,
  ));

test('something that is no source', async () => {
  await assertFails(/** @type {any} */ (7), { code: 'source' }, /That is no source\. Pass loadGalley/);
  await assertFails(/** @type {any} */ (null), { code: 'source' }, /That is no source\. Pass loadGalley/);
  await assertFails(/** @type {any} */ ({}), { code: 'source' }, /That is no source\. Pass loadGalley/);
  await assertFails('http://[', { code: 'source' }, /is no URL/);
});
