// Bundles the scripts of site/reader/, and gives the service worker the list of what it keeps.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const source = 'site/reader';

/** @param {import('esbuild').BuildOptions} options */
const bundle = (options) =>
  build({
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
    metafile: true,
  });

/** @param {string} target */
export const bundleStyles = (target) =>
  bundle({ entryPoints: [join(source, 'style/reader.css')], outdir: target });

/**
 * Pages and the worker are modules with chunks in common: what both need is fetched once.
 * @param {string} target
 * @returns {Promise<(name: string) => string>}  links that have the chunks of a page's script fetched with it, not after it
 */
export async function bundleScripts(target) {
  const { metafile } = await bundle({
    entryPoints: {
      'app/app': join(source, 'app/app.js'),
      'app/article': join(source, 'app/article.js'),
      worker: join(source, 'worker/worker.js'),
    },
    outdir: target,
    format: 'esm',
    splitting: true,
    chunkNames: 'app/[name]-[hash]',
  });
  // These stand in the way of the first paint, and so are classic scripts, each whole.
  const early = {
    early: join(source, 'app/early.js'),
    hold: join(source, 'app/hold.js'),
    return: join(source, 'app/return.js'),
  };
  await bundle({ entryPoints: early, outdir: join(target, 'app'), format: 'iife' });
  return (name) =>
    metafile.outputs[join(target, `app/${name}.js`)].imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => `<link rel="modulepreload" href="/reader/${relative(target, path)}" />`)
      .join('\n    ');
}

/**
 * Words of the aids in languages other than the reader's own are kept when they are first used.
 * @param {string} name
 */
const isKept = (name) => !/^(?!en)[a-z]{2}-\w+\.js$/.test(name);

/** Half of a SHA-256 is as much as the list of the worker has room for. @param {string | Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/**
 * @param {string} out  folder of the site
 * @param {string[]} pages  addresses of the app's pages
 */
export function finishWorker(out, pages) {
  const scripts = readdirSync(join(out, 'reader/app')).filter(isKept).sort();
  const own = [
    ...scripts.map((name) => `app/${name}`),
    ...readdirSync(join(out, 'reader/words')).map((name) => `words/${name}`),
    'frame.html',
    'reader.css',
    'manifest.json',
    'icons/icon.svg',
    'icons/icon-192.png',
  ];
  const shared = ['galley.css', 'galley.wasm', 'reading/reading.css'];
  const addresses = [
    ...pages,
    ...own.map((name) => `/reader/${name}`),
    ...shared.map((name) => `/galley/${name}`),
  ];
  const files = addresses.map((url) => ({
    url,
    hash: sha256(readFileSync(join(out, url.endsWith('/') ? `${url}index.html` : url))),
  }));
  const worker = join(out, 'reader/worker.js');
  const script = readFileSync(worker, 'utf8');
  // The version is of all that the worker keeps and is.
  const version = sha256(JSON.stringify(files) + script).slice(0, 16);
  const facts = { FILES: files, BUILD: version };
  const constants = Object.entries(facts).map(([name, value]) => `const ${name}=${JSON.stringify(value)};`);
  writeFileSync(worker, `${constants.join('')}${script}`);
  console.log(`${out}/reader: ${files.length} files kept by version ${version}`);
}
