import { make } from './make.js';

/**
 * How far the end of the screen has come through the text, as a line at its edge. The line is for the eyes: screen readers
 * announce every change of a progress bar, so they find the number in the panel of contents instead.
 * @param {HTMLElement} article
 */
export function progress(article) {
  const line = make('div', { class: 'galley-reading-progress', 'aria-hidden': 'true' });
  const footer = article.querySelector(':scope > footer');
  return {
    line,
    /** @returns {number} from 0 to 1 */
    update() {
      const { top } = article.getBoundingClientRect();
      const end = (footer ?? article).getBoundingClientRect()[footer ? 'top' : 'bottom'];
      const length = end - top - innerHeight;
      const read = length > 0 ? Math.min(1, Math.max(0, -top / length)) : 1;
      line.style.setProperty('--galley-read', String(read));
      return read;
    },
  };
}
