/**
 * Where a preview is shown: an element whose content follows the updates of a session. Only parts that changed are
 * touched, so that the scroll position, focus and what a reader opened stay.
 */

import { enhance } from '../enhance/index.js';
import { parse, place } from '../place.js';
import { morph } from './morph.js';

/** @typedef {import('../preview.js').PreviewUpdate} PreviewUpdate */
/** @typedef {import('../preview.js').PreviewEdit} PreviewEdit */

/** The elements that hold parts, from outside to inside. */
const CONTAINERS = /** @type {const} */ ({
  main: 'main',
  article: '.galley-article',
  header: '.galley-article > .galley-header',
  text: '.galley-article > .galley-body',
  footer: '.galley-article > .galley-footer',
});

/** CSS pixels below the upper edge, where what is looked at begins. */
const TOP = 8;

/** Views that are no HTML. */
const PLAIN = new Set(['text', 'metadata']);

export class Surface {
  #root;
  /** @type {Map<number, Element>} */
  #parts = new Map();
  /** @type {WeakMap<Element, number>} */
  #keys = new WeakMap();
  #view = 'article';
  #enhanced = new AbortController();

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /** @param {string} view */
  set view(view) {
    this.#view = view;
  }

  /** The part that holds this node of the page, with its key. @param {Node | null} node */
  partOf(node) {
    for (let at = node; at && at !== this.#root; at = at.parentNode) {
      const key = at instanceof Element ? this.#keys.get(at) : undefined;
      if (key !== undefined) return { key, element: /** @type {HTMLElement} */ (at) };
    }
    return null;
  }

  /** @param {number} key */
  element(key) {
    return /** @type {HTMLElement | undefined} */ (this.#parts.get(key));
  }

  /** Parts in the order of the page. */
  get elements() {
    return /** @type {HTMLElement[]} */ ([
      ...this.#root.querySelectorAll('[data-galley-path], .galley-headline'),
    ]).filter((element) => this.#keys.has(element));
  }

  /**
   * @param {PreviewUpdate} update
   * @param {Element | undefined} steady  what shall not move on the screen: the caret's block
   */
  apply(update, steady) {
    if (update.outcome === 'whole') this.#show(update);
    if (update.outcome !== 'patched') return;
    const hold = this.#hold(/** @type {PreviewEdit[]} */ (update.edits), steady);
    for (const edit of /** @type {PreviewEdit[]} */ (update.edits)) this.#make(edit);
    hold();
  }

  /** @param {PreviewUpdate} update */
  #show({ html = '', parts = {} }) {
    this.#parts.clear();
    this.#enhanced.abort();
    this.#enhanced = new AbortController();
    if (PLAIN.has(this.#view)) {
      const plain = document.createElement('pre');
      plain.className = 'galley-preview-plain';
      plain.textContent = html;
      this.#root.replaceChildren(plain);
      return;
    }
    const y = scroller().scrollTop;
    place(this.#root, bodyOf(html));
    // Asking for nothing asks for no layout.
    if (y > 0) scroller().scrollTop = y;
    for (const [container, keys] of Object.entries(parts)) {
      // The head and what stands beside main are no parts of what is shown.
      if (container === 'html' || container === 'body') continue;
      const children = [...this.#container(container).children].filter((child) => !isContainer(child));
      keys.forEach((key, index) => this.#know(key, children[index]));
    }
    this.#enhance(this.#root);
  }

  /** @param {PreviewEdit} edit */
  #make(edit) {
    const old = this.#parts.get(edit.key);
    if (edit.op === 'remove') {
      if (old?.nextSibling?.nodeType === Node.TEXT_NODE) old.nextSibling.remove();
      old?.remove();
      this.#parts.delete(edit.key);
      return;
    }
    const fragment = parse(edit.html ?? '');
    const wanted = fragment.firstElementChild;
    if (!wanted) return;
    if (edit.op === 'replace') {
      if (!old) return; // of the head, which is not shown
      // What scripts brought to life is exchanged as a whole.
      const inText = old.parentElement?.matches(CONTAINERS.text) && !old.querySelector('[data-galley]');
      if (!inText) old.replaceWith(wanted);
      this.#know(edit.key, inText ? morph(old, wanted) : wanted);
      if (!inText) this.#enhance(wanted);
      return;
    }
    const container = this.#container(edit.container ?? 'none');
    container.insertBefore(fragment, this.#parts.get(edit.before ?? 0) ?? null);
    this.#know(edit.key, wanted);
    this.#enhance(wanted);
  }

  /** @param {number} key @param {Element | undefined} element */
  #know(key, element) {
    if (!element) return;
    this.#parts.set(key, element);
    this.#keys.set(element, key);
  }

  /** @param {string} name @returns {Element} */
  #container(name) {
    const selector = /** @type {Record<string, string>} */ (CONTAINERS)[name];
    return (selector && this.#root.querySelector(selector)) || this.#root;
  }

  /** @param {Element} element */
  #enhance(element) {
    enhance(element, { signal: this.#enhanced.signal });
  }

  /**
   * Keeps what is looked at where it is while parts above it grow or shrink. Only then is the layout asked for.
   * @param {PreviewEdit[]} edits
   * @param {Element | undefined} steady
   */
  #hold(edits, steady) {
    const isSteady = isVisible(steady);
    const touched = edits.flatMap((edit) => {
      const old = this.#parts.get(edit.op === 'insert' ? (edit.before ?? 0) : edit.key);
      return old ? [{ old, inserts: edit.op === 'insert' }] : [];
    });
    // Mostly all of it stands below: then there is no need to ask what is at the top, which takes as long as the rest.
    const isBelow = (/** @type {Element} */ element) => element.getBoundingClientRect().top > TOP;
    if (!isSteady && touched.every(({ old }) => isBelow(old))) return () => {};
    const anchor = isSteady ? steady : this.partOf(document.elementFromPoint(innerWidth / 2, TOP))?.element;
    const isAbove = (/** @type {Element} */ element) =>
      anchor && element.compareDocumentPosition(anchor) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!anchor || !touched.some(({ old, inserts }) => (old === anchor ? inserts : isAbove(old))))
      return () => {};
    const top = anchor.getBoundingClientRect().top;
    return () => {
      if (!anchor.isConnected) return;
      const moved = anchor.getBoundingClientRect().top - top;
      if (moved !== 0) scroller().scrollTop += moved;
    };
  }
}

const scroller = () => document.scrollingElement ?? document.documentElement;

/** @param {Element | undefined} element */
export function isVisible(element) {
  if (!element?.isConnected) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** @param {Element} element */
const isContainer = (element) =>
  element.matches('.galley-article, .galley-header, .galley-body, .galley-footer, main');

/** What stands in the body of a whole document; a fragment as it is. @param {string} html */
function bodyOf(html) {
  if (!html.startsWith('<!doctype')) return html;
  const start = html.indexOf('>', html.indexOf('<body')) + 1;
  return html.slice(start, html.lastIndexOf('</body>'));
}
