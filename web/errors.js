/**
 * The errors of the shell. Bad content never throws: it comes back as problems. These are thrown when the machine under
 * it fails: the module cannot be had, or an instance of it stopped.
 */

/** Loading failed. The message names the source, what came instead and what mends it. */
export class GalleyLoadError extends Error {
  /**
   * @param {string} message
   * @param {import('./index.js').LoadFailure & { cause?: unknown }} failure
   */
  constructor(message, { cause, ...facts }) {
    super(message, cause ? { cause } : undefined);
    this.name = 'GalleyLoadError';
    this.code = facts.code;
    Object.assign(this, facts);
  }
}

/** A render stopped. The broken instance is gone already; the next call works. */
export class GalleyRenderError extends Error {
  /**
   * @param {import('./index.js').RenderFailure} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, cause ? { cause } : undefined);
    this.name = 'GalleyRenderError';
    this.code = code;
  }
}
