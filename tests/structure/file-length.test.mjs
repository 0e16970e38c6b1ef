// A file is one noun or one stage. About 100 lines is normal; 400 is where it has become two.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import test from 'node:test';
import { filesBelow, root } from './files.mjs';

const longest = 400;
const folders = ['core', 'wasm', 'web', 'site', 'tools', 'tests', 'cmake'];
const isSource = /\.(h|cpp|c|js|mjs|ts|sh|css|cmake)$/;

test(`every source file has under ${longest} lines`, () => {
  const files = folders.flatMap((folder) => filesBelow(folder, isSource));
  assert.ok(files.length > 20, 'no sources to check');
  const long = [];
  for (const path of files) {
    const text = readFileSync(path, 'utf8');
    if (/^\S+ (?:Made|Generated) by tools\//.test(text)) continue;
    const lines = text.split('\n').length - 1;
    if (lines >= longest) long.push(`${relative(root, path)}: ${lines} lines`);
  }
  assert.deepEqual(long, []);
});
