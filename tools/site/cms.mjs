// Builds site/cms/ into the site: the editor with CodeMirror bundled, the schema it completes from, and samples to open.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = 'site/cms';

/** The editor's own pages: no inline scripts and styles. Pictures of articles may come from anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * @param {object} site
 * @param {string} site.out  folder of the site
 * @param {{ slug: string, article: { title: string, language: string } }[]} site.stories
 */
export async function buildCms({ out, stories }) {
  const target = join(out, 'cms');
  mkdirSync(target, { recursive: true });
  for (const name of ['index.html', 'window.html']) {
    writeFileSync(join(target, name), readFileSync(join(source, name), 'utf8').replace('{{policy}}', policy));
  }
  for (const name of ['cms.css', 'window.css']) cpSync(join(source, name), join(target, name));
  cpSync('docs/article.schema.json', join(target, 'article.schema.json'));
  const samples = stories.map(({ slug, article }) => ({
    name: article.title,
    path: `/content/${slug}.json`,
  }));
  writeFileSync(join(target, 'samples.json'), `${JSON.stringify(samples, null, 2)}\n`);
  await build({
    entryPoints: { app: join(source, 'app/main.js') },
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    // The package itself is served beside, as any site has it.
    plugins: [
      {
        name: 'served',
        setup(context) {
          context.onResolve({ filter: /\/web\/(galley|formats|preview\/index)\.js$/ }, ({ path }) => ({
            path: path.replace(/^.*\/web\//, '/galley/'),
            external: true,
          }));
        },
      },
    ],
  });
}
