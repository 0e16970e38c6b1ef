import { make } from './make.js';

let count = 0;

/**
 * A button that shows and hides the panel behind it. Escape closes it and gives the button the focus back; a press or a
 * focus elsewhere closes it too, so that it never hides what has the focus.
 * @param {string} label
 * @param {HTMLElement} panel
 * @param {AbortSignal} signal
 * @param {() => void} [opened]
 * @returns {HTMLElement}
 */
export function disclosure(label, panel, signal, opened) {
  panel.id = `galley-reading-${++count}`;
  panel.hidden = true;
  const button = make(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': panel.id },
    label,
  );
  const holder = make('div', { class: 'galley-reading-part' }, button, panel);
  /** @param {boolean} open */
  const show = (open) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) opened?.();
  };
  button.addEventListener('click', () => show(panel.hidden), { signal });
  holder.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || panel.hidden) return;
      event.stopPropagation();
      show(false);
      button.focus();
    },
    { signal },
  );
  for (const type of /** @type {const} */ (['pointerdown', 'focusin'])) {
    const leave = (/** @type {Event} */ event) => {
      if (!panel.hidden && !event.composedPath().includes(holder)) show(false);
    };
    document.addEventListener(type, leave, { signal });
  }
  panel.addEventListener('galley-done', () => show(false), { signal });
  return holder;
}
