// Builds build/site/, a folder of static files, from site/, the package in build/package/ and the native program.
//
//   node tools/build-site.mjs [--origin https://example.org] [--out build/site]
//
// Articles name the address they are published at, https://galley.example. That is replaced by --origin; tools/serve.mjs
// replaces it again when it listens elsewhere, as site.json tells it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { buildCms } from './site/cms.mjs';
import { buildPartners, partnerItems } from './site/partner.mjs';
import { buildReader } from './site/reader.mjs';

const PUBLISHED = 'https://galley.example';
const program = 'build/native/galley';
const distribution = 'build/package';

const { values } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://localhost:8080' },
    out: { type: 'string', default: 'build/site' },
  },
});
const origin = values.origin.replace(/\/$/, '');
const out = values.out;

/** No inline script or style. Frames are embeds, after a click, from the providers that the articles use. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types galley',
].join('; ');

/** Here the lead picture is as wide as the page; site/assets/article.js says the same to the elements. */
const sizes = '(min-width: 75rem) 72rem, 100vw';

/** @typedef {{slug: string, text: string, article: any}} Story */
/** @typedef {Record<string, string | number>} Fields values that are HTML already: escape() them where they are text */

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`tools/build-site.mjs: ${message}`);
  process.exit(2);
}

/** @param {unknown} text */
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {string} name @param {Fields} fields */
function fill(name, fields) {
  const template = readFileSync(`site/templates/${name}.html`, 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (!(key in fields)) stop(`site/templates/${name}.html has a field {{${key}}} that nothing fills`);
    return String(fields[key]);
  });
}

/** @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** @param {string[]} options @param {string} json */
function render(options, json) {
  const run = spawnSync(program, ['render', ...options, '-'], {
    input: json,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) stop(`${program} render ${options.join(' ')} failed:\n${run.stderr || run.error}`);
  return run.stdout;
}

for (const needed of [program, `${distribution}/galley.wasm`]) {
  if (!existsSync(needed)) stop(`${needed} does not exist; run ./dev build`);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(distribution, join(out, 'galley'), { recursive: true });
cpSync('site/media', join(out, 'media'), { recursive: true });
cpSync('site/assets', join(out, 'assets'), { recursive: true });
cpSync('site/favicon.ico', join(out, 'favicon.ico'));

/** @param {string} folder */
const jsonFiles = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
/** @param {string} file */
const published = (file) => readFileSync(file, 'utf8').replaceAll(PUBLISHED, origin);

for (const name of jsonFiles('site/content/related')) {
  write(`content/related/${name}`, published(`site/content/related/${name}`));
}
/** @type {Story[]} newest first */
const stories = jsonFiles('site/content')
  .map((name) => {
    const text = published(`site/content/${name}`);
    return { slug: name.slice(0, -'.json'.length), text, article: JSON.parse(text) };
  })
  .sort(
    (a, b) => Date.parse(b.article.published) - Date.parse(a.article.published) || (a.slug < b.slug ? -1 : 1),
  );

/** Every module that the elements need is fetched at once, not one after the other finds it. These are not, or not at first. */
const later = ['page.js', 'embed.js', 'node.js', 'enhance/list.js', 'enhance/ago.js', 'enhance/shadow.js'];
const modules = ['elements', 'enhance', '.']
  .flatMap((folder) => readdirSync(join(distribution, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.js') && !later.includes(path));
const core = '<link rel="preload" href="/galley/galley.wasm" as="fetch" type="application/wasm" crossorigin>';
const preloads = [core, ...modules.map((path) => `<link rel="modulepreload" href="/galley/${path}">`)].join(
  '\n    ',
);

/** @param {string} path @param {Fields} fields those of the frame; a default for each but title and main */
function page(path, fields) {
  const defaults = {
    language: 'en',
    direction: 'ltr',
    description: '',
    scripts: '',
    styles: '',
    first_scripts: '',
    current_articles: '',
  };
  write(path, fill('frame', { ...defaults, policy: escape(policy), preloads, ...fields }));
}

/** @param {Story} story @param {string} size */
function card({ slug, text }, size) {
  const html = render(['--view', 'card', '--set', `card=${size}`, '--set', 'heading_level=2'], text);
  return `          <li${size === 'large' ? ' class="first"' : ''}><galley-card src="/content/${slug}.json" size="${size}" heading-level="2">${html}</galley-card></li>`;
}

/** @param {any} article */
const directionOf = (article) =>
  article.direction ?? (/^(ar|fa|he|ur|yi)\b/.test(article.language) ? 'rtl' : 'ltr');

for (const story of stories) {
  const { slug, text, article } = story;
  write(`content/${slug}.json`, text);
  const [language, direction] = [article.language, directionOf(article)];
  const settings = {
    stylesheet: '/galley/galley.css,/galley/reading/reading.css',
    script: '/galley/page.js,/galley/reading/page.js',
    early_script: '/galley/reading/restore.js',
    'images.sizes': sizes,
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  write(`pages/${slug}.html`, render(['--view', 'page', ...options], text));
  page(`articles/${slug}/index.html`, {
    title: `${escape(article.title)} – Galley`,
    language,
    direction,
    description: escape(String(article.standfirst ?? '').replace(/[*_~`]/g, '')),
    first_scripts: '    <script type="module" src="/assets/article.js"></script>',
    // The aids wait for the article; nothing of them is fetched ahead of it.
    scripts: '    <script type="module" src="/galley/reading/index.js" fetchpriority="low"></script>',
    styles: '    <link rel="stylesheet" href="/galley/reading/reading.css">',
    // The article is there already; the core comes later to see whether it is still the same.
    preloads: `    <link rel="alternate" type="application/json" href="/content/${slug}.json">`,
    main: fill('article', { slug, article: render(['--set', `images.sizes=${sizes}`], text) }),
  });
}

const languages = new Set(stories.map(({ article }) => article.language.split('-')[0]));
const count = stories.length;
page('articles/index.html', {
  title: 'Articles – Galley',
  description: 'Stories in many languages, each rendered from JSON in the browser.',
  current_articles: ' aria-current="page"',
  main: fill('articles', {
    count,
    languages: languages.size,
    cards: stories.map((story, index) => card(story, index === 0 ? 'large' : 'medium')).join('\n'),
  }),
});

// A list for every topic, series and person that an article links to.
/** @type {Map<string, {name: string, language: string, stories: Story[]}>} */
const lists = new Map();
for (const story of stories) {
  const { kicker, tags = [], authors = [], language } = story.article;
  const named = [kicker && { name: kicker.text, url: kicker.url }, ...tags, ...authors];
  for (const { name, url } of named.filter((link) => link?.url?.startsWith(`${origin}/`))) {
    const path = url.slice(origin.length + 1);
    const list = lists.get(path) ?? { name, language, stories: /** @type {Story[]} */ ([]) };
    if (!list.stories.includes(story)) list.stories.push(story);
    lists.set(path, list);
  }
}
for (const [path, { name, language, stories: listed }] of lists) {
  page(`${path}index.html`, {
    title: `${escape(name)} – Galley`,
    main: fill('listing', {
      name: escape(name),
      name_language: language,
      cards: listed.map((story) => card(story, 'medium')).join('\n'),
    }),
  });
}

const wasm = brotliCompressSync(readFileSync(`${distribution}/galley.wasm`)).length;
page('index.html', {
  title: 'Galley: from article JSON to an accessible page',
  description: 'One C++ core renders article JSON to accessible HTML: natively, in Node and in the browser.',
  scripts: '    <script type="module" src="/assets/start.js"></script>',
  main: fill('start', {
    count,
    languages: languages.size,
    wasm_size: `${Math.round(wasm / 1000)} kB (compressed)`,
    sample: escape(readFileSync('site/templates/sample.json', 'utf8').replaceAll(PUBLISHED, origin)),
  }),
});
page('404.html', { title: 'No such page – Galley', main: fill('missing', {}) });
await buildReader({ out, origin, stories, render });
await buildCms({ out, stories });
await buildPartners({ out, origin });
page('partner/index.html', {
  title: 'On other people’s pages – Galley',
  description: 'Five hosts that embed articles: in a frame and in the page itself.',
  main: fill('partner', { hosts: partnerItems() }),
});
write('site.json', `${JSON.stringify({ origin, articles: stories.map(({ slug }) => slug) }, null, 2)}\n`);
console.log(`${out}: ${count} articles in ${languages.size} languages, ${lists.size} lists`);
