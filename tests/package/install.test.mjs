// The package as its users get it: packed, installed into an empty project, imported, and used from strict TypeScript.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'build/package');
let project = '';

before(async () => {
  project = mkdtempSync(join(tmpdir(), 'galley-install-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project, built]);
  const [{ filename }] = JSON.parse(stdout);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true, "type": "module"}');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(project, filename)], {
    cwd: project,
  });
});

after(() => rmSync(project, { recursive: true, force: true }));

test('it has no dependency and no install script', () => {
  const manifest = JSON.parse(readFileSync(join(project, 'node_modules/galley/package.json'), 'utf8'));
  for (const key of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) {
    assert.equal(manifest[key], undefined, key);
  }
});

test('it renders by its name', async () => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { loadGalley } from 'galley';
     const galley = await loadGalley();
     console.log(galley.render('{"galley": 1, "language": "en", "title": "A walk", "body": "Through the *old* town."}').html);`,
  );
  const { stdout } = await run(process.execPath, ['use.mjs'], { cwd: project });
  assert.match(stdout, /<article [^>]*lang=/);
  assert.match(stdout, /Through the <em>old<\/em> town\./);
});

test('every entry can be imported on a server', async () => {
  const manifest = JSON.parse(readFileSync(join(project, 'node_modules/galley/package.json'), 'utf8'));
  const entries = Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([name]) => join('galley', name));
  assert.ok(entries.length > 0);
  const program = entries.map((name) => `await import('${name}');`).join('\n');
  await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: project });
});

test('its types hold in a strict project', async () => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { loadGalley, type Rendering } from 'galley';
     const galley = await loadGalley({ wasm: new URL('https://example.com/galley.wasm') });
     const rendering: Rendering = galley.render('{}', { view: 'card', heading_level: 2 });
     const bytes: Uint8Array = galley.renderBytes('{}');
     export const first: string | undefined = rendering.problems[0]?.path;
     export const size = bytes.length;
     // @ts-expect-error: an unknown view is a mistake
     galley.render('{}', { view: 'poster' });`,
  );
  const options = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
  );
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await run(process.execPath, [compiler], { cwd: project }).catch((failure) => failure);
  assert.equal(stdout, '');
});
