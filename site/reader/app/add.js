/** Adding by address, by file, by sharing from another app. Nothing is fetched before somebody presses the button. */

import { make } from '../../../web/reading/make.js';
import { failureOf } from '../shared/failure.js';
import { entries } from '../shared/library.js';
import { articlePath } from '../shared/names.js';
import { actions } from '../shared/queue.js';
import { save } from '../shared/saving.js';
import { importLibrary, isLibrary } from '../shared/transfer.js';
import { count } from './numbers.js';
import { showPending } from './pending.js';
import { askOnce } from './persistence.js';
import { start } from './start.js';
import { bringVisitsTogether } from './visits.js';
import { wish } from './wish.js';

export function openAdd() {
  const form = /** @type {HTMLFormElement} */ (document.querySelector('[data-address]'));
  const field = /** @type {HTMLInputElement} */ (document.querySelector('#url'));
  const files = /** @type {HTMLInputElement} */ (document.querySelector('#file'));
  const added = /** @type {HTMLElement} */ (document.querySelector('[data-added]'));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const address = field.value.trim();
    field.value = '';
    field.focus();
    const line = say(`Saving ${address}`);
    await wish({ kind: 'save', address, title: '' });
    // What became of it stands in the list of what is to be done, or in the library.
    line.remove();
    const newest = (await entries()).sort((a, b) => b.saved - a.saved)[0];
    if (newest && !(await actions()).some((action) => action.address === address)) tell(newest);
  });
  files.addEventListener('change', async () => {
    await addFiles(files.files ?? []);
    files.value = '';
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    addFiles(event.dataTransfer?.files ?? []);
  });
  // A system that opens files with the app hands them over here.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(
    async (/** @type {any} */ { files: handles = [] }) =>
      addFiles(await Promise.all(handles.map((/** @type {any} */ handle) => handle.getFile()))),
  );

  // Other apps share a link in any of the three.
  const shared = new URLSearchParams(location.search);
  const link = ['url', 'text', 'title']
    .map((name) => /https?:\/\/\S+/.exec(shared.get(name) ?? '')?.[0])
    .find(Boolean);
  if (link) {
    field.value = link;
    form.querySelector('button')?.focus();
  }
  showPending();
  start();

  /** @param {Iterable<File>} chosen */
  async function addFiles(chosen) {
    for (const file of chosen) {
      const line = say(`Reading ${file.name}`);
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isLibrary(bytes)) {
          const { articles, pictures, problems } = await importLibrary(bytes);
          await bringVisitsTogether();
          line.textContent = `${file.name}: ${count(articles, 'article')} and ${count(pictures, 'picture')} came in.`;
          for (const problem of problems) say(`${file.name}: ${problem}`, true);
        } else {
          tell(await save({ address: '', bytes }), line);
        }
        askOnce();
      } catch (error) {
        const { message, mend } = failureOf(error);
        line.className = 'state';
        line.textContent = `${file.name}: ${message} ${mend}`;
      }
    }
  }

  /** @param {string} text @param {boolean} [isTrouble] */
  function say(text, isTrouble = false) {
    const line = make('li', { class: isTrouble ? 'state' : false, role: 'status' });
    added.prepend(line);
    line.textContent = text;
    return line;
  }

  /** @param {import('../shared/library.js').Entry} entry @param {HTMLElement} [line] */
  function tell({ key, title, damage, missing, recordings = 0 }, line = say('')) {
    const lacking =
      missing.length > 0 ? ` Without ${count(missing.length, 'picture')}: ${missing[0].why}.` : '';
    const words = damage ? ' It is damaged; what can be read of it was saved.' : '';
    const unheard = recordings
      ? ` ${count(recordings, 'recording')} in it not saved: for these, connect.`
      : '';
    const more = `.${words}${lacking}${unheard}`;
    line.replaceChildren('Saved: ', make('a', { href: articlePath(key) }, title), more);
  }
}
