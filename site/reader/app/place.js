/**
 * Where the reader is in the article of this page. Kept in localStorage, because that is there before the page is painted, and
 * because a page that is left with the database open holds it up for the next one (WebKit). The library takes it from there.
 */

/** @typedef {import('../shared/place.js').Place} Place */
/** @typedef {import('../shared/place.js').Visit} Visit */

/** Pixels below the top of the screen at which one reads: under the bar of the aids. */
const LINE = 96;
/** Before this part of an article nobody wants to be taken anywhere. */
const WORTH = 0.02;
const READ = 0.98;

const PREFIX = 'galley-place:';

/** @param {string} key @returns {Visit | undefined} */
export function keptVisit(key) {
  try {
    const visit = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    if (!Number.isFinite(visit?.progress) || !Number.isFinite(visit.read)) return undefined;
    const { block, nth, offset, fraction } = visit.place ?? {};
    const isPlace = typeof block === 'string' && [nth, offset, fraction].every(Number.isFinite);
    return { progress: visit.progress, read: visit.read, place: isPlace ? visit.place : undefined };
  } catch {
    // No storage, or somebody else's words in it.
    return undefined;
  }
}

/** @param {string} key @param {Visit} visit */
export function keepVisit(key, visit) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(visit));
  } catch {
    // Full or refused: then the place is known until the page is left.
  }
}

/** Blocks that hold no other: those are read. @param {Element} article @returns {HTMLElement[]} */
const blocksOf = (article) =>
  /** @type {HTMLElement[]} */ ([...article.querySelectorAll('[data-galley-path]')]).filter(
    (block) => !block.querySelector('[data-galley-path]'),
  );

/** No place at the beginning and at the end. @param {HTMLElement} article @returns {Visit} */
export function visitOf(article) {
  const { top, height } = article.getBoundingClientRect();
  const end = article.querySelector(':scope > footer')?.getBoundingClientRect().top ?? top + height;
  const length = end - top - innerHeight;
  const progress = length > 0 ? Math.min(1, Math.max(0, -top / length)) : 1;
  const read = Date.now();
  if (progress > READ) return { progress: 1, read };
  const blocks = blocksOf(article);
  const block = blocks.find((each) => {
    const box = each.getBoundingClientRect();
    return box.height > 0 && box.bottom > LINE;
  });
  if (!block || progress < WORTH) return { progress, read };
  const box = block.getBoundingClientRect();
  const path = block.dataset.galleyPath ?? '';
  const place = {
    block: path,
    nth: blocks.filter(({ dataset }) => dataset.galleyPath === path).indexOf(block),
    offset: (LINE - box.top) / box.height,
    fraction: (LINE - top) / height,
  };
  return { place, progress, read };
}

/** Brings a place to where it was on the screen. @param {HTMLElement} article @param {Place} place */
export function goTo(article, { block, nth, offset, fraction }) {
  const found = blocksOf(article).filter(({ dataset }) => dataset.galleyPath === block)[nth];
  const { top, height } = (found ?? article).getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * (found ? offset : fraction) - LINE, behavior: 'instant' });
}
