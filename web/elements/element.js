/**
 * What the elements have in common: get an article, render one view of it, put it in place of the fallback, tell the page.
 * The HTML goes into the light DOM. Nothing throws: what goes wrong is an event, and the fallback stays.
 */

import { announce } from '../enhance/events.js';
import { enhanceParts } from '../enhance/parts.js';
import { fetchJson } from '../fetch.js';
import { loadGalley } from '../galley.js';
import { place } from '../place.js';
import { optionAttributes, readAttributes } from './options.js';
import { settle } from './settle.js';

/** On a server there are no elements; the classes can be imported all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Elements that chose their id prefix so far: the first has the core's own, so that addresses of notes stay stable. */
let prefixed = 0;

export class GalleyElement extends Base {
  static observedAttributes = ['src', ...optionAttributes];

  /** The view that a class shows. @type {import('../index.js').View} */
  static view = 'article';

  /** @type {import('../index.js').ArticleSource | null} */
  #article = null;
  /** @type {import('../index.js').Options | null} */
  #options = null;
  /** @type {string | undefined} */
  #prefix;
  #controller = new AbortController();
  /** Whether something changed that the content does not show yet. */
  #stale = true;
  #scheduled = false;
  /**
   * What the core printed inside before the page was sent: shown, and alive, from the first moment, and replaced only by
   * something else. undefined before the first look, empty when it is gone.
   * @type {string | undefined}
   */
  #printed;
  /** @type {import('../index.js').Rendering | undefined} */
  #latest;

  connectedCallback() {
    // Properties set before the definition was loaded hide the accessors.
    for (const name of /** @type {const} */ (['article', 'options'])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      /** @type {any} */ (this)[name] = value;
    }
    this.#schedule();
  }

  disconnectedCallback() {
    this.#controller.abort();
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#change();
  }

  get article() {
    return this.#article;
  }

  set article(article) {
    this.#article = article ?? null;
    this.#change();
  }

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? null;
    this.#change();
  }

  #change() {
    this.#stale = true;
    this.#schedule();
  }

  /**
   * Waits for the end of the running script: several changes are one render, and a script that imports the elements can
   * still call loadGalley({ wasm }) first.
   */
  #schedule() {
    if (!this.isConnected || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#update();
    });
  }

  async #update() {
    this.#controller.abort();
    const { signal } = (this.#controller = new AbortController());
    try {
      const options = this.#allOptions();
      this.#printed ??= this.querySelector('[data-galley]') ? this.innerHTML.trim() : '';
      if (this.#printed) {
        enhanceParts(this, { signal, options }, loadGalley);
        await leisure();
        if (signal.aborted) return;
      }
      const rendered = this.#stale ? await this.#render(options, signal) : null;
      if (signal.aborted) return;
      this.#stale = false;
      const shown = rendered && isReadable(rendered);
      let settled;
      if (shown) {
        const isFirst = !this.querySelector('[data-galley]');
        place(this, rendered.html, this.#printed);
        this.#printed = '';
        settled = isFirst && settle(this, rendered.html);
      }
      enhanceParts(this, { signal, options }, loadGalley);
      if (!rendered) return;
      this.#latest = rendered;
      if (settled) await settled;
      // Only a later article takes this one its word: an element that is moved meanwhile still shows it.
      if (this.#latest !== rendered) return;
      const { html: _, ...report } = rendered;
      if (report.problems.length > 0) announce(this, 'galley-problems', { problems: report.problems });
      if (shown) announce(this, 'galley-ready', report);
    } catch (error) {
      if (!signal.aborted && announce(this, 'galley-error', { error })) console.error(error);
    }
  }

  /**
   * @param {import('../index.js').Options} options
   * @param {AbortSignal} signal
   * @returns {Promise<import('../index.js').Rendering | null>} null without an article: what is inside was rendered
   * elsewhere
   */
  async #render(options, signal) {
    const src = this.getAttribute('src');
    if (this.#article === null && !src) return null;
    const [galley, article] = await Promise.all([
      loadGalley(),
      this.#article ??
        fetchJson(new URL(/** @type {string} */ (src), this.baseURI), signal).then(({ bytes }) => bytes),
    ]);
    return signal.aborted ? null : galley.render(article, options);
  }

  /** @returns {import('../index.js').Options} */
  #allOptions() {
    const options = { ...readAttributes(this), ...this.#options };
    if (options.id_prefix === undefined) {
      this.#prefix ??= prefixed++ === 0 ? 'galley-' : `galley-${prefixed}-`;
      options.id_prefix = this.#prefix;
    }
    return { ...options, view: /** @type {typeof GalleyElement} */ (this.constructor).view };
  }
}

/** When the page has loaded and the browser has nothing better to do. */
const leisure = () =>
  new Promise((resolve) => {
    const later = () => (globalThis.requestIdleCallback ?? setTimeout)(resolve);
    if (document.readyState === 'complete') later();
    else addEventListener('load', later, { once: true });
  });

/**
 * Whether anything of the article arrived. Where nothing did, say because the server sent a page, the fallback says more.
 * @param {import('../index.js').Rendering} rendering
 */
function isReadable({ words, problems }) {
  return words > 0 || !problems.some(({ severity, path }) => severity === 'error' && path === '');
}

/**
 * @param {string} name
 * @param {typeof GalleyElement} element
 */
export function define(name, element) {
  if (!globalThis.customElements?.get(name)) globalThis.customElements?.define(name, element);
}
