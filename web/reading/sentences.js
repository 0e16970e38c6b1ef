import { isAbbreviated } from './abbreviations.js';

/** What is read aloud, sentence by sentence, each with its place in the page. The page is not changed for it. */

/** @typedef {{ text: string, range: Range, language: string, block: HTMLElement }} Sentence */

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, summary';
/** Programs and tables make no sense in one line of words; pulled quotes repeat the text; what follows the body is not the story. */
const SILENT =
  'pre, table, sup, [role="note"], dialog, form, button, [hidden], [data-galley-embed], video, audio, ' +
  'article > :is(section, footer), details:not([open]) > :not(summary)';

/**
 * @param {HTMLElement} article
 * @returns {Sentence[]}
 */
export function sentencesOf(article) {
  const blocks = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(BLOCKS)]);
  return blocks.filter(isHeard).flatMap((block) => split(block, article));
}

/** What is only there for screen readers has a size of one pixel. @param {HTMLElement} block */
const isHeard = (block) => !block.closest(SILENT) && block.offsetWidth > 1;

/**
 * @param {HTMLElement} block
 * @param {HTMLElement} article
 * @returns {Sentence[]}
 */
function split(block, article) {
  const language =
    block.closest('[lang]')?.getAttribute('lang') || article.lang || document.documentElement.lang || 'en';
  /** @type {{ node: Text, start: number }[]} */
  const pieces = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = /** @type {Element} */ (node.parentElement);
    if (parent.closest(BLOCKS) !== block || parent.closest(SILENT)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return segments(text, language)
    .map(([from, to]) => {
      const words = text.slice(from, to).replace(/\s+/gu, ' ').trim();
      // The mark begins and ends with the words, not with the space around them.
      const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
      return { words, start, end: from + text.slice(from, to).trimEnd().length };
    })
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .map(({ words, start, end }) => ({ text: words, range: rangeOf(pieces, start, end), language, block }));
}

/**
 * @param {string} text
 * @param {string} language
 * @returns {[number, number][]} where browsers cannot tell sentences, the whole
 */
function segments(text, language) {
  if (!('Segmenter' in Intl)) return [[0, text.length]];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  /** @type {[number, number][]} */
  const found = [];
  let goesOn = false;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (goesOn) found[found.length - 1][1] = end;
    else found.push([index, end]);
    // Browsers take the stop of "Dr." for the end of a sentence.
    goesOn = isAbbreviated(segment, language);
  }
  return found;
}

/**
 * @param {{ node: Text, start: number }[]} pieces
 * @param {number} from
 * @param {number} to
 */
function rangeOf(pieces, from, to) {
  const range = document.createRange();
  for (const { node, start } of pieces) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
  }
  return range;
}
