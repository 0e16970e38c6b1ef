// custom-elements.json: valid, and true. That attributes are those that the classes observe is held when the package is built.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));
const sources = fileURLToPath(new URL('../../web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}custom-elements.json`, 'utf8'));

/** Names that a pattern finds in the shell's sources. @param {RegExp} pattern */
function named(pattern) {
  const files = readdirSync(sources, { recursive: true }).map(String);
  const found = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(sources + name, 'utf8').matchAll(pattern)])
    .map(([, name]) => name);
  return [...new Set(found)].sort();
}

/** @type {any[]} */
const declarations = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations);

test('it is valid', () => {
  const path = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new /** @type {any} */ (Ajv).default({ strict: false, allErrors: true });
  const validate = ajv.compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 2));
});

test('package.json names it', () => {
  const { customElements, exports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  assert.equal(customElements, 'custom-elements.json');
  assert.equal(exports['./custom-elements.json'], './custom-elements.json');
});

test('it has every element that the package defines, each where it says', () => {
  const tags = declarations.map(({ tagName }) => tagName).sort();
  assert.deepEqual(tags, named(/define\(\s*'(galley-[a-z]+)'/g));
  for (const { path } of manifest.modules) assert.ok(existsSync(folder + path), path);
});

test('it has every event that the elements dispatch, and no other', () => {
  const events = declarations.flatMap(({ events }) => events.map((/** @type {any} */ { name }) => name));
  assert.deepEqual([...new Set(events)].sort(), named(/(?:announce\([\w.#]+,|tell\()\s*'(galley-[a-z-]+)'/g));
});
