/** What is still to be done: saves that wait, run, or failed, each with what mends it. */

import { make } from '../../../web/reading/make.js';
import { CHANNEL } from '../shared/names.js';
import { actions, discard, retry } from '../shared/queue.js';
import { reason } from './lacks.js';
import { percent } from './numbers.js';
import { wish } from './wish.js';
import { say } from './words.js';

/** Shows them in the page's place for it, and keeps it up to date. */
export function showPending() {
  const place = document.querySelector('[data-pending]');
  if (!place) return;
  const list = make('ul', { class: 'pending', 'aria-label': say('Waiting to be saved') });
  const show = async () => {
    const waiting = await actions();
    list.replaceChildren(...waiting.map(row));
    if (waiting.length === 0) list.remove();
    else if (!list.isConnected) place.replaceChildren(list);
  };
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    if (data.action === undefined) return void show();
    const progress = list.querySelector(`[data-id="${data.action}"] .facts`);
    if (progress) progress.textContent = say('Saving, {part}', { part: percent(data.progress) });
  });
  show();
}

/** @param {import('../shared/queue.js').Action} action */
function row({ id, kind, title, address, state, trouble }) {
  const name = title || address;
  const said = say(
    state === 'saving' ? 'Saving' : state === 'waiting' ? 'Waiting for the connection' : 'Not saved',
  );
  const item = make(
    'li',
    { class: 'row', 'data-id': String(id), 'data-state': state },
    make('h2', {}, name),
    make(
      'p',
      { class: 'facts' },
      kind === 'save' ? said : `${said}: ${say(kind === 'update' ? 'its new edition' : 'its repair')}`,
    ),
  );
  if (trouble) item.append(make('p', { class: 'state', role: 'status' }, reason(trouble)));
  const acts = make('p', { class: 'acts' });
  const button = (/** @type {string} */ label, /** @type {() => unknown} */ act) => {
    const made = make(
      'button',
      { type: 'button' },
      say(label),
      make('span', { class: 'unseen' }, `: ${name}`),
    );
    made.addEventListener('click', act);
    acts.append(made);
  };
  if (state !== 'saving') {
    if (trouble?.address) {
      const other = trouble.address;
      button('Add it from there', async () => {
        await discard(id);
        await wish({ kind: 'save', address: other, title: '' });
      });
    }
    if (trouble?.code === 'full')
      acts.append(make('a', { class: 'action', href: '/reader/storage/' }, say('Free some space')));
    button('Try again', () => retry(id));
    button('Discard', () => discard(id));
  }
  item.append(acts);
  return item;
}
