/**
 * `<galley-reading>` gives an article its reading aids: contents, progress, settings of type and colour, reading aloud, the
 * way back. It serves the article whose id is in `for`, or the first of the page, and waits until there is one.
 *
 * Attributes: `for` (id of an article of the core, or of the element that shows it), `language` (BCP 47, of the words;
 * default: the article's). Event on the document: `galley-setting` (`{ name, value }`). Look: reading.css.
 */

import { back } from './back.js';
import { disclosure } from './disclosure.js';
import { displayPanel } from './display.js';
import { listen } from './listen.js';
import { make } from './make.js';
import { outline } from './outline.js';
import { progress } from './progress.js';
import { wordsFor } from './words.js';

/** On a server there are no elements; the class can be imported all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class GalleyReadingElement extends Base {
  /** The article that has its aids. @type {HTMLElement | undefined} */
  #article;
  #controller = new AbortController();
  #watch = new AbortController();

  connectedCallback() {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    document.addEventListener('galley-ready', () => this.#update(), { signal });
    document.addEventListener('DOMContentLoaded', () => this.#update(), { signal });
    this.#update();
  }

  disconnectedCallback() {
    this.#watch.abort();
    this.#controller.abort();
    this.#article = undefined;
  }

  /** @returns {HTMLElement | null} */
  #find() {
    const name = this.getAttribute('for');
    const root = name ? document.getElementById(name) : document;
    const selector = '[data-galley="article"]';
    if (root instanceof HTMLElement && root.matches(selector)) return root;
    return root?.querySelector(selector) ?? null;
  }

  async #update() {
    const article = this.#find();
    if (!article || article === this.#article) return;
    this.#article = article;
    this.#controller.abort();
    const { signal } = (this.#controller = new AbortController());
    const tag = this.getAttribute('language') || article.lang || document.documentElement.lang || 'en';
    try {
      const { words, language, direction } = await wordsFor(tag);
      if (!signal.aborted) this.#fill(article, words, language, direction, signal);
    } catch (error) {
      // Without its words there are no aids; the article is whole.
      this.#article = undefined;
      console.error(error);
    }
  }

  /**
   * @param {HTMLElement} article
   * @param {import('./words.js').Words} words
   * @param {string} language
   * @param {string} direction
   * @param {AbortSignal} signal
   */
  #fill(article, words, language, direction, signal) {
    const contents = outline(article, words);
    const percent = new Intl.NumberFormat(language, { style: 'percent' });
    const said = make('p', { class: 'galley-reading-said' });
    contents.panel.append(said);
    const line = progress(article);
    const way = back(article, contents.panel, words, signal);
    const parts = [];
    const told = () =>
      (said.textContent = words.progress.replace('{percent}', percent.format(line.update())));
    if (contents.headings.length > 1) parts.push(disclosure(words.contents, contents.panel, signal, told));
    parts.push(disclosure(words.display, displayPanel(words, language, signal), signal));
    parts.push(listen(article, words, language, signal));
    const bar = make(
      'div',
      { class: 'galley-reading', role: 'region', 'aria-label': words.aids, lang: language, dir: direction },
      line.line,
      make('div', { class: 'galley-reading-bar' }, ...parts),
      way.button,
    );
    this.replaceChildren(bar);
    contents.panel.addEventListener(
      'click',
      ({ target }) =>
        target instanceof Element &&
        target.closest('a') &&
        contents.panel.dispatchEvent(new Event('galley-done')),
      { signal },
    );
    watchScroll(() => {
      way.update(line.update());
      contents.mark(
        contents.headings.findLast((each) => each.getBoundingClientRect().top < innerHeight * 0.3),
      );
    }, signal);
  }
}

/** Once per frame at most, and once at the beginning. @param {() => void} look @param {AbortSignal} signal */
function watchScroll(look, signal) {
  let waiting = 0;
  const later = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => !signal.aborted && look());
  };
  addEventListener('scroll', later, { signal, passive: true });
  addEventListener('resize', later, { signal });
  document.addEventListener('galley-setting', later, { signal });
  later();
}
