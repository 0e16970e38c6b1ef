/** The draft, kept in this browser: what was typed is there after a reload, whatever the server did. */

import { openDB } from 'idb';

const STORE = 'drafts';

export class Draft {
  #database = openDB('galley-editor', 1, {
    upgrade(database) {
      database.createObjectStore(STORE);
    },
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {'text' | 'before'} [what] the draft, or what was there before another article came @returns {Promise<string | undefined>} */
  async read(what = 'text') {
    try {
      return await (await this.#database).get(STORE, what);
    } catch {
      return undefined; // Private windows may have no storage; the editor works without.
    }
  }

  /**
   * Half a second after the last change. `done` is not told of a text that another one has followed meanwhile.
   * @param {string} text
   * @param {(saved: boolean) => void} done
   */
  keep(text, done) {
    clearTimeout(this.#timer);
    const timer = setTimeout(async () => {
      let saved = true;
      try {
        await (await this.#database).put(STORE, text, 'text');
      } catch {
        saved = false;
      }
      if (this.#timer === timer) done(saved);
    }, 500);
    this.#timer = timer;
  }

  /** Keeps a text that another article takes the place of: after a reload there is nothing to undo. @param {string} text */
  async putAside(text) {
    try {
      await (await this.#database).put(STORE, text, 'before');
    } catch {
      // As with the draft: undo still has it.
    }
  }
}
