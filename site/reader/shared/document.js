/**
 * The document of an article, the same bytes from the build and from the worker: a frame (pages/article.html) around the core's
 * HTML. Everything that is not fixed comes from the core's two renderings.
 */

import { articlePath } from './names.js';

/** The options of every rendering: blocks carry their place in the JSON, by which a reader's place is remembered. */
export const articleOptions = /** @type {const} */ ({ view: 'article', annotate: true });
export const metadataOptions = /** @type {const} */ ({ view: 'metadata' });

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * @param {string} frame  with fields like {{title}}
 * @param {object} article
 * @param {string} article.key
 * @param {string} article.html  the core's view `article`
 * @param {string} article.metadata  the core's view `metadata`
 * @param {string} article.address  of the JSON; '' where there is none
 * @returns {string}
 */
export function documentOf(frame, { key, html, metadata, address }) {
  const about = JSON.parse(metadata);
  const root = /^<article[^>]*>/.exec(html)?.[0] ?? '';
  const attribute = (/** @type {string} */ name) => new RegExp(` ${name}="([^"]*)"`).exec(root)?.[1];
  const link = (/** @type {string} */ attributes) => `\n    <link ${attributes} />`;
  const canonical = about.url ?? '';
  /** @type {Record<string, string>} */
  const fields = {
    language: attribute('lang') ?? 'en',
    direction: attribute('dir') ?? 'ltr',
    title: escape(about.headline ?? 'Untitled'),
    description: escape(about.description ?? ''),
    links:
      (canonical && link(`rel="canonical" href="${escape(canonical)}"`)) +
      (address && link(`rel="alternate" type="application/json" href="${escape(address)}"`)),
    metadata: metadata.replace(/</g, '\\u003c'),
    path: articlePath(key),
    article: html,
  };
  return frame.replace(/\{\{(\w+)\}\}/g, (_, name) => fields[name]);
}

/** Own addresses lose their origin, so that a document is the same wherever it is served. @param {string} address @param {string} origin */
export const relative = (address, origin) =>
  address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
