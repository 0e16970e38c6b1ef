/** One saved article in the list. */

import { make } from '../../../web/reading/make.js';
import { articlePath } from '../shared/names.js';
import { count, date, percent, size } from './numbers.js';

/**
 * @param {import('../shared/library.js').Entry} entry
 * @returns {HTMLLIElement}
 */
export function row(entry) {
  const { key, title, language, direction, summary, publisher, bytes, saved, minutes } = entry;
  const { progress = 0, recordings = 0 } = entry;
  const facts = [
    minutes ? `${minutes} min` : '',
    progress >= 1 ? 'read' : progress > 0.01 ? `${percent(progress)} read` : '',
    `saved ${date(saved)}`,
    size(bytes),
    recordings ? `${count(recordings, 'recording')} not saved` : '',
  ].filter(Boolean);
  const text = { lang: language, dir: direction };
  const item = make(
    'li',
    { class: 'row', 'data-key': key },
    make('h2', text, make('a', { href: articlePath(key) }, title)),
    make(
      'p',
      { class: 'facts' },
      ...(publisher ? [make('bdi', {}, publisher), ' · '] : []),
      facts.join(' · '),
    ),
    make('p', { class: 'acts' }, ...acts(entry)),
  );
  if (summary) item.children[0].after(make('p', { class: 'summary', ...text }, summary));
  const said = state(entry);
  if (said) item.lastElementChild?.before(make('p', { class: 'state' }, said));
  if (progress > 0.01) item.style.setProperty('--read', String(progress));
  return item;
}

/** @param {import('../shared/library.js').Entry} entry */
function acts({ title, stale, trouble, address }) {
  const button = (/** @type {string} */ act, /** @type {string} */ label) =>
    make(
      'button',
      { type: 'button', 'data-act': act },
      label,
      make('span', { class: 'unseen' }, `: ${title}`),
    );
  const made = [button('remove', 'Remove')];
  if (trouble?.code === 'changed')
    made.unshift(button('both', 'Save the new one too'), button('leave', 'Leave it'));
  else if ((stale || trouble) && address) made.unshift(button('update', trouble ? 'Try again' : 'Update'));
  return made;
}

/** What the reader should know of it: nothing, mostly. @param {import('../shared/library.js').Entry} entry */
function state({ stale, trouble, damage, missing }) {
  const said = [];
  if (trouble) said.push(`${trouble.message} ${trouble.mend}`);
  else if (stale) said.push('There is a new edition.');
  if (damage) said.push('It came damaged; what could be read of it is here.');
  if (missing.length > 0) said.push(`Without ${count(missing.length, 'picture')}: ${missing[0].why}.`);
  return said.join(' ');
}
