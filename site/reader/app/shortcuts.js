/** Keys, and the sheet that lists them. Who uses a screen reader or speech can turn them off there (WCAG 2.1.4). */

import { make } from '../../../web/reading/make.js';
import { say } from './words.js';

const OFF = 'galley-reader-keys-off';

/** What a key does is to press or focus what is on the page already, so every key has a control of its own. */
const keys = /** @type {const} */ ([
  ['/', 'Search the library', 'input[type="search"]'],
  ['j', 'Next article in a list', 'next'],
  ['k', 'Previous article in a list', 'previous'],
  ['s', 'Save the article, or the one that has the focus', 'save'],
  ['l', 'Library', 'a[href="/reader/"]'],
  ['t', 'Today', 'a[href="/reader/today/"]'],
  ['a', 'Add an article', 'a[href="/reader/add/"]'],
  ['?', 'This sheet', '[data-help]'],
]);

const areOff = () => {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
};

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const typing =
      target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
      return;
    const [, , what] = keys.find(([each]) => each === key) ?? [];
    if (!what || areOff()) return;
    if (perform(what)) event.preventDefault();
  });
  const help = document.querySelector('[data-help]');
  if (!(help instanceof HTMLElement)) return;
  help.hidden = false;
  help.addEventListener('click', showSheet);
}

/** @param {string} what @returns {boolean} */
function perform(what) {
  if (what === 'next' || what === 'previous') return step(what === 'next' ? 1 : -1);
  const row = document.activeElement?.closest('li');
  const selector = what === 'save' ? '.save-button' : what;
  const found = (what === 'save' && row?.querySelector(selector)) || document.querySelector(selector);
  if (!(found instanceof HTMLElement)) return false;
  if (found instanceof HTMLInputElement) found.focus();
  else found.click();
  return true;
}

/** From one title of a list to another. @param {number} by */
function step(by) {
  const links = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('main li :is(h2, h3) a')]);
  const row = document.activeElement?.closest('li');
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  return Boolean(next);
}

function showSheet() {
  const on = make('input', { type: 'checkbox' });
  on.checked = !areOff();
  on.addEventListener('change', () => {
    try {
      if (on.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, '1');
    } catch {
      // Then they stay as they are.
    }
  });
  const close = make('button', { type: 'button' }, say('Close'));
  const rows = keys.map(([key, what]) =>
    make('tr', {}, make('td', {}, make('kbd', {}, key)), make('td', {}, say(what))),
  );
  const head = make(
    'tr',
    {},
    make('th', { scope: 'col' }, say('Key')),
    make('th', { scope: 'col' }, say('What it does')),
  );
  const sheet = make(
    'dialog',
    { class: 'sheet', 'aria-labelledby': 'keys-title' },
    make('h2', { id: 'keys-title' }, say('Keyboard shortcuts')),
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)),
    make('p', {}, make('label', {}, on, ` ${say('Use these keys')}`)),
    close,
  );
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}
