import { make } from './make.js';

/** Deeper headings, those of single events for one, are no help to find one's way. */
const DEPTH = 2;

/**
 * The headings that can be reached, as a list of links.
 * @param {HTMLElement} article
 * @param {import('./words.js').Words} words
 * @returns {{ panel: HTMLElement, headings: HTMLElement[], mark(current: HTMLElement | undefined): void }}
 */
export function outline(article, words) {
  const all = /** @type {HTMLElement[]} */ ([
    ...article.querySelectorAll('h2[id], h3[id], h4[id], h5[id], h6[id]'),
  ])
    // What stands in a dialog or belongs to another article is no part of this one.
    .filter((heading) => !heading.closest('dialog, [data-galley-related]') && heading.textContent.trim());
  const top = Math.min(...all.map(level));
  const headings = all.filter((heading) => level(heading) - top < DEPTH);
  /** @type {Map<HTMLElement, HTMLAnchorElement>} */
  const links = new Map();
  const list = make('ol', { class: 'galley-reading-outline' });
  for (const heading of headings) {
    const link = make(
      'a',
      { href: `#${heading.id}`, lang: languageOf(heading, article) },
      heading.textContent,
    );
    links.set(heading, link);
    list.append(make('li', { 'data-depth': String(level(heading) - top) }, link));
  }
  const panel = make('nav', { class: 'galley-reading-panel', 'aria-label': words.contents }, list);
  return {
    panel,
    headings,
    mark(current) {
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

/** @param {Element} heading */
const level = (heading) => Number(heading.tagName[1]);

/** The list is in the interface's language, its links in that of what they name. @param {Element} heading @param {HTMLElement} article */
const languageOf = (heading, article) =>
  heading.closest('[lang]')?.getAttribute('lang') ?? (article.lang || undefined);
