// Builds site/reader/ into the site: its pages, the list of today, and the prerendered document of every article.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentOf } from '../../site/reader/shared/document.js';
import { bundleScripts, bundleStyles, finishWorker } from './reader-scripts.mjs';

const source = 'site/reader';

/** @typedef {{ slug: string, text: string, article: any }} Story */

/** What the reader's own pages may do: fetch articles and pictures from anywhere, run nothing but their own scripts. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' https: http: data: blob:",
  "media-src 'self' https: http:",
  "connect-src 'self' https: http:",
  'frame-src https:',
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types galley galley-reader',
].join('; ');

/**
 * The pages of the app, by the names of their templates.
 * @type {Record<string, { path: string, title: string, description: string }>}
 */
const pages = {
  library: {
    path: '',
    title: 'Library',
    description: 'Articles that you saved, to be read without a connection.',
  },
  today: { path: 'today/', title: 'Today', description: 'What there is to read, newest first.' },
  add: { path: 'add/', title: 'Add', description: 'Add an article by its address or as a file.' },
  storage: { path: 'storage/', title: 'Storage', description: 'How much room your library takes.' },
  missing: { path: 'missing/', title: 'Not on this device', description: '' },
};

/** @param {string} text @param {Record<string, string>} fields */
const fill = (text, fields) => text.replace(/\{\{(\w+)\}\}/g, (whole, name) => fields[name] ?? whole);

/**
 * @param {object} site
 * @param {string} site.out  folder of the site
 * @param {string} site.origin
 * @param {Story[]} site.stories  newest first
 * @param {(options: string[], json: string) => string} site.render  the core's HTML
 */
export async function buildReader({ out, origin, stories, render }) {
  const target = join(out, 'reader');
  const write = (/** @type {string} */ path, /** @type {string | Uint8Array} */ content) => {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const read = (/** @type {string} */ path) => readFileSync(join(source, path), 'utf8');
  const preloads = await bundleScripts(target);
  const frame = read('pages/article.html')
    .replace('{{policy}}', policy.replaceAll("'", '&#39;'))
    .replace('{{preloads}}', preloads('article'));

  for (const { slug, text } of stories) {
    const view = (/** @type {string} */ name, /** @type {string[]} */ ...more) =>
      render(['--view', name, ...more], text);
    const html = view('article', '--set', 'annotate=true');
    const document = documentOf(frame, {
      key: slug,
      html,
      metadata: view('metadata'),
      address: `/content/${slug}.json`,
    });
    write(`read/${slug}/index.html`, document);
  }

  const template = read('pages/frame.html');
  for (const [name, { path, title, description }] of Object.entries(pages)) {
    const main = read(`pages/${name}.html`);
    const current = Object.fromEntries(
      ['library', 'today', 'add', 'storage'].map((each) => [
        `at_${each}`,
        each === name ? ' aria-current="page"' : '',
      ]),
    );
    write(
      `${path}index.html`,
      fill(template, {
        policy: policy.replaceAll("'", '&#39;'),
        title,
        description,
        page: name,
        preloads: preloads('app'),
        main,
        ...current,
      }),
    );
  }
  for (const [path, feed] of feedsOf(stories, origin)) write(path, `${JSON.stringify(feed, null, 2)}\n`);
  cpSync(join(source, 'icons'), join(target, 'icons'), { recursive: true });
  write('manifest.json', read('manifest.json'));
  for (const name of readdirSync(join(source, 'words')))
    write(`words/${name}`, JSON.stringify(JSON.parse(read(`words/${name}`))));
  await bundleStyles(target);
  write('frame.html', frame);
  finishWorker(
    out,
    Object.values(pages).map(({ path }) => `/reader/${path}`),
  );
}

/** Stories to a page of the list of today. */
const PAGE = 6;

/**
 * The list of today as JSON Feed 1.1, in pages that lead to one another.
 * @param {Story[]} stories
 * @param {string} origin
 * @returns {[path: string, feed: object][]}
 */
function feedsOf(stories, origin) {
  const pathOf = (/** @type {number} */ page) => (page === 0 ? 'today.json' : `today-${page + 1}.json`);
  const pages = Math.ceil(stories.length / PAGE);
  return Array.from({ length: pages }, (_, page) => [
    pathOf(page),
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Today',
      home_page_url: `${origin}/reader/today/`,
      feed_url: `${origin}/reader/${pathOf(page)}`,
      ...(page + 1 < pages && { next_url: `${origin}/reader/${pathOf(page + 1)}` }),
      items: stories.slice(page * PAGE, (page + 1) * PAGE).map(({ article }) => ({
        id: article.id,
        url: article.url,
        title: article.title,
        language: article.language,
        summary: article.standfirst?.replace(/[*_~`]/g, ''),
        image: article.image && new URL(article.image.sources?.[0]?.url ?? article.image.url, origin).href,
        date_published: article.published,
        content_text: article.standfirst?.replace(/[*_~`]/g, '') ?? article.title,
      })),
    },
  ]);
}
