/**
 * Brings to life what the core printed, on pages rendered anywhere. The HTML is complete without this; every hook is a
 * data-galley-* attribute, and every text comes from the HTML.
 */

import { enhanceEmbed } from './embed.js';
import { enhanceRelated } from './more.js';
import { enhanceShare } from './share.js';

/**
 * @typedef {import('../enhance.js').EnhanceOptions} EnhanceOptions
 *
 * The core, or what stands for it in a worker.
 * @typedef {(article: ArrayBuffer, options: import('../index.js').Options) => import('../index.js').Rendering | Promise<import('../index.js').Rendering>} Render
 * @typedef {() => Promise<{ render: Render }>} Load
 */

const parts = /** @type {const} */ ([
  ['[data-galley-share]', enhanceShare],
  ['[data-galley-related]', enhanceRelated],
  ['[data-galley-embed]', enhanceEmbed],
]);

/** @type {WeakSet<Element>} */
const enhanced = new WeakSet();

/**
 * @param {ParentNode} root
 * @param {EnhanceOptions} options
 * @param {Load} load  asked when the core is needed: for the next page of a list
 */
export function enhanceParts(root, options, load) {
  for (const [selector, bring] of parts) {
    const found = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
    if (root instanceof HTMLElement && root.matches(selector)) found.push(root);
    for (const part of found) {
      if (enhanced.has(part)) continue;
      enhanced.add(part);
      options.signal?.addEventListener('abort', () => enhanced.delete(part));
      bring(part, options, load);
    }
  }
}
