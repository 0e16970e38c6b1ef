// The module that Node takes for itself and the one that browsers download: which of them is loaded, and that nobody can tell by
// what they give.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readCases } from './cases.mjs';
import { folder, importGalley, wasmFile } from './package.mjs';

const { loadGalley } = await importGalley();
const copies = mkdtempSync(join(tmpdir(), 'galley-modules-'));
after(() => rmSync(copies, { recursive: true, force: true }));

/**
 * The package's scripts and some of its modules, elsewhere.
 * @param {string} name
 * @param {Record<string, Uint8Array>} modules
 * @returns {Promise<typeof import('../../web/index.js')>}
 */
function copied(name, modules) {
  const copy = join(copies, name);
  for (const file of readdirSync(folder).filter((file) => file.endsWith('.js')))
    cpSync(join(folder, file), join(copy, file));
  for (const [file, bytes] of Object.entries(modules)) writeFileSync(join(copy, file), bytes);
  return import(pathToFileURL(join(copy, 'galley.js')).href);
}

const small = readFileSync(wasmFile);
const damaged = small.subarray(0, 1000);

test('Node loads the module for servers', async () => {
  const copy = await copied('both', { 'galley.wasm': small, 'galley-server.wasm': damaged });
  await assert.rejects(copy.loadGalley(), { code: 'damaged', message: /galley-server\.wasm/ });
});

test('the module that is named is the one that is loaded', async () => {
  const copy = await copied('named', { 'galley-server.wasm': damaged });
  const galley = await copy.loadGalley({ wasm: pathToFileURL(wasmFile) });
  assert.match(galley.render('{"galley": 1, "title": "Rye"}').html, /Rye/);
});

test('without it, as in a bundle, the one for browsers is loaded', async () => {
  const copy = await copied('bundle', { 'galley.wasm': small });
  assert.match((await copy.loadGalley()).render('{"galley": 1, "title": "Rye"}').html, /Rye/);
});

test('both give every case the same, as bytes and as strings', async () => {
  const forBrowsers = await loadGalley({ wasm: small });
  const forServers = await loadGalley({ wasm: readFileSync(`${folder}galley-server.wasm`) });
  const cases = readCases();
  assert.ok(cases.length > 100);
  for (const { name, article, options, html } of cases) {
    const chosen = options.toString();
    for (const galley of [forBrowsers, forServers])
      assert.ok(html.equals(galley.renderBytes(article, chosen)), name);
    assert.deepEqual(forServers.render(article, chosen), forBrowsers.render(article, chosen), name);
  }
});
