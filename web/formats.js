/**
 * Articles in any newsroom's format. The module that reads the native format tells when it is not enough; the larger one,
 * with every importer, is loaded then and only then.
 */

import { loadGalley } from './galley.js';
import createCore from './glue-formats.js';

/** The module beside this file. Bundlers look for exactly this expression. */
const everyFormat = () => new URL('galley-formats.wasm', import.meta.url);

/**
 * @param {import('./index.js').LoadOptions} [options]
 * @returns {Promise<import('./index.js').Galley>}
 */
export function loadFormats({ wasm = everyFormat() } = {}) {
  const load = /** @type {(options: object, glue: unknown) => Promise<import('./index.js').Galley>} */ (
    /** @type {unknown} */ (loadGalley)
  );
  return load({ wasm }, createCore);
}

/**
 * @param {import('./index.js').ArticleSource} article
 * @param {import('./index.js').Options | string} [options]
 * @param {import('./formats.js').Modules} [modules]
 * @returns {Promise<import('./index.js').Rendering>}
 */
export async function render(article, options, { native, formats } = {}) {
  const galley = await loadGalley({ wasm: native });
  const rendering = galley.render(article, options);
  if (!rendering.problems.some(({ code }) => code === 'format-needs-module')) return rendering;
  return (await loadFormats({ wasm: formats })).render(article, options);
}
