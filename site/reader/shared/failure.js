/**
 * @typedef {'address' | 'offline' | 'http' | 'redirect' | 'no-article' | 'unreadable' | 'too-large' | 'full' | 'changed' | 'damaged' | 'missing'}
 *   FailureCode
 */

/**
 * What is kept of a failure.
 * @typedef {object} Trouble
 * @property {FailureCode} [code]
 * @property {string} message  English, with fields like {host}: the pages say it in the language of the app
 * @property {string} mend
 * @property {Record<string, string | number>} [fields]
 * @property {string} [address]
 */

/** Something that can go wrong with an article, in words for its reader: what happened, and what mends it. */
export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {string} message
   * @param {string} mend
   * @param {{ address?: string, transient?: boolean, fields?: Trouble['fields'], cause?: unknown }} [details]
   *   address: of what was found instead; transient: whether it may go away by itself
   */
  constructor(code, message, mend, { address, transient = false, fields, cause } = {}) {
    super(message, { cause });
    this.code = code;
    this.mend = mend;
    this.address = address;
    this.transient = transient;
    this.fields = fields;
  }
}

/** Full disks have two names among browsers. @param {unknown} error */
export const isFull = (error) =>
  error instanceof DOMException && /^(QuotaExceededError|NS_ERROR_DOM_QUOTA_REACHED)$/.test(error.name);

export const full = (/** @type {unknown} */ cause) =>
  new Failure(
    'full',
    'There is no room left on this device for it. Nothing of it was saved.',
    'Free some space, then try again.',
    { cause },
  );

/** Of a module that cannot be fetched. @param {unknown} cause @returns {never} */
export function notThere(cause) {
  throw new Failure(
    'offline',
    'The part that reads articles is not there.',
    'Connect once, then try again.',
    { transient: true, cause },
  );
}

/** @param {unknown} error @returns {Failure} */
export function failureOf(error) {
  if (error instanceof Failure) return error;
  if (isFull(error)) return full(error);
  const message = error instanceof Error ? error.message : String(error);
  return new Failure('unreadable', message, 'Try again; if it stays, its publisher has to mend it.', {
    cause: error,
  });
}
