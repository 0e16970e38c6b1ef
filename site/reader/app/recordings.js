/** Sound and film are not saved: where they cannot be had, that stands below them. */

import { make } from '../../../web/reading/make.js';
import { say, spoken } from './words.js';

/** @param {HTMLElement} article */
export function markRecordings(article) {
  /** @type {Map<Element, HTMLElement>} */
  const notes = new Map();
  const mark = (/** @type {Element} */ recording) => {
    if (notes.has(recording)) return;
    const note = make('p', { class: 'facts unsaved', ...spoken, role: 'status' });
    notes.set(recording, note);
    recording.after(note);
    note.textContent = say('This recording is not saved. It needs a connection.');
  };
  const look = () => {
    if (!navigator.onLine) return article.querySelectorAll('audio, video').forEach(mark);
    for (const note of notes.values()) note.remove();
    notes.clear();
  };
  addEventListener('online', look);
  addEventListener('offline', look);
  // It comes from the recording or from one of its sources, and does not bubble.
  article.addEventListener(
    'error',
    ({ target }) => {
      const recording = target instanceof Element && target.closest('audio, video');
      if (recording) mark(recording);
    },
    true,
  );
  look();
}
