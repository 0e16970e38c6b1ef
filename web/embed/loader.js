/**
 * What partners load: a classic script, built from this folder into `embed.js`. It defines `<galley-embed>`, leaves no
 * global behind and asks for nothing until an embed comes near the viewport.
 */

/* global GALLEY_VERSION */
import { embedElement } from './element.js';

/** Where this script came from: the rest of Galley lies beside it. */
const base = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript)?.src;

const earlier = /** @type {any} */ (globalThis.customElements?.get('galley-embed'));
if (base && !earlier) customElements.define('galley-embed', embedElement(base));
// A tag never changes its meaning on a page: whichever version came first stays.
else if (earlier && earlier.version !== GALLEY_VERSION) {
  console.info(`galley-embed ${earlier.version} stays; ${GALLEY_VERSION} was not needed`);
}
