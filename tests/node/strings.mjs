// Articles with every kind of character, for the tests of how strings reach a module. Not a test.
import { choices } from '../bench/corpus/random.mjs';

/**
 * @param {number} first
 * @param {number} last
 */
const from = (first, last) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** An article's JSON with a text as its body. @param {string} text */
export const article = (text) =>
  `{"galley": 1, "language": "en", "title": "Tides", "body": "${text.replace(/["\\]/g, ' ')}"}`;

/** What only an encoder writes, in every engine. */
export const longest = 'longer than is written so';

/** Articles by what is in them. @type {Record<string, string>} */
export const articles = Object.fromEntries(
  Object.entries({
    ascii: from(0x23, 0x5a),
    'two bytes': from(0x80, 0x7ff),
    'three bytes': from(0x800, 0xd7ff) + from(0xe000, 0xffff),
    edges: '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff',
    pairs: 'a \ud83d\ude00 b \u{10000} c \u{10ffff} \ud83d\ude00\ud83d\ude00',
    'lone surrogates': 'a \ud83d b \ude00 c \ud83d\ud83d\ude00 d \udfff\ud800',
    'a surrogate behind much': 'é'.repeat(50000) + '\ud83d\ude00',
    long: 'Høj vande ved møllen. '.repeat(40000),
    [longest]: 'a é '.repeat(300000),
  }).map(([name, text]) => [name, article(text)]),
);

const kinds = ['é', 'ж', '水', '’', '\ud83d\ude00', '\ud83d', '\ude00', '\u{10ffff}'];

/** Texts with an end of every kind at every place of a vector, as they are and within an article; one that breaks off in a pair. */
export const ends = [
  ...['', ...kinds].flatMap((end) =>
    Array.from({ length: 40 }, (_, before) => 'a'.repeat(before) + end).flatMap((text) => [
      text,
      article(`${text}${'b'.repeat(text.length)}`),
    ]),
  ),
  // The second has no more of it, whatever the first may have left in a buffer.
  ...['\ud83d\ude00', '\ud83d'].map((end) => `{"galley": 1, "title": "Tide ${end}`),
];

/** Articles of characters of all kinds in any order. */
export function mixtures() {
  const random = choices(7);
  const all = ['a', 'the mill and the river ', ...kinds];
  const text = () => Array.from({ length: random.between(0, 80) }, () => random.one(all)).join('');
  return Array.from({ length: 300 }, () => article(text()));
}
