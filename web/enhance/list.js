/**
 * Further pages of a related list. The core leaves out what the reader has and words the announcement; here are the request,
 * the order and the focus.
 */

import { fetchJson, webAddress } from '../fetch.js';
import { parse } from '../place.js';
import { announce } from './events.js';

/** Milliseconds after which a page that does not come has failed. */
const PATIENCE = 20000;

/** Pages in a row that may bring nothing new before the reader is asked again. */
const EMPTY_PAGES = 5;

export class RelatedList {
  #section;
  #list;
  #link;
  #options;
  #load;
  /** Addresses asked already: a list that leads back to itself has ended. @type {Set<string>} */
  #visited = new Set();

  /**
   * @param {HTMLElement} section
   * @param {Element} list
   * @param {HTMLAnchorElement} link
   * @param {import('../enhance.js').EnhanceOptions} options
   * @param {import('./parts.js').Load} load
   */
  constructor(section, list, link, options, load) {
    this.#load = load;
    this.#section = section;
    this.#list = list;
    this.#link = link;
    this.#options = options;
  }

  /**
   * Appends the next page, and brings the focus to what is new.
   * @returns {Promise<string | null | undefined>} what to tell the reader
   */
  async append() {
    let page = await this.#fetchPage(this.#link.href);
    for (let empty = 1; page.items.length === 0 && page.next && empty < EMPTY_PAGES; empty++) {
      page = await this.#fetchPage(page.next);
    }
    const { items, next, announcement } = page;
    const hadFocus = this.#hasFocus();
    this.#list.append(...items);
    if (next) this.#link.href = next;
    const end = next ? undefined : this.#end();
    const focus = items[0]?.querySelector('a') ?? end;
    if (hadFocus) focus?.focus();
    announce(this.#section, 'galley-more', { added: items.length, next: next ?? null });
    return announcement;
  }

  /** Whether the reader still waits here. A click focuses no link in Safari: then nothing has the focus. */
  #hasFocus() {
    const { activeElement } = /** @type {Document | ShadowRoot} */ (this.#link.getRootNode());
    return !activeElement || activeElement === document.body || activeElement === this.#link;
  }

  /** @param {string} address */
  async #fetchPage(address) {
    const url = webAddress(address);
    if (!url) throw new Error(`No list: ${address}`);
    const [{ bytes, url: base }, galley] = await Promise.all([
      fetchJson(url, this.#patience()),
      this.#load(),
    ]);
    const { html, problems } = await galley.render(bytes, this.#pageOptions());
    this.#options.signal?.throwIfAborted();
    if (problems.length > 0) announce(this.#section, 'galley-problems', { problems });

    const page = /** @type {HTMLElement | null} */ (parse(html).querySelector('[data-galley-page]'));
    const items = this.#others(page?.querySelectorAll('[data-galley-items] > li') ?? []);
    const error = problems.find(({ severity }) => severity === 'error');
    if (!page || (error && items.length === 0)) throw new Error(error?.message ?? `No list: ${base}`);

    this.#visited.add(url.href);
    const next = page.dataset.galleyNext && webAddress(page.dataset.galleyNext, base)?.href;
    return {
      items,
      next: next && !this.#visited.has(next) ? next : undefined,
      announcement: page.querySelector('[data-galley-announcement]')?.textContent,
    };
  }

  /** Older browsers cannot join signals; there the browser's own patience counts. */
  #patience() {
    const { signal } = this.#options;
    const timeout = 'any' in AbortSignal ? AbortSignal.timeout(PATIENCE) : undefined;
    return timeout && signal ? AbortSignal.any([timeout, signal]) : (timeout ?? signal);
  }

  /**
   * What the list shows tells how its next items must look.
   * @returns {import('../index.js').Options}
   */
  #pageOptions() {
    const heading = this.#section.querySelector('h1, h2, h3, h4, h5, h6');
    const size = /galley-card-(small|medium|large)/.exec(this.#list.innerHTML)?.[1];
    return {
      language: /** @type {HTMLElement | null} */ (this.#section.closest('[lang]'))?.lang,
      card: /** @type {'small' | 'medium' | 'large' | undefined} */ (size),
      ...this.#options.options,
      view: 'related-items',
      // Stories stand one level below it, in a list of its own as in an article.
      heading_level: heading ? Math.min(+heading.tagName[1], 4) : undefined,
      seen: [...this.#list.children].flatMap(names),
    };
  }

  /**
   * Without the article that the list belongs to. It does not go into `seen`, which counts the stories of the list.
   * @param {Iterable<Element>} items
   */
  #others(items) {
    const article = this.#section.closest('[data-galley="article"]');
    const own = article ? names(article) : [];
    return [...items].filter((item) => !names(item).some((name) => own.includes(name)));
  }

  /** Puts the end in the place of the control. */
  #end() {
    const end = document.createElement('p');
    end.className = 'galley-end';
    end.tabIndex = -1;
    end.textContent = this.#section.dataset.galleyEnd ?? null;
    (this.#link.closest('.galley-more') ?? this.#link).replaceWith(end);
    return end;
  }
}

/**
 * What a story is recognised by.
 * @param {Element} story
 */
function names(story) {
  const { galleyUrl = '', galleyId = '' } = /** @type {HTMLElement} */ (story).dataset;
  return [galleyUrl, galleyId].filter(Boolean);
}
