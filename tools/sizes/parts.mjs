// What the large parts of the module weigh, by linking it without each of them: `node tools/sizes.mjs --parts`.
import { readFileSync } from 'node:fs';
import { measure, measureFirst, wasm } from './measure.mjs';
import { relink } from './relink.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {import('./relink.mjs').Replacement[]} replacements
 * @property {object} article shows that the part is missing:
 * @property {string} words are in its HTML or its problems with the part, and are not without
 */

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8');

/** A table of texts, with those of its first language for all. @param {string} path @param {string} table @param {string} starts */
function firstLanguageOf(path, table, starts) {
  return read(path)
    .replace(
      new RegExp(`(${starts}\\[\\] = \\{)([^}]*)`),
      (_, head, list) => head + list.replace(/\d+/g, '0'),
    )
    .replace(new RegExp(`(${table}\\[\\] =\\n[^]*?\\n)\\n[^]*?;`), '$1;');
}

const html = 'core/src/import/markdown/inlines_html.cpp';

/** @type {Part[]} */
const parts = [
  {
    // HTML is then a format that is not known.
    name: 'importer of HTML',
    replacements: [
      { like: html, source: 'tools/sizes/without_html.cpp' },
      // Has the descriptions of pictures in Markdown as well.
      { like: html, flags: '-Dread_with_html=unused_with_html -Dwrite_tree=unused_tree' },
    ],
    article: { title: 'A', body: { format: 'html', content: '<h2>Words</h2>' } },
    words: '>Words</h2>',
  },
  {
    // The interface is then in English.
    name: 'words of 17 languages',
    replacements: [
      {
        like: 'core/src/locale/strings.cpp',
        files: {
          'locale/strings.inc': firstLanguageOf('core/src/locale/strings.inc', 'kTexts', 'kTextStarts'),
        },
      },
    ],
    article: {
      title: 'A',
      language: 'de',
      updated: '2026-03-01',
      body: [{ type: 'image', src: 'a.png', alt: '', credit: 'B' }],
    },
    words: 'Quelle',
  },
  {
    // Dates, lists and digits are then American.
    name: 'dates of 17 languages',
    replacements: [
      {
        like: 'core/src/locale/formats.cpp',
        files: {
          'locale/formats.inc': firstLanguageOf(
            'core/src/locale/formats.inc',
            'kFormatTexts',
            'kFormatStarts',
          ),
        },
      },
    ],
    article: { title: 'A', language: 'de', published: '2026-03-01', body: 'B' },
    words: 'März',
  },
  {
    // Characters are then named by their numbers alone.
    name: 'names of characters',
    replacements: [
      {
        like: 'core/cmark/entities.c',
        files: {
          'entities.c': read('core/cmark/entities.c'),
          'entities.inc': [
            'static const char last_letters[] = "";',
            'static const uint8_t names[] = {0}, values[] = {0};',
            'static const uint16_t name_starts[] = {0, 0}, value_starts[] = {0};',
          ].join('\n'),
        },
      },
    ],
    article: { title: 'A', body: 'A&hearts;B' },
    words: '♥',
  },
  {
    // Problems then have codes and places alone.
    name: 'texts of problems',
    replacements: [
      {
        like: 'core/src/text/problems.cpp',
        files: {
          'text/codes.inc': read('core/src/text/codes.inc').replace(
            /, "(?:[^"\\]|\\.)*", "(?:[^"\\]|\\.)*"\)$/gm,
            ', "", "")',
          ),
        },
      },
    ],
    article: { title: 'A', body: [{ type: 'nothing' }] },
    words: 'is not known',
  },
];

/** A row of the table: what all weighs, and the part alone. @param {string} name @param {number[]} weights */
function print(name, ...weights) {
  console.log(name.padEnd(30) + weights.map((n) => n.toLocaleString('en').padStart(10)).join(''));
}

export async function printParts() {
  const module = readFileSync(wasm);
  if (!module.equals(readFileSync('build/wasm/galley.wasm'))) {
    console.error(
      'tools/sizes.mjs: build/package/ has another module than build/wasm/; run ./dev build first',
    );
    process.exit(2);
  }
  const { loadGalley } = await import(new URL('../../build/package/galley.js', import.meta.url).href);
  /** @param {Uint8Array} bytes @param {Part} part */
  const shows = async (bytes, { article, words }) => {
    const galley = await loadGalley({ wasm: bytes });
    return JSON.stringify(galley.render(JSON.stringify(article))).includes(words);
  };

  const [whole, ...others] = await measureFirst();
  const raw = others.reduce((sum, weight) => sum + weight.raw, 0);
  const brotli = others.reduce((sum, weight) => sum + weight.brotli, 0);
  console.log(`${' '.repeat(44)}together      the part alone`);
  console.log(' '.repeat(30) + ['raw', 'brotli', 'raw', 'brotli'].map((word) => word.padStart(10)).join(''));
  print('module, glue and shell', whole.raw + raw, whole.brotli + brotli);
  for (const part of parts) {
    const bytes = relink(part.name.replaceAll(' ', '-'), part.replacements);
    if (!(await shows(module, part))) throw new Error(`"${part.words}" is not shown: ${part.name}`);
    if (await shows(bytes, part)) throw new Error(`The module still has a part: ${part.name}`);
    const less = measure(part.name, bytes);
    print(
      `without ${part.name}`,
      less.raw + raw,
      less.brotli + brotli,
      whole.raw - less.raw,
      whole.brotli - less.brotli,
    );
  }
}
