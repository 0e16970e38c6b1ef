import { make } from './make.js';
import { WORTH, goTo, keepPlace, keptPlace, placeIn } from './place.js';

/**
 * The way back: to where the reader was on the last visit, or before a link within the article was followed. It goes away
 * once it is taken, or not needed because the reader is there.
 * @param {HTMLElement} article
 * @param {HTMLElement} links  whose links within the page are followed too
 * @param {import('./words.js').Words} words
 * @param {AbortSignal} signal
 */
export function back(article, links, words, signal) {
  const button = make('button', { type: 'button', class: 'galley-reading-back', hidden: true }, words.back);
  let place = 0;
  /** @param {number} index */
  const offer = (index) => {
    place = index;
    button.hidden = index < WORTH;
  };
  button.addEventListener(
    'click',
    () => {
      goTo(article, place);
      offer(0);
    },
    { signal },
  );
  for (const root of [article, links]) {
    root.addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element && target.closest('a[href^="#"]');
        if (link) offer(placeIn(article));
      },
      { signal },
    );
  }
  const atTop = scrollY < innerHeight / 2;
  if (!location.hash && atTop) offer(keptPlace(article));

  let last = 0;
  return {
    button,
    /** @param {number} read  how much, from 0 to 1 */
    update(read) {
      const index = placeIn(article);
      if (place > 0 && Math.abs(index - place) < 2 && document.activeElement !== button) offer(0);
      if (read >= 0.98) keepPlace(article, 0);
      else if (index >= WORTH && index !== last) keepPlace(article, index);
      last = index;
    },
  };
}
