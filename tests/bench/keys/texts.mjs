// What is written while keys are measured: an article with one place in its middle at which letters come in.
import { makeArticle } from '../corpus/article.mjs';
import { markdown } from '../corpus/forms.mjs';

/** Letters are put behind it. It stands nowhere else. */
export const mark = 'quaysidemark';

/** What stands at the place. Parsers without extensions read the first two alike. */
export const places = {
  paragraph: `The clerk writes of the ${mark} and of the tide, *twice* a day, in [the book](https://town.example/book).`,
  heading: `## The ${mark} at low water`,
  table: `| Place | Hour |\n| --- | --- |\n| The weir | 4 |\n| The ${mark} | 10 |\n| The lock | 11 |`,
  footnote: `The bell rings[^bell] at low water.\n\n[^bell]: The ${mark} hears it.`,
};

/** @typedef {keyof typeof places} Place */

/**
 * The texts after each of `count` keys, and the one before all, as an editor would have them: made before the clock runs.
 * @param {Place} place
 * @param {number} bytes of the body
 */
export function texts(place, bytes) {
  const { frame, blocks } = makeArticle(bytes, 1);
  // Pictures would come from the network, and what scripts bring to life is not the same on all pages.
  const { image: _, related: __, share: ___, ...words } = frame;
  let half = blocks.length >> 1;
  while (blocks[half - 1].kind !== 'paragraph' || blocks[half].kind !== 'paragraph') ++half;
  const before = markdown({ frame, blocks: blocks.slice(0, half) });
  const after = markdown({ frame, blocks: blocks.slice(half) });
  const [start, end] = places[place].split(mark);
  /** @param {number} keys */
  return (keys) => {
    const body = `${before}\n${start}${mark}${typed(keys)}${end}\n\n${after}`;
    return { json: JSON.stringify({ ...words, share: false, body }), body: flat(body), typed: typed(keys) };
  };
}

/** @typedef {ReturnType<ReturnType<typeof texts>>} Text */

/** Words of five letters. @param {number} keys */
const typed = (keys) =>
  Array.from({ length: keys }, (_, at) => (at % 6 === 0 ? ' ' : 'tides'[(at % 6) - 1])).join('');

/** Engines give concatenations as trees; the first to read one would pay for it. @param {string} text */
const flat = (text) => JSON.parse(JSON.stringify(text));
