// A block kind that a stage does not handle must not compile. The model header adds one alternative to the block variant under
// GALLEY_TEST_EXTRA_BLOCK; every source that handles blocks then has to fail, and to name that alternative.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { filesBelow, root } from './files.mjs';

const run = promisify(execFile);
const stages = ['layout', 'html'];

/** The alternatives of the block variant, as the header lists them. */
function blockKinds() {
  const header = readFileSync(join(root, 'core/src/model/block.h'), 'utf8');
  const variant = /std::variant<([^>]+?)(?:GALLEY_EXTRA_BLOCK)?>/.exec(header)?.[1] ?? '';
  return variant
    .split(',')
    .map((name) => name.replace(/const|[*\s]/g, ''))
    .filter(Boolean);
}

/** A source that names most of the kinds handles blocks. @param {string} path @param {string[]} kinds */
function handlesBlocks(path, kinds) {
  const text = readFileSync(path, 'utf8');
  return kinds.filter((kind) => new RegExp(`\\b${kind}\\b`).test(text)).length > kinds.length / 2;
}

/** Checks the syntax of a source as the native build would compile it. @param {string} path @param {string[]} extra */
async function compile(path, extra) {
  const compiler = process.env.CXX ?? 'g++';
  const build = join(root, 'build/native');
  const flags = [
    '-std=c++20',
    '-fsyntax-only',
    '-fno-exceptions',
    '-fno-rtti',
    `-I${root}/core/include`,
    `-I${root}/core/src`,
  ];
  const headers = ['-isystem', `${build}/cmark/include`, '-DGALLEY_VERSION="test"'];
  try {
    await run(compiler, [...flags, ...headers, ...extra, path], { maxBuffer: 1 << 26 });
    return { compiles: true, errors: '' };
  } catch (error) {
    return { compiles: false, errors: String(/** @type {{stderr?: string}} */ (error).stderr) };
  }
}

const kinds = blockKinds();

test('the block variant is read from its header', () => {
  assert.ok(kinds.length > 15 && kinds.includes('Paragraph') && kinds.includes('Table'), kinds.join(' '));
});

for (const stage of stages) {
  const sources = filesBelow(`core/src/${stage}`, /\.cpp$/).filter((path) => handlesBlocks(path, kinds));
  const skip = !existsSync(join(root, `core/src/${stage}`)) && `core/src/${stage}/ is not written yet`;
  test(`${stage}: an unhandled block kind does not compile`, { skip }, async () => {
    assert.ok(sources.length > 0, `no source of ${stage}/ handles the block kinds`);
    for (const path of sources) {
      const name = relative(root, path);
      const plain = await compile(path, []);
      assert.ok(plain.compiles, `${name} does not compile as it is:\n${plain.errors}`);
      const { compiles, errors } = await compile(path, ['-DGALLEY_TEST_EXTRA_BLOCK']);
      assert.ok(!compiles, `${name} compiles although it does not handle ExtraBlock`);
      assert.match(errors, /ExtraBlock/, `${name} fails for another reason:\n${errors}`);
    }
  });
}
