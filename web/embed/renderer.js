/**
 * The core of a page with inline embeds: one, in a worker where this page's own origin serves it, else here. Workers of
 * other origins cannot be started; a try would show as a violation of the page's policy.
 */

import { loadGalley } from '../galley.js';
import { scriptUrl } from '../place.js';

/** @type {Renderer | undefined} */
let shared;

export class Renderer {
  #users = 0;
  #asked = 0;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, { done(rendering: any): void, retry(): void }>} */
  #waiting = new Map();

  /** The page's own; whoever takes it leaves it again. @param {boolean} mayWork */
  static take(mayWork) {
    shared ??= new Renderer(mayWork);
    shared.#users++;
    return shared;
  }

  /** @param {boolean} mayWork */
  constructor(mayWork) {
    const url = new URL('worker.js', import.meta.url);
    if (!mayWork || url.origin !== location.origin) return;
    try {
      this.#worker = new Worker(/** @type {string} */ (scriptUrl(url.href)), { type: 'module' });
    } catch {
      return; // Refused: then here.
    }
    this.#worker.onmessage = ({ data: { id, rendering } }) => {
      const { done, retry } = this.#waiting.get(id) ?? {};
      this.#waiting.delete(id);
      if (rendering) done?.(rendering);
      else retry?.();
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#end();
    };
  }

  leave() {
    if (--this.#users > 0) return;
    this.#end();
    if (shared === this) shared = undefined;
  }

  /** What goes wrong in a worker is tried again here, where its reason is told. */
  #end() {
    this.#worker?.terminate();
    this.#worker = null;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { retry } of left) retry();
  }

  /**
   * @param {ArrayBuffer} article
   * @param {import('../index.js').Options} options
   * @returns {Promise<import('../index.js').Rendering>}
   */
  render = async (article, options) => {
    const here = async () => (await loadGalley()).render(article, options);
    const worker = this.#worker;
    if (!worker) return here();
    return new Promise((done, failed) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { done, retry: () => here().then(done, failed) });
      worker.postMessage({ id, article, options });
    });
  };
}
