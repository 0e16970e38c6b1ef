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
  constructor(message, failure) {
    super(message, failure.cause === undefined ? undefined : { cause: failure.cause });
    this.name = 'GalleyLoadError';
    this.code = failure.code;
    this.url = failure.url;
    this.status = failure.status;
    this.mime = failure.mime;
    this.firstBytes = failure.firstBytes;
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
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'GalleyRenderError';
    this.code = code;
  }
}
