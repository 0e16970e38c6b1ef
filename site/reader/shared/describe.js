/** What the library says about an article, all of it asked of the core, so that every format it imports will do. */

import { articleOptions, metadataOptions } from './document.js';

/**
 * @typedef {object} Description
 * @property {string} title
 * @property {string} summary
 * @property {string} byline  names, in the order of the article
 * @property {string} publisher
 * @property {string} url  canonical; '' where the article names none
 * @property {string} identity  by which another edition of the same article is recognised
 * @property {string} published  ISO 8601 or ''
 * @property {string} language
 * @property {'ltr' | 'rtl'} direction
 * @property {number} words
 * @property {number} minutes
 * @property {number} recordings  sound and films, which are not saved
 * @property {string} html  the view `article`
 * @property {string} metadata  the view `metadata`
 * @property {string} text  for search
 * @property {string} [damage]  the first error that concerns the whole input: half of an article, say
 */

/**
 * Errors of single blocks are the writer's affair. Broken JSON, or an error of the whole, is a sign that not all has come.
 * @param {import('../../../web/index.js').Problem[]} problems
 */
export const wholeError = (problems) =>
  problems.find(
    ({ severity, path, code }) => severity === 'error' && (path === '' || code.startsWith('json-')),
  );

/**
 * @param {import('../../../web/index.js').Galley} galley
 * @param {Uint8Array} bytes
 * @returns {Description}
 * @throws {Error} when nothing of it can be read, with what the core says
 */
export function describe(galley, bytes) {
  const { html, problems, language, direction, words, minutes } = galley.render(bytes, articleOptions);
  const whole = wholeError(problems);
  if (words === 0 && whole) throw new Error(whole.message);
  const metadata = galley.render(bytes, metadataOptions).html;
  const about = JSON.parse(metadata);
  /** @type {{ name?: string }[]} */
  const authors = [about.author ?? []].flat();
  const url = about.url ?? '';
  return {
    title: about.headline || 'Untitled',
    summary: about.description ?? '',
    byline: authors
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', '),
    publisher: about.publisher?.name ?? '',
    url,
    identity: url || about.identifier || '',
    published: about.datePublished ?? '',
    language,
    direction,
    words,
    minutes,
    // The core writes these tags, and escapes the words of articles.
    recordings: html.match(/<(?:audio|video) /g)?.length ?? 0,
    html,
    metadata,
    text: galley.render(bytes, { view: 'text' }).html,
    damage: whole?.message,
  };
}

/**
 * The last part of an article's address. Own articles have the name that the site gives them, so that the prerendered document and
 * the stored one are at one address; others get one made of what they are.
 * @param {Description} about
 * @param {Uint8Array} bytes
 * @param {string} origin
 */
export async function keyOf({ url, identity }, bytes, origin) {
  const own =
    url.startsWith(`${origin}/`) && /^\/articles\/([a-z0-9-]{1,60})\/$/.exec(url.slice(origin.length));
  if (own) return own[1];
  const named = identity ? new TextEncoder().encode(identity) : bytes;
  return `x-${(await digest(named)).slice(0, 16)}`;
}

/** SHA-256, in hexadecimal digits. @param {Uint8Array} bytes */
export async function digest(bytes) {
  const hash = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
