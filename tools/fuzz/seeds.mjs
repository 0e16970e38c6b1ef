// What each fuzzer starts from: the cases, the site's articles, the hostile payloads, and the inputs that earlier runs found worth
// keeping (tests/fuzz/corpus, one in base64 on a line).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { payloads } from '../../tests/hostile/payloads/index.mjs';

/** @param {string} folder @param {RegExp} name @returns {Buffer[]} */
const filesOf = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((path) => name.test(path))
        .sort()
        .map((path) => readFileSync(join(folder, path)))
    : [];

const articles = () => [
  ...filesOf('tests/cases', /article\.json$/),
  ...filesOf('site/content', /^[^/]*\.json$/),
];

/** Every string of an article that stands under one of the keys. @param {Buffer} article @param {Set<string>} keys */
function stringsOf(article, keys) {
  /** @type {string[]} */
  const found = [];
  try {
    JSON.parse(article.toString(), (key, value) => {
      if (typeof value === 'string' && keys.has(key)) found.push(value);
    });
  } catch {
    // Some cases are malformed on purpose.
  }
  return found;
}

/** @param {RegExp} classes */
const hostile = (classes) => payloads.filter(({ kind }) => classes.test(kind)).map(({ text }) => text);

const texts = () => {
  const keys = new Set(['body', 'text', 'content', 'standfirst', 'caption', 'transcript', 'html']);
  return articles().flatMap((article) => stringsOf(article, keys));
};
const urls = () => articles().flatMap((article) => stringsOf(article, new Set(['url', 'next', 'edit'])));

/** @type {Record<string, () => (string | Buffer)[]>} */
const seedsOf = {
  // Views and options in turn.
  render: () =>
    articles().map((article, index) =>
      Buffer.concat([Buffer.from([index % 9, (index * 37) % 256]), article]),
    ),
  json: articles,
  fixes: articles,
  // Each article, a word typed into it, a paragraph's end, and the word taken out again.
  preview: () =>
    articles().map((article, index) => {
      const middle = article.length >> 1;
      const place = [(middle >> 8) & 255, middle & 255];
      const edits = [
        [1, ...place, 0, 97, 98],
        [1, ...place, 0, 92, 110, 92, 110],
        [1, ...place, 6],
      ];
      return Buffer.concat([Buffer.from([index % 16]), article, Buffer.from(edits.flat())]);
    }),
  options: () => filesOf('tests/cases', /options\.json$/),
  markdown: () => [...texts(), ...hostile(/./)],
  html: () => [...texts(), ...hostile(/./), ...filesOf('tests/cases', /expected\.html$/)],
  html_text: () => seedsOf.html(),
  url: () => [...urls(), ...hostile(/url/)],
  // Each document as its own format, and as one that is told by itself.
  formats: () =>
    documents().flatMap(({ format, document }, index) =>
      [formats.indexOf(format), 0].map((byte) => Buffer.concat([Buffer.from([byte, index % 4]), document])),
    ),
  // The formats that are written in turn.
  convert: () => articles().map((article, index) => Buffer.concat([Buffer.from([index % 6]), article])),
};

/** The formats in the order of galley::Format; the first one is told by itself. */
const formats =
  'auto galley json-feed ninjs json-ld wordpress ghost lexical portable-text editor-js content-tree contentful apple-news markdown html'.split(
    ' ',
  );

/** The documents of every format, with its name. */
const documents = () =>
  readdirSync('tests/formats', { recursive: true })
    .map(String)
    .filter((path) => /[/\\]article\.\w+$/.test(path))
    .sort()
    .map((path) => ({
      format: dirname(dirname(path)),
      document: readFileSync(join('tests/formats', path)),
    }));

/** Bytes of the longest input: longer seeds are left out, for a document of half a megabyte goes where a short one does. */
export const longest = 16_384;

/**
 * Writes the seeds into the folder that the fuzzer learns in.
 * @param {string} target @param {string} [folder]
 * @param {{ withKept?: boolean }} [options]  whether to write what earlier runs found worth keeping as well
 */
export function sow(target, folder = `build/fuzz/corpus/${target}`, { withKept = true } = {}) {
  mkdirSync(folder, { recursive: true });
  for (const seed of [...seeds(target), ...(withKept ? kept(target) : [])]) {
    const path = join(folder, nameOf(seed));
    if (!existsSync(path)) writeFileSync(path, seed);
  }
  return folder;
}

/** @param {string} target @returns {Buffer[]} */
const seeds = (target) =>
  (seedsOf[target]?.() ?? [])
    .map((seed) => (typeof seed === 'string' ? Buffer.from(seed) : seed))
    .filter((seed) => seed.length <= longest);

/** As libFuzzer names files. @param {Buffer} input */
const nameOf = (input) => createHash('sha1').update(input).digest('hex');

/** @param {string} target */
const keptFile = (target) => `tests/fuzz/corpus/${target}.txt`;

/** @param {string} target @returns {Buffer[]} */
function kept(target) {
  if (!existsSync(keptFile(target))) return [];
  const lines = readFileSync(keptFile(target), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => Buffer.from(line, 'base64'));
}

/**
 * Keeps those of a minimised corpus that are no seeds, smallest first.
 * @param {string} target @param {string} folder @param {number} bytes  of the kept file at most
 */
export function keep(target, folder, bytes) {
  const known = new Set(seeds(target).map(nameOf));
  const inputs = readdirSync(folder)
    .filter((name) => !known.has(name))
    .map((name) => readFileSync(join(folder, name)).toString('base64'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  let size = 0;
  const chosen = inputs.filter((line) => (size += line.length + 1) <= bytes);
  mkdirSync(dirname(keptFile(target)), { recursive: true });
  if (chosen.length > 0) writeFileSync(keptFile(target), chosen.map((line) => `${line}\n`).join(''));
  return { kept: chosen.length, of: inputs.length };
}
