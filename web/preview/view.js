/**
 * One preview: a session of the core, the surface that shows it, and what a person does there. Both ways of use rest on it:
 * the frame page and an element in the editor's own page.
 */

import { Surface, isVisible } from './surface.js';
import { openPreview } from './session.js';

/** @typedef {import('../preview.js').Selection} Selection */
/** @typedef {import('../preview.js').Rendered} Rendered */

/**
 * @typedef {object} Listener
 * @property {(rendered: Rendered) => void} rendered
 * @property {(selection: Selection) => void} activate
 * @property {(path: string | null) => void} hover
 */

export class PreviewView {
  #session;
  #surface;
  #root;
  #listener;
  /** @type {import('../index.js').Options} */
  #options = {};
  #edit = false;
  /** The newest text that is not shown yet. @type {{ json: string, revision: number } | null} */
  #waiting = null;
  #scheduled = false;
  #newest = -Infinity;
  #height = 0;
  /** @type {number} */
  #selected = 0;
  /** @type {HTMLElement} */
  #control;
  #closed = new AbortController();

  /**
   * @param {HTMLElement} root what the article is shown in
   * @param {Listener} listener
   * @param {{ wasm?: import('../index.js').WasmSource }} [source]
   */
  static async open(root, listener, source) {
    return new PreviewView(root, listener, await openPreview(source));
  }

  /**
   * @param {HTMLElement} root
   * @param {Listener} listener
   * @param {import('./session.js').PreviewSession} session
   */
  constructor(root, listener, session) {
    this.#root = root;
    this.#listener = listener;
    this.#session = session;
    const content = document.createElement('div');
    content.className = 'galley-preview-content';
    this.#control = control(() => this.#activate(this.#control.dataset.galleyKey));
    root.replaceChildren(content, this.#control);
    this.#surface = new Surface(content);
    this.options({});
    const { signal } = this.#closed;
    content.addEventListener('click', (event) => this.#click(event), { signal, capture: true });
    content.addEventListener('pointerover', (event) => this.#point(event), { signal });
    content.addEventListener('pointerleave', () => this.#point(null), { signal });
    content.addEventListener(
      'focusin',
      (event) => this.#offer(this.#surface.partOf(/** @type {Node} */ (event.target))),
      {
        signal,
      },
    );
    content.addEventListener('keydown', (event) => this.#key(event), { signal });
    // Heights come from the browser when it lays out, not by asking it in the middle of a key.
    new ResizeObserver(([entry]) => (this.#height = Math.ceil(entry.contentRect.height))).observe(content);
  }

  /** @param {import('../index.js').Options} options those of the core; `edit` also makes blocks editable here */
  options(options) {
    this.#options = { ...options, annotate: true };
    this.#edit = options.edit === true;
    this.#surface.view = options.view ?? 'article';
    this.#session.setOptions(this.#options);
    this.#control.hidden = true;
    this.#root.toggleAttribute('data-galley-edit', this.#edit);
    if (this.#shown) this.#show(this.#shown);
  }

  /** @type {{ json: string, revision: number } | null} */
  #shown = null;

  /**
   * Takes a text to show with the next frame; of several before it the last one counts. Older revisions are dropped.
   * @param {string} json
   * @param {number} revision
   */
  update(json, revision) {
    if (!(revision > this.#newest)) return;
    this.#newest = revision;
    this.#waiting = { json, revision };
    if (this.#scheduled) return;
    this.#scheduled = true;
    const show = () => {
      this.#scheduled = false;
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting) this.#show(waiting);
    };
    // A hidden page paints no frames.
    if (document.visibilityState === 'hidden') setTimeout(show);
    else requestAnimationFrame(show);
  }

  /** @param {{ json: string, revision: number }} text */
  #show(text) {
    const start = performance.now();
    this.#shown = text;
    const update = this.#session.update(text.json);
    this.#surface.apply(update, this.#surface.element(this.#selected));
    const { html: _, edits, parts: __, ...rest } = update;
    if (this.#edit && (update.outcome === 'whole' || edits?.some(({ op }) => op === 'insert'))) {
      this.#makeReachable();
    }
    this.#listener.rendered({
      ...rest,
      revision: text.revision,
      edits: edits?.length ?? 0,
      time: performance.now() - start,
      height: this.#height,
    });
    if (this.#selected) requestAnimationFrame(() => this.#mark(this.#selected, false));
  }

  /** Quick fixes for the text that is shown. */
  fixes() {
    return this.#shown ? this.#session.fixes(this.#shown.json) : [];
  }

  /** The whole HTML, as `render` gives it. */
  html() {
    return this.#session.html();
  }

  /**
   * Marks the block of a field or of a place in the text, and brings it into view.
   * @param {{ path?: string, offset?: number }} where
   */
  select({ path, offset }) {
    const byOffset = offset === undefined ? 0 : this.#session.partAt(offset);
    const key = byOffset || (path === undefined ? 0 : this.#keyOf(path));
    this.#mark(key, true);
  }

  /** The block of the field, or of the field around it. @param {string} path */
  #keyOf(path) {
    const elements = this.#surface.elements;
    for (let at = path; at; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = elements.find((element) => (element.dataset.galleyPath ?? '/title') === at);
      if (found) return this.#surface.partOf(found)?.key ?? 0;
    }
    return 0;
  }

  /** @param {number} key @param {boolean} always  false: only where it left the view */
  #mark(key, always) {
    const before = this.#surface.element(this.#selected);
    const element = this.#surface.element(key);
    if (before !== element) before?.removeAttribute('data-galley-selected');
    this.#selected = element ? key : 0;
    if (!element) return;
    if (!element.hasAttribute('data-galley-selected')) element.setAttribute('data-galley-selected', '');
    if (always ? !isWhole(element) : !isVisible(element))
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (!this.#edit) return;
    const target = /** @type {Element} */ (event.target);
    // Buttons, fields and summaries do here what they do for readers; links would leave the preview.
    if (target.closest('button, summary, input, video, audio, dialog')) return;
    const part = this.#surface.partOf(target);
    if (!part) return;
    event.preventDefault();
    this.#activate(String(part.key), target);
  }

  /** @param {string | undefined} key @param {Element} [inside] */
  #activate(key, inside) {
    const element = this.#surface.element(Number(key));
    if (!element) return;
    this.#mark(Number(key), false);
    const annotated = inside?.closest('[data-galley-path]') ?? element;
    this.#listener.activate({ path: pathOf(annotated, element), ...this.#session.sourceOf(Number(key)) });
  }

  /** @param {PointerEvent | null} event */
  #point(event) {
    const part = event ? this.#surface.partOf(/** @type {Node} */ (event.target)) : null;
    this.#listener.hover(part ? pathOf(part.element, part.element) : null);
    if (part) this.#offer(part);
  }

  /** Puts the control "Edit" at a block. @param {{ key: number, element: HTMLElement } | null} part */
  #offer(part) {
    if (!part || !this.#edit) return;
    const { element, key } = part;
    this.#control.hidden = false;
    this.#control.dataset.galleyKey = String(key);
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    this.#control.setAttribute('aria-label', words ? `Edit: ${words}` : 'Edit');
    this.#control.style.setProperty('inset-block-start', `${element.offsetTop}px`);
    // In the reading order it stands behind its block.
    if (document.activeElement !== this.#control) element.after(this.#control);
  }

  /** Blocks are reached with the arrow keys, one of them with Tab. */
  #makeReachable() {
    for (const element of this.#surface.elements)
      if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    const first = this.#surface.elements[0];
    if (
      first &&
      !this.#root.querySelector('[data-galley-path][tabindex="0"], .galley-headline[tabindex="0"]')
    )
      first.tabIndex = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const part = this.#surface.partOf(/** @type {Node} */ (event.target));
    if (!this.#edit || !part || part.element !== event.target) return;
    if (event.key === 'Enter') {
      this.#activate(String(part.key));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = this.#surface.elements;
      const next = all[all.indexOf(part.element) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      part.element.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  close() {
    this.#closed.abort();
    this.#root.replaceChildren();
  }
}

/** @param {Element} element @param {Element} part */
function pathOf(element, part) {
  const path = element.getAttribute('data-galley-path');
  if (path !== null) return path;
  const names = /** @type {const} */ ({
    '.galley-headline': '/title',
    '.galley-kicker': '/kicker',
    '.galley-standfirst': '/standfirst',
    '.galley-meta': '/authors',
    '.galley-dateline': '/dateline',
    '.galley-corrections': '/corrections',
    '.galley-tags': '/tags',
    '.galley-rights': '/rights',
    '.galley-share': '/share',
    '.galley-related': '/related',
    figure: '/image',
  });
  return Object.entries(names).find(([selector]) => part.matches(selector))?.[1] ?? '';
}

/** @param {() => void} act */
function control(act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'galley-preview-edit';
  button.textContent = 'Edit';
  button.hidden = true;
  button.addEventListener('click', act);
  return button;
}

/** @param {Element} element */
function isWhole(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && (bottom <= innerHeight || top < innerHeight / 2);
}
