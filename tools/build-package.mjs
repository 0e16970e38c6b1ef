// Assembles the npm package in build/package/ from web/, the WebAssembly release and the licence. Refuses to leave a package that
// lacks a file its package.json promises.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const target = 'build/package';
const parts = {
  'build/wasm/galley.js': 'glue.js',
  'build/wasm/galley.wasm': 'galley.wasm',
  LICENSE: 'LICENSE',
};

const missing = ['web/package.json', ...Object.keys(parts)].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`tools/build-package.mjs: ${missing.join(', ')} missing`);
  process.exit(2);
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
cpSync('web', target, { recursive: true, filter: (path) => !/node_modules|\.test\.m?js$/.test(path) });
for (const [from, to] of Object.entries(parts)) cpSync(from, join(target, to));

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
