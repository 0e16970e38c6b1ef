// The URL policy against Node's URL, which is the standard that browsers follow: over generated, hostile and ordinary references,
// a URL that Galley prints has the scheme and host that a browser would see in what was written, or it is refused and named.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isWebReference } from '../hostile/grammar.mjs';
import { payloads } from '../hostile/payloads/index.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const base = 'https://kiln.example/a/b?c#d';
const decode = (/** @type {string} */ html) =>
  html.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? '',
  );

/**
 * What becomes of references, each as the address of a person and as the target of a link in Markdown.
 * @param {string[]} references @param {string} [url]  of the article
 */
function read(references, url = base) {
  // "<…>" with every ASCII punctuation character escaped holds anything but line ends.
  const links = references.map((text) =>
    /[\r\n\0]/.test(text) ? 'none' : `[x](<${text.replace(/[!-/:-@[-`{-~]/g, '\\$&')}>)`,
  );
  const { html, problems } = galley.render(
    JSON.stringify({
      title: 'T',
      language: 'en',
      url,
      share: false,
      authors: references.map((text, index) => ({ name: `n${index}`, url: text })),
      body: links.map((text) => ({ type: 'paragraph', text })),
    }),
  );
  const persons = new Map(
    [...html.matchAll(/<a rel="author" href="([^"]*)"><bdi>n(\d+)<\/bdi>/g)].map(([, href, index]) => [
      Number(index),
      decode(href),
    ]),
  );
  const paragraphs = [...html.matchAll(/<p>(?:<a href="([^"]*)">x<\/a>|x|none)<\/p>/g)];
  assert.equal(paragraphs.length, references.length);
  return references.map((text, index) => ({
    text,
    person: persons.get(index),
    link: paragraphs[index][1] && decode(paragraphs[index][1]),
    /** @param {string} pointer */
    codes: (pointer) =>
      problems
        .filter(({ path }) => path === `${pointer}/${index}${pointer === '/authors' ? '/url' : '/text'}`)
        .map(({ code }) => code),
  }));
}

/** @param {string} text @param {string} [against] */
function browserUrl(text, against = base) {
  try {
    return new URL(text, against);
  } catch {
    return undefined;
  }
}

/** Its bytes: what is no escape stays. @param {string} part */
const unescaped = (part) =>
  part.replace(/%([\da-f]{2})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16)));

/** @param {string} text what was written @param {string} printed @param {boolean} isLink */
function assertSame(text, printed, isLink) {
  const what = JSON.stringify([text, printed]);
  assert.ok(isWebReference(printed, isLink ? ['mailto', 'tel'] : []), `${what} is no clean reference`);
  if (printed.startsWith('#')) {
    assert.equal(text.trimStart()[0], '#', what);
    return;
  }
  const seen = browserUrl(text);
  const ours = browserUrl(printed, 'https://page.invalid/');
  // Which letters of other scripts a host may have takes tables that the core does not carry: browsers refuse such links.
  if (!ours && !seen && /^(?:https?:)?\/\/[^/?#]*[^\0-\x7F]/i.test(printed)) return;
  assert.ok(ours, `${what}: no browser reads it`);
  assert.ok(seen, `${what}: no browser reads what was written`);
  assert.equal(ours.protocol, seen.protocol, what);
  assert.equal(ours.username + ours.password, '', what);
  // The same page as well, but for what only one of the two escapes.
  if (seen.protocol.startsWith('http')) {
    assert.equal(ours.host, seen.host, what);
    assert.equal(unescaped(ours.pathname), unescaped(seen.pathname), what);
    assert.equal(unescaped(ours.search), unescaped(seen.search), what);
  }
}

/**
 * What the reader of JSON makes of characters that no HTML document may hold, each of which is a problem already.
 * @param {string} text
 */
const readable = (text) =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(
      /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}]/gu,
      '\uFFFD',
    );

/** @param {string[]} written */
function assertPolicy(written) {
  const references = written.map(readable);
  for (const { text, person, link, codes } of read(references)) {
    const found = codes('/authors');
    if (person === undefined) {
      if (text.trim() !== '' && !/^[\0-\x20\x7F]*$/.test(text)) {
        assert.ok(
          found.some((code) => /^url-(scheme|invalid)$|^value|^json/.test(code)),
          `${JSON.stringify(text)} was left out in silence: ${found}`,
        );
      }
    } else {
      assertSame(text, person, false);
      const seen = browserUrl(text);
      if (seen && (seen.username || seen.password))
        assert.ok(found.includes('url-credentials'), `${text}: ${found}`);
      if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/.test(text)) {
        assert.ok(
          found.some((code) => /^url-(bidi|credentials)$/.test(code)),
          `${JSON.stringify(text)}: ${found}`,
        );
      }
    }
    if (link !== undefined) assertSame(text, link, true);
  }
}

const pieces = fc.constantFrom(
  'http',
  'https',
  'HTTPS',
  'javascript',
  'data',
  'mailto',
  'tel',
  'blob',
  'file',
  ':',
  '://',
  '//',
  '/',
  '\\',
  '\\\\',
  '@',
  '?',
  '#',
  '.',
  '..',
  '%2e',
  '%00',
  '%',
  '&',
  '&colon;',
  'kiln.example',
  'clay.example',
  '[::1]',
  '127.0.0.1',
  ':443',
  ':0',
  ':99999',
  'a',
  'b c',
  ' ',
  '\t',
  '\n',
  '\r',
  '\0',
  '\u0001',
  '\u007F',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uFF0F',
  '\uFF1A',
  '\u3002',
  'é',
  '\u0130',
  '\u{1F600}',
  '"',
  "'",
  '<',
  '>',
  '`',
  '{',
  '}',
  '|',
  '^',
  '~',
  '*',
  '(',
  ')',
  ',',
  ';',
  '=',
  '+',
  '$',
  '!',
  'xn--',
  '0x7f',
  '2130706433',
  '-',
  '_',
);
const spliced = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const references = fc.array(
  fc.oneof(
    spliced,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  ),
  {
    minLength: 50,
    maxLength: 50,
  },
);
/** Of fifty references each. */
const runs = Number(process.env.GALLEY_RUNS ?? 200);

test('generated references have the scheme and host that a browser sees, or are refused', () => {
  fc.assert(fc.property(references, assertPolicy), { numRuns: runs, seed: 20260301 });
});

test('hostile references have the scheme and host that a browser sees, or are refused', () => {
  const texts = payloads.map(({ text }) => text);
  for (let at = 0; at < texts.length; at += 50) assertPolicy(texts.slice(at, at + 50));
});

test('ordinary addresses are taken, and stay what they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.webUrl({ withFragments: true, withQueryParameters: true }), {
        minLength: 20,
        maxLength: 20,
      }),
      (urls) => {
        for (const { text, person, link, codes } of read(urls)) {
          assert.ok(person && link, `${text} is refused: ${codes('/authors')}`);
          assert.equal(new URL(person).href, new URL(text).href);
          assert.equal(link, person);
        }
      },
    ),
    { numRuns: runs, seed: 20260302 },
  );
});
