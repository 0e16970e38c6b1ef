/** `<galley-embed>`, without what shows an article: that is a frame, or `inline.js`, which is fetched when it is asked for. */

/* global GALLEY_VERSION */
import { openFrame } from './framed.js';

/** Attributes that the views understand, by the same names. */
const passed = ['view', 'language', 'heading-level', 'services', 'related-limit', 'size', 'embeds', 'theme'];

/** Room kept free for each view, so that nothing in sight moves when it comes: CSS lengths. */
const reserves = /** @type {Record<string, string>} */ ({
  article: 'max(40rem,100vh)',
  related: '24rem',
  card: '10rem',
  share: '3rem',
});

let count = 0;

/**
 * @typedef {object} Settings  what an embed is asked to show
 * @property {string} src  address of the article, in full
 * @property {Record<string, string>} attributes  those of `passed` that the tag has, and `id-prefix`
 * @property {boolean} adopt  whether what is there was printed by the core already
 *
 * @typedef {object} Stage  where it is shown
 * @property {ShadowRoot} root
 * @property {string} base  address of embed.js
 * @property {AbortSignal} signal  aborted when the embed is removed or changed
 * @property {() => void} reveal  takes the fallback away
 * @property {(type: string, detail: object) => void} tell  the page, by an event
 * @property {(code: string, message: string, mend?: string) => void} fail  brings the fallback back, and tells
 */

/**
 * The class for scripts that came from `base`.
 *
 * `<galley-embed src="article.json"><a href="…">Title</a></galley-embed>` shows an article of another site. The link
 * stays until the article is there, and whenever it cannot be had.
 *
 * Attributes: `src`, `view` (`article`, `card`, `related`, `share`), `mode` (`frame`, `inline`), `theme` (`auto`,
 * `light`, `dark`, `sepia`, `contrast`), `heading-level` (2 unless given), `lang` or `language`, `height` (pixels kept
 * free), `patience` (seconds), `services`, `related-limit`, `size`, `embeds`, `worker` (inline: `never`).
 *
 * Events, which bubble: `galley-ready`, `galley-problems`, `galley-error` (`{ error }`, with `code` and `mend`; prevent
 * it to keep it out of the console), `galley-share`, `galley-more`. Parts: `frame`, and inline those of the core.
 * @param {string} base
 */
export function embedElement(base) {
  return class GalleyEmbedElement extends HTMLElement {
    static version = GALLEY_VERSION;
    static observedAttributes = ['src', 'mode', 'lang', 'height', 'worker', ...passed];

    #prefix = `galley-e${++count}-`;
    #controller = new AbortController();
    #sheet = new CSSStyleSheet();
    #fallback = document.createElement('slot');
    #scheduled = false;
    #adopts = false;

    connectedCallback() {
      // The parser's attributes have been announced before this, and are no change.
      this.#adopts = true;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets = [this.#sheet];
      this.#schedule();
    }

    disconnectedCallback() {
      this.#controller.abort();
    }

    /** @param {string} _name @param {string | null} before @param {string | null} after */
    attributeChangedCallback(_name, before, after) {
      if (before === after || !this.isConnected) return;
      this.#adopts = false;
      this.#schedule();
    }

    /** Several changes are one start, and the parser has come to the end of what is inside. */
    #schedule() {
      const height = this.getAttribute('height');
      const reserve = height
        ? `${parseFloat(height) || 0}px`
        : reserves[this.getAttribute('view') ?? 'article'];
      // Important rules in here win over any of the page.
      this.#sheet.replaceSync(
        `:host{display:block!important;min-block-size:${reserve}!important}:host([hidden]){display:none!important}` +
          'iframe{display:block;inline-size:100%;border:0}iframe.wait{position:absolute;visibility:hidden}',
      );
      if (this.#scheduled) return;
      this.#scheduled = true;
      setTimeout(() => {
        this.#scheduled = false;
        if (this.isConnected) this.#start();
      });
    }

    #start() {
      const root = /** @type {ShadowRoot} */ (this.shadowRoot);
      this.#controller.abort();
      const { signal } = (this.#controller = new AbortController());
      const view = this.getAttribute('view') ?? 'article';
      const printed = this.#adopts && (printedIn(root, view) ?? printedIn(this, view));
      this.#adopts = false;

      /** @type {Stage} */
      const stage = {
        root,
        base,
        signal,
        reveal: () => this.#fallback.remove(),
        tell: (type, detail) => this.#tell(type, detail),
        fail: (code, message, mend = '') => {
          if (signal.aborted) return;
          this.#controller.abort();
          root.replaceChildren(this.#fallback);
          const error = Object.assign(new Error(`${message}. ${mend}`), { code, mend });
          if (this.#tell('galley-error', { error })) console.warn(error.message);
        },
      };
      if (printed) {
        // Rendered by the core elsewhere: it is moved, not made again.
        if (printed.getRootNode() !== root) root.replaceChildren(printed);
        return this.#inline(stage, true);
      }
      root.replaceChildren(this.#fallback);
      whenNear(this, signal, () => {
        if (this.getAttribute('mode') === 'inline') this.#inline(stage, false);
        else openFrame(this, this.#settings(), stage);
      });
    }

    /** @param {Stage} stage @param {boolean} adopt */
    #inline(stage, adopt) {
      import(`${new URL('embed/inline.js', base)}`).then(
        ({ show }) => show(this, { ...this.#settings(), adopt }, stage),
        (cause) => stage.fail('script', `${cause.message}`, 'Allow this host in script-src'),
      );
    }

    /** @returns {Settings} */
    #settings() {
      /** @type {Record<string, string>} */
      const attributes = { 'heading-level': '2', 'id-prefix': this.#prefix };
      if (this.lang) attributes.language = this.lang;
      for (const name of passed) {
        const value = this.getAttribute(name);
        if (value !== null) attributes[name] = value;
      }
      let src = this.getAttribute('src') ?? '';
      try {
        src = src && new URL(src, this.baseURI).href;
      } catch {
        // Whoever fetches it says so.
      }
      return { src, attributes, adopt: false };
    }

    /** @param {string} type @param {object} detail */
    #tell(type, detail) {
      return this.dispatchEvent(
        new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
      );
    }
  };
}

/**
 * What the core printed for this view, right inside a parent.
 * @param {ParentNode} parent
 * @param {string} view
 */
function printedIn(parent, view) {
  return [...parent.children].find((child) => child.matches(`[data-galley="${view}"],[data-galley-${view}]`));
}

/**
 * Once the element is within one viewport of being seen. An observer may speak of a layout that was interrupted, in
 * which everything is still at the top; whether it is far below is asked then.
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} then
 */
function whenNear(element, signal, then) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      if (element.getBoundingClientRect().top > 3 * innerHeight) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
