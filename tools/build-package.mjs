// Assembles the npm package in build/package/ from web/, the WebAssembly release and the licence. Refuses to leave a package that
// lacks a file its package.json promises.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writeManifest } from './manifest.mjs';

const target = 'build/package';
const parts = {
  'build/wasm/galley.wasm': 'galley.wasm',
  'build/wasm/galley-server.wasm': 'galley-server.wasm',
  'build/wasm/galley-preview.wasm': 'preview/galley-preview.wasm',
  'build/wasm/galley-formats.wasm': 'galley-formats.wasm',
  'docs/article.schema.json': 'article.schema.json',
  LICENSE: 'LICENSE',
};
/** What the program of the package says as the native one says it. */
const program = 'build/native/galley';

const missing = ['web/package.json', program, ...Object.keys(parts)].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`tools/build-package.mjs: ${missing.join(', ')} missing`);
  process.exit(2);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync('web', target, { recursive: true, filter: (path) => !/node_modules|\.test\.m?js$/.test(path) });
for (const [from, to] of Object.entries(parts)) cpSync(from, join(target, to));

mkdirSync(join(target, 'cli/words'));
const helps = ['render', 'check', 'convert', 'batch', 'formats', 'schema', 'version'];
const words = Object.fromEntries(helps.map((name) => [`help-${name}`, [name, '--help']]));
for (const [name, line] of Object.entries({ ...words, formats: ['formats'], version: ['version'] })) {
  writeFileSync(join(target, `cli/words/${name}.txt`), execFileSync(program, line));
}

// A SARIF log of nothing: its rules are those of the native program.
const clean = {
  title: 'T',
  language: 'en',
  published: '2026-03-01',
  url: 'https://example.org/',
  body: 'Words.',
};
writeFileSync(
  join(target, 'cli/words/sarif.txt'),
  execFileSync(program, ['check', '--format', 'sarif'], { input: JSON.stringify(clean) }),
);

// The stylesheet is written in parts and shipped as one file. Its comment, the list of properties, stays.
rmSync(join(target, 'styles'), { recursive: true });
buildSync({
  entryPoints: ['web/galley.css'],
  outfile: join(target, 'galley.css'),
  allowOverwrite: true,
  bundle: true,
  minify: true,
  legalComments: 'inline',
  logLevel: 'error',
});

// The loader for partners is one classic script; what it is made of stays out.
const { version } = JSON.parse(readFileSync('web/package.json', 'utf8'));
buildSync({
  entryPoints: ['web/embed/loader.js'],
  outfile: join(target, 'embed.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  define: { GALLEY_VERSION: JSON.stringify(version) },
  logLevel: 'error',
});
for (const name of ['loader.js', 'element.js', 'framed.js', 'version.d.ts'])
  rmSync(join(target, 'embed', name));
await writeManifest(target);

// For `integrity` of the tag and of import maps.
const scripts = readdirSync(target, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js'))
  .sort();
/** @param {string} name */
const hash = (name) =>
  createHash('sha384')
    .update(readFileSync(join(target, name)))
    .digest('base64');
const integrity = Object.fromEntries(scripts.map((name) => [name, `sha384-${hash(name)}`]));
writeFileSync(join(target, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);

/** Every path in an exports map, however deep. @param {unknown} value @returns {string[]} */
function paths(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(paths) : [];
}
const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
const promised = [manifest.exports, manifest.types, manifest.main].flatMap(paths);
const absent = [...new Set(promised)].filter(
  (path) => !path.includes('*') && !existsSync(join(target, path)),
);
if (absent.length > 0) {
  console.error(`tools/build-package.mjs: web/package.json names ${absent.join(', ')}, which do not exist`);
  process.exit(1);
}
