/** Adding by address, by file, by sharing from another app. Nothing is fetched before somebody presses the button. */

import { make } from '../../../web/reading/make.js';
import { failureOf } from '../shared/failure.js';
import { entries } from '../shared/library.js';
import { articlePath } from '../shared/names.js';
import { actions } from '../shared/queue.js';
import { save } from '../shared/saving.js';
import { importLibrary, isLibrary } from '../shared/transfer.js';
import { lacks, reason } from './lacks.js';
import { showPending } from './pending.js';
import { askOnce } from './persistence.js';
import { start } from './start.js';
import { bringVisitsTogether } from './visits.js';
import { wish } from './wish.js';
import { count, say } from './words.js';

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
    const said = line(say('Saving {name}', { name: address }));
    await wish({ kind: 'save', address, title: '' });
    // What became of it stands in the list of what is to be done, or in the library.
    said.remove();
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
      const { name } = file;
      const said = line(say('Reading {name}', { name }));
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isLibrary(bytes)) {
          const { articles, pictures, problems } = await importLibrary(bytes);
          await bringVisitsTogether();
          said.textContent = say('{name}: {articles} and {pictures} came in.', {
            name,
            articles: count(articles, 'article'),
            pictures: count(pictures, 'picture'),
          });
          for (const { line: number, why } of problems) {
            const words = 'Line {number} could not be read ({why}). What stands in other lines was taken.';
            line(`${name}: ${say(words, { number, why })}`, true);
          }
        } else {
          tell(await save({ address: '', bytes }), said);
        }
        askOnce();
      } catch (error) {
        said.className = 'state';
        said.textContent = `${name}: ${reason(failureOf(error))}`;
      }
    }
  }

  /** @param {string} text @param {boolean} [isTrouble] */
  function line(text, isTrouble = false) {
    const made = make('li', { class: isTrouble ? 'state' : false, role: 'status' });
    added.prepend(made);
    made.textContent = text;
    return made;
  }

  /** @param {import('../shared/library.js').Entry} entry @param {HTMLElement} [said] */
  function tell(entry, said = line('')) {
    const link = make('a', { href: articlePath(entry.key), lang: entry.language }, entry.title);
    said.replaceChildren(say('Saved:'), ' ', link, ...lacks(entry).map((each) => ` ${each}`));
  }
}
