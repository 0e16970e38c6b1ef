/** The list of what is saved. */

import { make } from '../../../web/reading/make.js';
import { change, entries, entry, sweep } from '../shared/library.js';
import { CHANNEL } from '../shared/names.js';
import { notice } from './notice.js';
import { size } from './numbers.js';
import { ordered } from './order.js';
import { showPending } from './pending.js';
import { keptVisit } from './place.js';
import { finishRemovals, remove, restore } from './removal.js';
import { row } from './row.js';
import { start } from './start.js';
import { bringVisitsTogether } from './visits.js';
import { wish } from './wish.js';
import { count, say } from './words.js';

export function openLibrary() {
  performance.mark('library-begins');

  /** Milliseconds for which a removed article can be brought back. */
  const UNDO = 60_000;
  /** Rows that are made before anything is shown; a screen has fewer. */
  const FIRST = 24;

  const place = /** @type {HTMLElement} */ (document.querySelector('[data-library]'));
  const tools = /** @type {HTMLFormElement} */ (document.querySelector('[data-tools]'));
  const list = make('ul', { class: 'library' });
  const total = make('p', { class: 'facts', role: 'status' });
  const SETTING = 'galley-reader-order';

  /** The newest answer counts: typing is faster than searching. */
  let turn = 0;

  async function show() {
    const mine = ++turn;
    const all = (await entries()).map((each) => ({ ...each, ...keptVisit(each.key) }));
    const {
      search = '',
      filter = 'all',
      sort = 'saved',
    } = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(tools)));
    let shown = ordered(all, { filter, sort });
    if (search.trim()) {
      const { search: find } = await import('./search.js');
      const found = new Map((await find(search)).map((key, rank) => [key, rank]));
      shown = shown
        .filter(({ key }) => found.has(key))
        .sort((a, b) => (found.get(a.key) ?? 0) - (found.get(b.key) ?? 0));
    }
    if (mine !== turn) return;
    place.removeAttribute('aria-busy');
    tools.hidden = all.length === 0;
    if (all.length === 0) return place.replaceChildren(...welcome());
    const bytes = size(shown.reduce((sum, each) => sum + each.bytes, 0));
    const said =
      shown.length === all.length
        ? count(all.length, 'article')
        : say('{n} of {articles}', { n: shown.length, articles: count(all.length, 'article') });
    total.textContent = shown.length > 0 ? `${said} · ${bytes}` : say('Nothing like that is saved.');
    fill(shown, mine);
    if (!list.isConnected) place.replaceChildren(total, list);
  }

  /** The first screen at once, the others when there is time. @param {import('../shared/library.js').Entry[]} shown @param {number} mine */
  function fill(shown, mine) {
    const focused = document.activeElement?.closest('li')?.dataset.key;
    list.replaceChildren(...shown.slice(0, FIRST).map(row));
    let at = FIRST;
    const more = () => {
      if (mine !== turn) return;
      list.append(...shown.slice(at, (at += FIRST)).map(row));
      if (at < shown.length) later(more);
      else if (focused) list.querySelector(`[data-key="${focused}"]`)?.querySelector('a')?.focus();
    };
    if (at < shown.length) later(more);
    else if (focused) list.querySelector(`[data-key="${focused}"]`)?.querySelector('a')?.focus();
    if (shown.length > 0) performance.measure('library-opens', 'library-begins');
  }

  const later = (/** @type {() => void} */ work) => void setTimeout(work);

  const welcome = () => [
    make(
      'p',
      { class: 'lede' },
      say('Nothing is saved yet. Articles that you save are kept here, to be read without a connection.'),
    ),
    make('p', {}, make('a', { class: 'action', href: '/reader/today/' }, say('Find something to read'))),
  ];

  list.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const item = button?.closest('li');
    const key = item?.dataset.key;
    if (!button || !item || !key) return;
    if (button.dataset.act === 'remove') return removeRow(item, key);
    const found = await entry(key);
    if (!found) return;
    const { title, address, trouble } = found;
    if (button.dataset.act === 'update') return wish({ kind: 'update', address, title, key });
    if (button.dataset.act === 'leave') return change(key, { trouble: undefined, stale: false });
    if (button.dataset.act === 'there') {
      await change(key, { trouble: undefined, stale: false });
      return wish({ kind: 'save', address: trouble?.address ?? address, title });
    }
    if (button.dataset.act === 'both') {
      await change(key, { trouble: undefined, stale: false, address: '' });
      return wish({ kind: 'save', address, title: '' });
    }
  });

  /** @param {HTMLLIElement} item @param {string} key */
  async function removeRow(item, key) {
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    const title = item.querySelector('h2')?.textContent ?? '';
    await remove([key]);
    neighbour?.querySelector('a')?.focus();
    notice(say('Removed: {title}', { title }), { label: say('Undo'), act: () => restore([key]) });
  }

  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('input', () => {
    const { filter, sort } = Object.fromEntries(new FormData(tools));
    sessionStorage.setItem(SETTING, JSON.stringify({ filter, sort }));
    show();
  });
  // Many changes come at once: a list that was saved, a library that was brought along.
  let soon = 0;
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    if (data.action !== undefined || soon) return;
    soon = window.setTimeout(() => {
      soon = 0;
      show();
    }, 30);
  });
  // Back from an article: how far it was read has changed.
  addEventListener('pageshow', ({ persisted }) => persisted && show());

  for (const [name, value] of Object.entries(JSON.parse(sessionStorage.getItem(SETTING) ?? '{}'))) {
    const field = tools.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  }
  finishRemovals()
    .then(show)
    .then(() => sweep(Date.now() - UNDO))
    .then(bringVisitsTogether)
    .catch((error) => notice(`${say('The library cannot be opened.')} ${error.message}`));
  showPending();
  start();
}
