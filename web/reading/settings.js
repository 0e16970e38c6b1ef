/**
 * What a reader can set, as attributes of the root that the stylesheets know, kept in localStorage under one name. Where
 * storage is refused or full, a choice holds for the page.
 */

import './restore.js';

const KEY = 'galley-reading';

/** The values of each setting; what a page without a choice shows is marked by `usual`. */
export const settings = /** @type {const} */ ({
  theme: { usual: 'auto', values: ['auto', 'light', 'dark', 'sepia', 'contrast'] },
  zoom: { usual: '100', values: ['85', '100', '115', '130', '150', '175', '200'] },
  air: { usual: '100', values: ['100', '120', '150'] },
  measure: { usual: 'medium', values: ['narrow', 'medium', 'wide'] },
  face: { usual: 'serif', values: ['serif', 'sans'] },
});

/** @typedef {keyof typeof settings} Setting */

export const names = /** @type {Setting[]} */ (Object.keys(settings));

/** @param {Setting} name @returns {string} */
export function chosen(name) {
  const value = document.documentElement.getAttribute(`data-galley-${name}`) ?? '';
  const { usual, values } = settings[name];
  return /** @type {readonly string[]} */ (values).includes(value) ? value : usual;
}

/**
 * Sets, keeps and tells the page: `galley-setting` on the document, with the name and the value.
 * @param {Setting} name
 * @param {string} value
 */
export function choose(name, value) {
  document.documentElement.setAttribute(`data-galley-${name}`, value);
  try {
    const kept = names.filter((each) => chosen(each) !== settings[each].usual);
    if (kept.length === 0) localStorage.removeItem(KEY);
    else
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept.map((each) => [each, chosen(each)]))));
  } catch {
    // Private windows and full disks refuse.
  }
  document.dispatchEvent(new CustomEvent('galley-setting', { detail: { name, value } }));
}
