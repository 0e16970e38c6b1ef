/** The button that saves one article, and says how far it is. */

import { make } from '../../../web/reading/make.js';
import { entry } from '../shared/library.js';
import { CHANNEL } from '../shared/names.js';
import { actions } from '../shared/queue.js';
import { notice } from './notice.js';
import { reason } from './lacks.js';
import { percent, size } from './numbers.js';
import { remove, restore } from './removal.js';
import { wish } from './wish.js';
import { count, say, spoken } from './words.js';

const words = {
  none: 'Save',
  saving: 'Saving',
  waiting: 'Waiting',
  failed: 'Try again',
  saved: 'Saved',
  stale: 'Update',
};

/** @typedef {keyof typeof words} State */

/**
 * @param {string} address  of the article
 * @param {string} title
 * @param {string} key  of its entry
 * @returns {HTMLElement}
 */
export function saveButton(address, title, key) {
  const label = make('span', {}, say(words.none));
  const button = make(
    'button',
    { type: 'button', class: 'save-button', 'data-state': 'none' },
    label,
    make('span', { class: 'unseen' }, `: ${title}`),
  );
  const status = make('span', { class: 'unseen', role: 'status' });
  /** @type {number | undefined} */
  let doing;

  const show = async () => {
    const [saved, waiting] = await Promise.all([entry(key), actions()]);
    const action = waiting.find((each) => (each.key ? each.key === key : each.address === address));
    const before = button.dataset.state;
    /** @type {State} */
    const state = action?.state ?? (saved ? (saved.stale ? 'stale' : 'saved') : 'none');
    doing = action?.id;
    button.dataset.state = state;
    label.textContent = say(words[state]);
    button.title =
      state === 'saved' && saved ? say('{size}. Press to remove it.', { size: size(saved.bytes) }) : '';
    if (action?.trouble && state !== 'saving') {
      button.title = reason(action.trouble);
      if (before === 'saving') notice(button.title);
    }
    if (before === 'saving' && state === 'saved') {
      const lacking = saved?.missing.length;
      status.textContent = lacking
        ? say('Saved, without {pictures}', { pictures: count(lacking, 'picture') })
        : say('Saved');
    }
  };
  button.addEventListener('click', async () => {
    if (button.dataset.state === 'saving') return;
    if (button.dataset.state !== 'saved') {
      status.textContent = say('Saving');
      return wish({
        kind: button.dataset.state === 'stale' ? 'update' : 'save',
        address,
        title,
        key: (await entry(key))?.key,
      });
    }
    await remove([key]);
    notice(say('Removed: {title}', { title }), { label: say('Undo'), act: () => restore([key]) });
  });
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    if (data.action === undefined) show();
    else if (data.action === doing)
      label.textContent = say('Saving {part}', { part: percent(data.progress) });
  });
  show();
  return make('span', spoken, button, status);
}
