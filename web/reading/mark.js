/**
 * Marks the sentence that is being read, without a change to the page's text, and keeps it in sight. Where browsers cannot
 * highlight a range, its block is marked.
 */

const NAME = 'galley-reading';
const CLASS = 'galley-reading-now';

/** @type {HTMLElement | undefined} */
let marked;

/** @param {import('./sentences.js').Sentence} [sentence]  none takes the mark away */
export function mark(sentence) {
  marked?.classList.remove(CLASS);
  if (marked?.getAttribute('class') === '') marked.removeAttribute('class');
  marked = undefined;
  if ('highlights' in CSS) {
    CSS.highlights.delete(NAME);
    if (sentence) CSS.highlights.set(NAME, new Highlight(sentence.range));
  } else if (sentence) {
    marked = sentence.block;
    marked.classList.add(CLASS);
  }
}

/**
 * Whoever has scrolled elsewhere meanwhile is left there: the page follows only from one sentence in sight to the next.
 * @param {Range} range
 * @param {Range} [before]
 */
export function follow(range, before) {
  if (before && !isInSight(before)) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top > innerHeight * 0.15 && bottom < innerHeight * 0.8) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight * 0.3, behavior: calm ? 'instant' : 'smooth' });
}

/** @param {Range} range */
function isInSight(range) {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
