// The version is written down in a few places that tools read; they agree.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from './files.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

test('CMake and npm name the same version', () => {
  const version = /project\(galley VERSION (\S+)/.exec(read('CMakeLists.txt'))?.[1];
  assert.match(version ?? '', /^\d+\.\d+\.\d+$/);
  assert.equal(JSON.parse(read('package.json')).version, version);
  assert.equal(JSON.parse(read('package-lock.json')).version, version);
  if (existsSync(join(root, 'web/package.json'))) {
    assert.equal(JSON.parse(read('web/package.json')).version, version);
  }
});
