// The editor of the site in a page, and what tests do there. Not a test.
import { openPage } from './page.mjs';
import { serveSite } from './site.mjs';

export class EditorPage {
  /** @param {Awaited<ReturnType<typeof serveSite>>} site @param {import('./page.mjs').Page} page */
  constructor(site, page) {
    this.site = site;
    this.page = page;
  }

  /** @param {import('./engines/index.mjs').Wishes} [wishes] */
  static async open(wishes) {
    const editor = new EditorPage(await serveSite(), await openPage(wishes));
    try {
      await editor.load();
    } catch (error) {
      await editor.close();
      throw error;
    }
    return editor;
  }

  /** Also again, as a reload. */
  async load() {
    await this.page.goto(`${this.site.origin}/cms/index.html`);
    await this.page.waitFor(() => document.documentElement.dataset.ready !== undefined);
  }

  /**
   * Drops files, onto the page or what a selector names; `.cm-content` is in the JSON editor.
   * @param {{ name: string, text: string | number[] }[]} files  texts or bytes
   * @param {string} [where]
   */
  drop(files, where = 'body') {
    return this.page.evaluate(([all, selector]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of all)
        dataTransfer.items.add(new File([typeof text === 'string' ? text : new Uint8Array(text)], name));
      const target =
        document.querySelector(selector) ??
        document.getElementById('json')?.shadowRoot?.querySelector(selector);
      for (const kind of ['dragover', 'drop'])
        target?.dispatchEvent(
          new DragEvent(kind, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
        );
    }, /** @type {const} */ ([files, where]));
  }

  /** The JSON text. @returns {Promise<string>} */
  text() {
    return this.page.evaluate(() => /** @type {any} */ (document.querySelector('galley-preview')).value);
  }

  /** Waits until the preview shows words. @param {RegExp} words */
  shows(words) {
    return this.page.waitFor((source) => {
      const content = document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('.galley-preview-content');
      return new RegExp(source).test(content?.textContent ?? '');
    }, words.source);
  }

  /** Waits for words in a line. @param {RegExp} words @param {string} [id] */
  says(words, id = 'status') {
    return this.page.waitFor(
      ([source, line]) => new RegExp(source).test(document.getElementById(line)?.textContent ?? ''),
      /** @type {const} */ ([words.source, id]),
    );
  }

  /** What axe finds on the page, frames left out. @param {string} axe  its source @returns {Promise<string[]>} */
  async violations(axe) {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { iframes: false });
      return violations.map(
        (/** @type {any} */ one) =>
          `${one.id}: ${one.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).join(' | ')}`,
      );
    });
  }

  async close() {
    await this.page.close();
    this.site.close();
  }
}
