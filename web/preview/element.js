/**
 * `<galley-preview>`: a live preview of an article for an editor.
 *
 *   <galley-preview title="Preview"></galley-preview>          in a frame: device widths and themes are the frame's own
 *   <galley-preview same-page></galley-preview>                in the editor's page
 *
 * Attributes: `src`, the frame page (default: frame.html beside this file), which may lie on another origin; `same-page`;
 * `title`, the name of the frame. Properties: `value` (the article's JSON text, or an object), `options` (of the core),
 * `display` ({theme, direction, text_size}). Methods: `select({path, offset})`, `fixes()`. Events: `galley-rendered`,
 * `galley-activate`, `galley-hover`, `galley-preview-error`, each with the message as its detail.
 */

import { announce } from '../enhance/events.js';
import { define } from '../elements/element.js';
import { findEdit } from './edit.js';
import { Line } from './protocol.js';
import { PreviewView } from './view.js';

const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class GalleyPreviewElement extends Base {
  /** @type {string | null} */
  #json = null;
  #revision = 0;
  /** The newest revision whose rendering was told. */
  #told = 0;
  /** @type {import('../index.js').Options} */
  #options = {};
  /** @type {import('../preview.js').Display} */
  #display = {};
  /** @type {Line | undefined} */
  #line;
  /** @type {PreviewView | undefined} */
  #view;
  #isReady = false;
  /** Whether the frame takes edits, and the text that it has. */
  #takesEdits = false;
  /** @type {{ json: string, revision: number } | null} */
  #sent = null;
  #connection = new AbortController();
  /** @type {((fixes: import('../preview.js').Fix[]) => void)[]} */
  #asked = [];

  connectedCallback() {
    for (const name of /** @type {const} */ (['value', 'options', 'display'])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      /** @type {any} */ (this)[name] = value;
    }
    this.#connection = new AbortController();
    if (this.hasAttribute('same-page')) this.#openHere();
    else this.#openFrame();
  }

  disconnectedCallback() {
    this.#connection.abort();
    this.#line?.close();
    this.#view?.close();
    this.#line = this.#view = undefined;
    this.#isReady = false;
    this.replaceChildren();
  }

  /** The article's JSON text. @returns {string | null} */
  get value() {
    return this.#json;
  }

  /** @param {string | object | null} article an object is written as text first, which costs time: give text where you have it */
  set value(article) {
    this.#json = article === null || typeof article === 'string' ? article : JSON.stringify(article);
    ++this.#revision;
    this.#sendArticle();
  }

  /** Which text was set last: `galley-rendered` names the one it is about. */
  get revision() {
    return this.#revision;
  }

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
    if (!this.#isReady) return;
    this.#line?.send({ type: 'options', options: this.#options });
    this.#view?.options(this.#options);
  }

  get display() {
    return this.#display;
  }

  set display(display) {
    this.#display = display ?? {};
    if (this.#isReady) this.#line?.send({ type: 'display', display: this.#display });
  }

  /** Marks the block of a field, or of a place in the text, and brings it into view. @param {{ path?: string, offset?: number }} where */
  select(where) {
    if (!this.#isReady) return;
    this.#line?.send({ type: 'select', ...where });
    this.#view?.select(where);
  }

  /** Quick fixes for the article that is shown. @returns {Promise<import('../preview.js').Fix[]>} */
  async fixes() {
    if (this.#view) return this.#view.fixes();
    if (!this.#line || !this.#isReady) return [];
    this.#line.send({ type: 'fixes' });
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  #openFrame() {
    const source = new URL(
      this.getAttribute('src') ?? new URL('frame.html', import.meta.url),
      document.baseURI,
    );
    if (source.origin !== location.origin) source.searchParams.set('editor', location.origin);
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Preview';
    frame.src = source.href;
    this.replaceChildren(frame);
    const { signal } = this.#connection;
    // The frame may be there before it listens, or listen before it says that it has loaded.
    frame.addEventListener(
      'load',
      () => {
        this.#line?.close();
        this.#isReady = false;
        this.#line = new Line(/** @type {Window} */ (frame.contentWindow), source.origin, (message) =>
          this.#take(message),
        );
        this.#line.send({ type: 'hello' });
      },
      { signal },
    );
  }

  async #openHere() {
    const { signal } = this.#connection;
    const root = document.createElement('div');
    this.replaceChildren(root);
    try {
      const view = await PreviewView.open(root, {
        rendered: (rendered) => this.#tell(rendered),
        activate: (selection) => announce(this, 'galley-activate', selection),
        hover: (path) => announce(this, 'galley-hover', { path }),
      });
      if (signal.aborted) return view.close();
      this.#view = view;
      this.#start();
    } catch (error) {
      announce(this, 'galley-preview-error', { error });
    }
  }

  #start() {
    this.#isReady = true;
    this.#sent = null;
    this.options = this.#options;
    this.display = this.#display;
    this.#sendArticle();
  }

  #sendArticle() {
    if (!this.#isReady || this.#json === null) return;
    const text = { json: this.#json, revision: this.#revision };
    this.#view?.update(text.json, text.revision);
    if (!this.#line) return;
    const { revision } = text;
    // A long text would be copied twice on its way, at every key.
    const edit = this.#takesEdits && this.#sent && findEdit(this.#sent.json, text.json);
    if (edit) {
      const base = this.#sent?.revision;
      this.#line.send({ type: 'update', edit: { base, ...edit, length: text.json.length }, revision });
    } else {
      this.#line.send({ type: 'update', ...text });
    }
    this.#sent = text;
  }

  /** @param {import('../preview.js').PreviewMessage} message */
  #take({ protocol: _, type, ...rest }) {
    if (type === 'ready' && !this.#isReady) {
      this.#takesEdits = rest.edits === true;
      this.#start();
    }
    if (type === 'rendered') this.#tell(/** @type {any} */ (rest));
    if (type === 'activate') announce(this, 'galley-activate', rest);
    if (type === 'hover') announce(this, 'galley-hover', rest);
    if (type === 'error' && rest.code === 'base-unknown') {
      this.#sent = null;
      this.#sendArticle();
    } else if (type === 'error') {
      announce(this, 'galley-preview-error', rest);
    }
    if (type === 'fixes') this.#asked.shift()?.(/** @type {any} */ (rest).fixes ?? []);
  }

  /** @param {import('../preview.js').Rendered} rendered */
  #tell(rendered) {
    if (rendered.revision < this.#told) return;
    this.#told = rendered.revision;
    announce(this, 'galley-rendered', rendered);
  }
}

define('galley-preview', /** @type {any} */ (GalleyPreviewElement));
