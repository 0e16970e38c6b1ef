/**
 * The link to the next page of a related list becomes a button that appends that page. Here are the control and its states;
 * what fetches and places the page is loaded with the first press.
 */

import { webAddress } from '../fetch.js';
import { announce } from './events.js';
import { say } from './status.js';

/**
 * @param {HTMLElement} section
 * @param {import('../enhance.js').EnhanceOptions} options
 * @param {import('./parts.js').Load} load
 */
export function enhanceRelated(section, options, load) {
  const list = section.querySelector('[data-galley-items]');
  const link = /** @type {HTMLAnchorElement | null} */ (section.querySelector('a[data-galley-more]'));
  if (!list || !link || !webAddress(link.href)) return;

  const { signal } = options;
  const label = link.textContent;
  const status = section.querySelector('[data-galley-status]');
  /** @type {import('./list.js').RelatedList | undefined} */
  let related;
  let loading = false;

  const append = async () => {
    if (loading) return;
    loading = true;
    link.setAttribute('aria-disabled', 'true');
    say(status, section.dataset.galleyLoading);
    try {
      const { RelatedList } = await import('./list.js');
      related ??= new RelatedList(section, list, link, options, load);
      say(status, await related.append());
      link.textContent = label;
    } catch (error) {
      if (signal?.aborted) return;
      link.textContent = section.dataset.galleyRetry || label;
      say(status, section.dataset.galleyFailed);
      announce(section, 'galley-error', { error });
    } finally {
      loading = false;
      link.removeAttribute('aria-disabled');
    }
  };

  /** @param {MouseEvent | KeyboardEvent} event */
  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab or window
    if ('key' in event && event.key !== ' ') return;
    event.preventDefault();
    append();
  };
  link.setAttribute('role', 'button');
  link.addEventListener('click', press, { signal });
  link.addEventListener('keydown', press, { signal });
}
