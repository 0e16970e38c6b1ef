/** What there is to read today: a JSON Feed, page by page to its end, and the last one that came where there is no connection. */

import { enhanceParts } from '../../../web/enhance/parts.js';
import { parse, place } from '../../../web/place.js';
import { make } from '../../../web/reading/make.js';
import { core } from '../shared/core.js';
import { Failure, failureOf } from '../shared/failure.js';
import { fetchArticle } from '../shared/fetching.js';
import { keepList, storedList } from '../shared/lists.js';
import { start } from './start.js';
import { dressStories, saveAll } from './stories.js';
import { locale, say, spoken } from './words.js';

export function openToday() {
  const FEED = '/reader/today.json';
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  const list = /** @type {HTMLElement} */ (document.querySelector('[data-today]'));
  const age = /** @type {HTMLElement} */ (document.querySelector('[data-age]'));
  const again = /** @type {HTMLElement} */ (document.querySelector('[data-again]'));
  const all = /** @type {HTMLElement} */ (document.querySelector('[data-save-all]'));

  async function show() {
    const stored = await storedList(FEED);
    if (stored && (await print(stored.bytes)))
      age.textContent = say('As of {date}.', { date: moment.format(stored.at) });
    try {
      const { bytes } = await fetchArticle(FEED, location.origin);
      if (!(await print(bytes))) throw new Failure('unreadable', 'What came is no list of articles.', '');
      await keepList(FEED, bytes);
      age.textContent = '';
    } catch (error) {
      const { message, fields } = failureOf(error);
      const kept = stored ? ` ${say('This is the list of {date}.', { date: moment.format(stored.at) })}` : '';
      age.textContent = `${say('The list could not be brought up to date.')} ${say(message, fields)}${kept}`;
      if (!stored)
        list.replaceChildren(make('p', {}, make('a', { href: '/reader/' }, say('Go to your library'))));
    }
    list.removeAttribute('aria-busy');
    again.hidden = false;
    all.hidden = !list.querySelector('.save-button');
  }

  /** @param {Uint8Array} bytes @returns {Promise<boolean>} false where nothing can be read from it: then what is there stays */
  async function print(bytes) {
    const galley = await core();
    const options = /** @type {const} */ ({ language: spoken.lang, heading_level: 2, card: 'medium' });
    const page = parse(galley.render(bytes, { ...options, view: 'related-items' }).html);
    const items = page.querySelectorAll('[data-galley-items] > li');
    if (items.length === 0) return false;
    // An article without a body is what a list is the list of.
    const next = page.querySelector('[data-galley-next]')?.getAttribute('data-galley-next') ?? undefined;
    const nothing = {
      galley: 1,
      language: spoken.lang,
      title: say('Today'),
      related: { title: say('Newest first'), items: [], next },
    };
    place(list, galley.render(nothing, { ...options, view: 'related' }).html);
    list.querySelector('[data-galley-items]')?.append(...items);
    enhanceParts(list, {}, core);
    dressStories(list);
    return true;
  }

  again.addEventListener('click', show);
  all.addEventListener('click', () => saveAll(list));
  start();
  show();
}
