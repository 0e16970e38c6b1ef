// An independent account of the documents of tests/formats: every text of two words or more is in the output, or named by a problem
// at or above it, or there is a reason below. The program's own count (`expected.coverage.json`) knows
// which values were read; this one knows what came out.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parseFragment } from 'parse5';
import { root } from './program.mjs';

/**
 * Documents or formats with the pointers whose texts no reader misses, and why. Each reason must be needed.
 * @type {[RegExp, RegExp, string][]}
 */
const reasons = [
  [/^apple-news\//, /^\/components\/1\/text$/, 'a byline, whose "By" the page says in its own language'],
  [/^ghost\/dirty-entities$/, /^\/excerpt$/, 'made of the body where there is a custom one'],
  [/^ghost\/dirty-types$/, /^\/feature_image_/, 'of a picture that has no address, which is named'],
  [/^ghost\/paid-without-a-wall$/, /^\/html$/, 'not for everybody'],
  [
    /^json-feed\/feed-related-items$/,
    /^\/items\/\d+\/(content_html|authors)/,
    'a list links to its articles',
  ],
  [/^json-ld\/not-an-article$/, /^\/name$/, 'a recipe, which is named'],
  [/^lexical\/card-audiences$/, /^\/root\/children\/[23]\//, 'for newsletters alone'],
  [/^lexical\/card-audiences$/, /^\/root\/children\/4\//, 'for members; its key "visibility" is named'],
  [/^lexical\/cards-of-every-kind$/, /^\/root\/children\/(5\/buttonText|8\/)/, 'switched off; a form'],
  [
    /^wordpress\/page-(of-posts|related-items)$/,
    /^\/\d+\/(content|_embedded)\//,
    'a list links to its articles',
  ],
  [/^ninjs\//, /^\/edNote$/, 'not for publication'],
  [/^ninjs\//, /^\/associations\/\d+\/headlines\//, 'what editors call a picture'],
  [/^ninjs\//, /^\/bodies\/\d+\/value$/, 'the same text in another form: one body is shown'],
];

/** Elements whose words browsers show to nobody. */
const silent = new Set(['script', 'style', 'template']);

/** @param {string} text */
const wordsOf = (text) =>
  text
    .normalize()
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words that an HTML text shows, and those that its attributes say. @param {string} html @param {boolean} withAttributes */
function words(html, withAttributes) {
  /** @type {string[]} */
  const found = [];
  /** @type {any[]} */
  const waiting = [parseFragment(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') found.push(...wordsOf(node.value));
    if (withAttributes) for (const { value } of node.attrs ?? []) found.push(...wordsOf(value));
    if (!silent.has(node.nodeName)) waiting.push(...(node.content?.childNodes ?? node.childNodes ?? []));
  }
  return found;
}

/** @param {string} text */
const oneLine = (text) => text.normalize().toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * Calls `use` for every string with its pointer. JSON in a string is what it says, at the place of the string.
 * @param {unknown} value @param {string} pointer @param {(text: string, pointer: string) => void} use
 * @param {boolean} [isInString]
 * @returns {void}
 */
function eachString(value, pointer, use, isInString = false) {
  if (typeof value === 'string') {
    const inner = /^\s*[[{]/.test(value) ? jsonIn(value) : undefined;
    if (inner) eachString(inner, pointer, use, true);
    else use(value, pointer);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value)) {
    const step = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    eachString(inner, isInString ? pointer : pointer + step, use, isInString);
  }
}

/** @param {string} text */
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @type {Set<unknown>} */
const needed = new Set();
let counted = 0;
const folders = readdirSync(join(root, 'tests/formats'), { withFileTypes: true });
for (const { name: format } of folders.filter((entry) => entry.isDirectory())) {
  for (const name of readdirSync(join(root, 'tests/formats', format)).sort()) {
    const folder = join(root, 'tests/formats', format, name);
    if (!existsSync(join(folder, 'article.json'))) continue;
    test(`${format}/${name}`, (context) => {
      let document;
      try {
        document = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8'));
      } catch (cause) {
        return context.skip(`${/** @type {Error} */ (cause).message}`);
      }
      /** @type {{ code: string, path: string }[]} */
      const problems = JSON.parse(readFileSync(join(folder, 'expected.problems.json'), 'utf8'));
      // Nothing of what is held back may be shown: tests/formats says so in the HTML.
      if (problems.some(({ code }) => code === 'held-back')) return;
      const seen = new Set(words(readFileSync(join(folder, 'expected.html'), 'utf8'), true));
      const named = problems.map(({ path }) => path).filter(Boolean);
      const shown = oneLine(readFileSync(join(folder, 'expected.html'), 'utf8'));
      /** @type {string[]} */
      const lost = [];
      eachString(document, '', (text, pointer) => {
        const said = words(text, false);
        if (said.length < 2 || /^\S*$/.test(text.trim())) return;
        counted += 1;
        // Where words have no spaces between them, the whole text is looked for.
        if (said.every((word) => seen.has(word) || (/[^ -~]/.test(word) && shown.includes(word)))) return;
        if (named.some((path) => pointer === path || pointer.startsWith(`${path}/`))) return;
        const reason = reasons.find(([of, at]) => of.test(`${format}/${name}`) && at.test(pointer));
        if (reason) return needed.add(reason);
        lost.push(`${pointer}: ${text.slice(0, 120)}`);
      });
      assert.deepEqual(lost, []);
    });
  }
}

test('every reason is needed', () => {
  const others = reasons.filter((reason) => !needed.has(reason));
  assert.deepEqual(others, []);
});

test('there were texts to account for', () => assert.ok(counted > 1000, `${counted} texts`));
