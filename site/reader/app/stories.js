/** Lists of stories that the core printed: each gets its save button, and keeps it when the list grows. */

import { slugOf, keepLinksHere } from './own_links.js';
import { saveButton } from './save_button.js';
import { wishAll } from './wish.js';

/** @param {Element} root */
export function dressStories(root) {
  const dress = () => {
    for (const item of storiesIn(root)) {
      if (item.querySelector('.save-button')) continue;
      const { address, title, key } = storyOf(item);
      if (address) item.append(saveButton(address, title, key));
    }
    keepLinksHere(root);
  };
  dress();
  document.addEventListener('galley-more', dress);
}

/** Queues all of them that are not saved. @param {Element} root */
export async function saveAll(root) {
  const unsaved = storiesIn(root).filter((item) => !item.querySelector('.save-button[data-state="saved"]'));
  const wanted = unsaved.map(storyOf).filter(({ address }) => address);
  await wishAll(wanted.map(({ address, title }) => ({ kind: 'save', address, title })));
}

/** @param {Element} root @returns {HTMLElement[]} */
const storiesIn = (root) => [
  .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-galley-items] > li')),
];

/** @param {HTMLElement} item */
function storyOf(item) {
  const link = item.querySelector('a[href]');
  const address = item.dataset.galleyUrl || (link instanceof HTMLAnchorElement ? link.href : '');
  // A key that no entry has: such a story's button knows itself by its address.
  return {
    address,
    title: link?.textContent ?? address,
    key: (address && slugOf(address)) || `at ${address}`,
  };
}
