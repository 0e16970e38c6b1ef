// Builds site/partner/ into the site: five pages of others that embed articles, and the list of them. `{{origin}}` is Galley's host.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = 'site/partner';

/** What makes each of them hard. */
const hosts = [
  ['plain', 'A small library', 'One column, no framework, a colour scheme and colours of its own.'],
  ['strict', 'A public office', 'A policy that allows nothing it does not need, and Trusted Types.'],
  ['magazine', 'A magazine at night', 'Dark, with rules that reset every element and hide every paragraph.'],
  ['rtl', 'A magazine in Arabic', 'From right to left, with one story in each direction.'],
  ['cms', 'A content system', 'React draws the tags, and draws them again with every choice.'],
];

/** @returns {string} items of the list */
export const partnerItems = () =>
  hosts
    .map(
      ([name, title, what]) => `    <li><h3><a href="/partner/${name}/">${title}</a></h3><p>${what}</p></li>`,
    )
    .join('\n');

/** @param {{ out: string, origin: string }} site  folder, and address it is built for */
export async function buildPartners({ out, origin }) {
  for (const [name] of hosts) {
    const target = join(out, 'partner', name);
    mkdirSync(target, { recursive: true });
    const page = readFileSync(join(source, name, 'index.html'), 'utf8');
    writeFileSync(join(target, 'index.html'), page.replaceAll('{{origin}}', origin));
    cpSync(join(source, name, 'style.css'), join(target, 'style.css'));
  }
  await build({
    entryPoints: { app: join(source, 'cms/app.jsx') },
    outdir: join(out, 'partner/cms'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
}
