/**
 * Where in an article a reader is, in blocks, so that it holds for another size of type or of screen. Kept in localStorage
 * for the last articles only, and forgotten when an article is read to its end.
 */

const KEY = 'galley-places';
const ARTICLES = 20;
/** Before this many blocks nobody wants to be taken anywhere. */
export const WORTH = 4;

/** @param {HTMLElement} article @returns {HTMLElement[]} */
const blocks = (article) =>
  /** @type {HTMLElement[]} */ ([
    ...article.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, figure, pre, table'),
  ]);

/** The first block that is not above the screen. @param {HTMLElement} article */
export function placeIn(article) {
  const index = blocks(article).findIndex((block) => {
    const { bottom, height } = block.getBoundingClientRect();
    return height > 0 && bottom > innerHeight * 0.15;
  });
  return Math.max(0, index);
}

/** Brings a place to the top, and the focus, so that the keyboard goes on from there. @param {HTMLElement} article @param {number} index */
export function goTo(article, index) {
  const block = blocks(article)[index];
  if (!block) return;
  block.scrollIntoView({ block: 'start', behavior: 'instant' });
  const had = block.getAttribute('tabindex');
  if (had === null) {
    block.tabIndex = -1;
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  }
  block.focus({ preventScroll: true });
}

/** @param {HTMLElement} article */
const nameOf = ({ dataset: { galleyId, galleyUrl } }) => galleyId || galleyUrl || location.pathname;

/** Newest first. @returns {[string, number][]} */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((entry) => typeof entry?.[0] === 'string' && Number.isInteger(entry[1]) && entry[1] >= 0)
      : [];
  } catch {
    return [];
  }
}

/** @param {HTMLElement} article @returns {number} 0 where nothing is known */
export const keptPlace = (article) => read().find(([name]) => name === nameOf(article))?.[1] ?? 0;

/** @param {HTMLElement} article @param {number} index  0 forgets */
export function keepPlace(article, index) {
  const others = read().filter(([name]) => name !== nameOf(article));
  const kept = index > 0 ? [[nameOf(article), index], ...others] : others;
  try {
    if (kept.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept.slice(0, ARTICLES)));
  } catch {
    // Then the place is known until the page is left.
  }
}
