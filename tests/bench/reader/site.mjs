// A copy of the built site that has what the measurement needs beside the reader: a page that renders by itself, kept by the worker as
// the reader's own files are, and a long article.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** @param {string} folder  empty */
export async function copySite(folder) {
  cpSync('build/site', folder, { recursive: true });
  await build({
    entryPoints: ['tests/bench/reader/in-page.js'],
    outdir: join(folder, 'reader/app'),
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'measured-[name]-[hash]',
    target: 'es2022',
    logLevel: 'error',
    plugins: [
      {
        name: 'glue',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/glue\.js$/ }, () => ({ path: resolve('build/package/glue.js') })),
      },
    ],
  });
  const preload =
    '<link rel="preload" href="/galley/galley.wasm" as="fetch" type="application/wasm" crossorigin />';
  /** @type {Record<string, string>} */
  const fields = { language: 'en', direction: 'ltr', links: preload, metadata: '{}' };
  const page = readFileSync(join(folder, 'reader/frame.html'), 'utf8')
    .replace('app/article.js', 'app/in-page.js')
    .replace(/\{\{(\w+)\}\}/g, (_, name) => fields[name] ?? '');
  mkdirSync(join(folder, 'reader/in-page'));
  writeFileSync(join(folder, 'reader/in-page/index.html'), page);
  keep(folder, ['/reader/in-page/', '/reader/app/in-page.js']);
  writeFileSync(join(folder, 'long.json'), JSON.stringify(long()));
}

/** Adds files to the list of the worker. @param {string} folder @param {string[]} urls */
function keep(folder, urls) {
  const worker = join(folder, 'reader/worker.js');
  const files = urls.map((url) => {
    const bytes = readFileSync(join(folder, url.endsWith('/') ? `${url}index.html` : url));
    return { url, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
  });
  const script = readFileSync(worker, 'utf8');
  const more = script.replace('const FILES=[', `const FILES=[${JSON.stringify(files).slice(1, -1)},`);
  if (more === script) throw new Error('the worker has no list of files');
  writeFileSync(worker, more);
}

/** About 250 KB: a very long report. */
function long() {
  const sentence =
    'The lock keepers wrote down each barge, what it carried and who steered it, in ink that lasts. ';
  const body = Array.from({ length: 520 }, (_, at) => `Paragraph ${at + 1}. ${sentence.repeat(5)}`);
  return { galley: 1, id: 'long', language: 'en', title: 'A very long report', body };
}
