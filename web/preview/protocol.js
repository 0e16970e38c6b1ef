/**
 * The messages of `galley-preview/1` between an editor and a preview in another frame or of another origin. Both ends are
 * pinned: a message counts only when it comes from the one window and the one origin that the end was made for.
 */

export const PROTOCOL = 'galley-preview/1';

/** @typedef {import('../preview.js').PreviewMessage} PreviewMessage */

/**
 * @param {unknown} data
 * @returns {PreviewMessage | null} null when it is none of this protocol
 */
export function read(data) {
  if (typeof data !== 'object' || data === null) return null;
  const message = /** @type {Partial<PreviewMessage>} */ (data);
  return message.protocol === PROTOCOL && typeof message.type === 'string'
    ? /** @type {PreviewMessage} */ (message)
    : null;
}

/** One end of the line. */
export class Line {
  #window;
  #origin;
  #closed = new AbortController();

  /**
   * @param {Window} other  the window at the other end
   * @param {string} origin its origin; nothing is sent to another one, nothing taken from another one
   * @param {(message: PreviewMessage) => void} take
   */
  constructor(other, origin, take) {
    this.#window = other;
    this.#origin = origin;
    addEventListener(
      'message',
      (event) => {
        if (event.source !== this.#window || event.origin !== this.#origin) return;
        const message = read(event.data);
        if (message) take(message);
      },
      { signal: this.#closed.signal },
    );
  }

  /** @param {{ type: string } & Record<string, unknown>} message */
  send(message) {
    this.#window.postMessage({ protocol: PROTOCOL, ...message }, this.#origin);
  }

  close() {
    this.#closed.abort();
  }
}
