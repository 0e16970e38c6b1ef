// The stages of the core depend on each other in one direction only (ARCHITECTURE.md draws it). This reads every #include and
// holds the table below.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import test from 'node:test';
import { filesBelow, root } from './files.mjs';

/**
 * What each folder of core/src may use besides itself and the public headers.
 * @type {Record<string, string[]>}
 */
const mayUse = {
  text: [],
  json: ['text'],
  model: ['text'],
  locale: ['text', 'model'],
  share: ['text', 'model', 'locale'],
  related: ['text', 'model', 'locale'],
  import: ['text', 'json', 'model'],
  layout: ['text', 'model', 'locale', 'share', 'related'],
  // json for JSON-LD, which is written with its escaping.
  html: ['text', 'json', 'model', 'locale', 'layout', 'share', 'related'],
  // Mends of problems, and reports with them; from import it learns whether an article is of the native format.
  fixes: ['text', 'json', 'import', ''],
  // Renders as the top does, and keeps what it made.
  preview: ['text', 'json', 'model', 'locale', 'import', 'layout', 'html', ''],
  // What is written for other programs, from public summaries.
  feed: ['text', 'json'],
  // Articles in other formats, made from the model alone.
  output: ['text', 'json', 'model', 'layout'],
  // The files at the top of core/src put the stages together.
  '': ['text', 'json', 'model', 'locale', 'share', 'related', 'import', 'layout', 'html', 'output'],
};

const source = `${root}/core/src`;

/** @param {string} path @returns {{line: number, quoted: boolean, name: string}[]} */
function includes(path) {
  const found = [];
  for (const [index, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const match = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(text);
    if (match) found.push({ line: index + 1, quoted: match[1] === '"', name: match[2] });
  }
  return found;
}

/** The stage a path below core/src belongs to: its first folder, or '' at the top. @param {string} path */
const stageOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

/** Why `path` may not have this include, or nothing. @param {string} path @param {{quoted: boolean, name: string}} include */
export function complaint(path, { quoted, name }) {
  if (!quoted) {
    if (name.startsWith('galley/') || !name.includes('/')) return undefined;
    return `<${name}> is not a standard or public header`;
  }
  if (name.startsWith('.')) return `"${name}" is relative to the file, not to core/src`;
  const stage = stageOf(path);
  const target = stageOf(name);
  if (!(stage in mayUse))
    return `core/src/${stage}/ is not a stage: add it to the table and to ARCHITECTURE.md`;
  if (target === stage || mayUse[stage].includes(target)) return undefined;
  return `${stage || 'the top'} may not use ${target || 'the top'} ("${name}")`;
}

test('the stages of the core use each other in one direction', () => {
  const files = filesBelow('core/src', /\.(h|cpp|inc)$/);
  assert.ok(files.length > 10, 'no core to check');
  const complaints = [];
  for (const path of files) {
    const name = relative(source, path);
    for (const include of includes(path)) {
      const found = complaint(name, include);
      if (found) complaints.push(`core/src/${name}:${include.line}: ${found}`);
    }
  }
  assert.deepEqual(complaints, []);
});

test('public headers use nothing private', () => {
  const files = filesBelow('core/include', /\.h$/);
  assert.ok(files.length > 0 && files.length <= 8, `${files.length} public headers; there are one to eight`);
  for (const path of files) {
    for (const { line, quoted, name } of includes(path)) {
      assert.ok(!quoted, `${path}:${line}: a public header includes "${name}"`);
      assert.ok(!name.includes('/') || name.startsWith('galley/'), `${path}:${line}: <${name}>`);
    }
  }
});

test('the program and the bindings use the public headers alone, and their own', () => {
  const own = filesBelow('core/cli', /\.h$/).concat(filesBelow('wasm', /\.h$/));
  for (const path of filesBelow('core/cli', /\.(h|cpp)$/).concat(filesBelow('wasm', /\.(h|cpp)$/))) {
    for (const { line, quoted, name } of includes(path)) {
      if (!quoted) continue;
      // Not what the core does, but how it passes over bytes, as its C library and its strings do.
      if (/wasm\/(memory|utf16)\.cpp$/.test(path) && name === 'text/lanes.h') continue;
      const target = resolve(dirname(path), name);
      assert.ok(!target.startsWith(source) && own.includes(target), `${path}:${line}: "${name}"`);
    }
  }
});

test('the check itself finds a wrong direction', () => {
  assert.match(
    complaint('text/url.cpp', { quoted: true, name: 'model/block.h' }) ?? '',
    /text may not use model/,
  );
  assert.match(
    complaint('layout/plan.cpp', { quoted: true, name: 'html/writer.h' }) ?? '',
    /layout may not use html/,
  );
  assert.match(
    complaint('html/writer.cpp', { quoted: true, name: 'import/detect.h' }) ?? '',
    /html may not use import/,
  );
  assert.match(complaint('model/block.h', { quoted: true, name: 'galley.h' }) ?? '', /may not use the top/);
  assert.equal(complaint('html/writer.cpp', { quoted: true, name: 'layout/plan.h' }), undefined);
});
