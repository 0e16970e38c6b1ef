/** Why an embed shows its fallback: a stable code, what happened, and what mends it. */

/** @type {Record<string, string>} */
const mends = {
  address: 'Give the tag a src: the http(s) address of an article',
  network: 'Check the address, and that its server sends Access-Control-Allow-Origin for the frame or page',
  http: 'Correct src, or publish the article there',
  html: 'src must name the article JSON, not the page',
  late: 'Its server is too slow or the connection broke',
  content: 'Check it with "galley check"',
  core: 'See the message',
};

export class Failure extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, cause ? { cause } : undefined);
    this.code = code;
    this.mend = mends[code] ?? '';
  }

  /** Whatever was thrown, as one of these: what is none comes from the core, whose messages name the mend. @param {any} cause */
  static from(cause) {
    return cause instanceof Failure ? cause : new Failure('core', String(cause?.message ?? cause), cause);
  }
}
