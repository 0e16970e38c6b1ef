/** One line that says what just happened, and perhaps undoes it. It stays until the next one, or until it is closed. */

import { make } from '../../../web/reading/make.js';
import { say } from './words.js';

/**
 * @param {string} text
 * @param {{ label: string, act: () => void }} [action]
 */
export function notice(text, action) {
  const place = document.querySelector('[data-notices]');
  if (!place) return;
  const close = make('button', { type: 'button' }, say('Close'));
  const line = make('div', { class: 'notice' }, make('p', { role: 'status' }));
  const end = () => line.remove();
  if (action) {
    const button = make('button', { type: 'button' }, action.label);
    button.addEventListener('click', () => {
      end();
      action.act();
    });
    line.append(button);
  }
  close.addEventListener('click', end);
  line.append(close);
  place.replaceChildren(line);
  // A status is announced when it changes, not when it arrives with its text.
  requestAnimationFrame(() => (line.children[0].textContent = text));
}
