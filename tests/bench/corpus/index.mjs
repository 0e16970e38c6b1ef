// The inputs: for each kind of body and each size several articles as JSON text, for Galley and for its peers.
import { makeArticle } from './article.mjs';
import { galleyBlocks, html, markdown, plainText, portableText } from './forms.mjs';

/**
 * `count` different inputs take turns, because a processor learns the branches of one short text by heart. Long texts are too long
 * for that.
 */
export const sizes = [
  { name: '6 KB', bytes: 6e3, count: 32 },
  { name: '40 KB', bytes: 40e3, count: 8 },
  { name: '250 KB', bytes: 250e3, count: 2 },
  { name: '2 MB', bytes: 2e6, count: 1 },
];
export const kinds = /** @type {const} */ (['markdown', 'html', 'blocks', 'text']);

/**
 * @typedef {(typeof kinds)[number]} Kind
 * @typedef {{ galley: string, peers: string }} Input the JSON text for Galley and the one for the others; mostly the same
 */

/**
 * @param {Kind} kind
 * @param {{ bytes: number, count: number }} size
 * @returns {Input[]}
 */
export function inputs(kind, { bytes, count }) {
  return Array.from({ length: count }, (_, seed) => {
    const article = makeArticle(bytes, seed + 1);
    const json = (/** @type {unknown} */ body) => JSON.stringify({ ...article.frame, body });
    if (kind === 'markdown') return both(json(markdown(article)));
    if (kind === 'html') return both(json({ format: 'html', content: html(article) }));
    if (kind === 'text') return both(json({ format: 'text', content: plainText(article) }));
    return { galley: json(galleyBlocks(article)), peers: json(portableText(article)) };
  });
}

/** @param {string} text */
const both = (text) => ({ galley: text, peers: text });
