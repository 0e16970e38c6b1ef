/** One saved article in the list. */

import { make } from '../../../web/reading/make.js';
import { articlePath } from '../shared/names.js';
import { lacks, reason } from './lacks.js';
import { date, percent, size } from './numbers.js';
import { count, say } from './words.js';

/**
 * @param {import('../shared/library.js').Entry} entry
 * @returns {HTMLLIElement}
 */
export function row(entry) {
  const { key, title, language, direction, summary, publisher, bytes, saved, minutes } = entry;
  const { progress = 0, recordings = 0 } = entry;
  const facts = [
    minutes ? say('{n} min', { n: minutes }) : '',
    progress >= 1 ? say('read') : progress > 0.01 ? say('{part} read', { part: percent(progress) }) : '',
    say('saved {date}', { date: date(saved) }),
    size(bytes),
    recordings ? say('{recordings} not saved', { recordings: count(recordings, 'recording') }) : '',
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
      say(label),
      make('span', { class: 'unseen' }, `: ${title}`),
    );
  const made = [button('remove', 'Remove')];
  if (trouble?.code === 'changed')
    made.unshift(button('both', 'Save the new one too'), button('leave', 'Leave it'));
  else if (trouble?.code === 'redirect')
    made.unshift(button('there', 'Add it from there'), button('leave', 'Leave it'));
  else if ((stale || trouble) && address) made.unshift(button('update', trouble ? 'Try again' : 'Update'));
  return made;
}

/** What the reader should know of it: nothing, mostly. @param {import('../shared/library.js').Entry} entry */
function state(entry) {
  const { stale, trouble } = entry;
  const news = trouble ? reason(trouble) : stale ? say('There is a new edition.') : '';
  // Its recordings stand in the facts.
  return [news, ...lacks({ ...entry, recordings: 0 })].filter(Boolean).join(' ');
}
