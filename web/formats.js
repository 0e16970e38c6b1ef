/**
 * Articles in any newsroom's format, in and out. The module that reads the native format tells when it is not enough; the larger
 * one, with every importer and what writes other formats, is loaded then and only then.
 */

import { Galley, loadGalley } from './galley.js';
import { text } from './memory.js';

/** @typedef {import('./index.js').ArticleSource} ArticleSource */
/** @typedef {import('./formats.js').GalleyFormats} GalleyFormats */

/** The module beside this file. Bundlers look for exactly this expression. */
const everyFormat = () => new URL('galley-formats.wasm', import.meta.url);

/** @implements {GalleyFormats} */
class Formats extends Galley {
  /**
   * @param {ArticleSource} article
   * @param {import('./formats.js').ConvertOptions} options
   * @returns {import('./formats.js').Conversion}
   */
  convert(article, { to, from, ...options }) {
    const asked = `${String(to).replaceAll('\n', ' ')}\n${JSON.stringify({ ...options, format: from })}`;
    /** @param {import('./memory.js').Output} output */
    const read = ({ html, report }) => {
      const { problems } = JSON.parse(text(report));
      for (const problem of problems) if (problem.path === '/options/format') problem.path = '/options/from';
      return { text: text(html), problems };
    };
    return this.run(article, asked, read, /** @type {'render'} */ ('convert'));
  }
}

/**
 * @param {import('./index.js').LoadOptions} [options]
 * @returns {Promise<GalleyFormats>}
 */
export function loadFormats({ wasm = everyFormat() } = {}) {
  const load = /** @type {(options: object, Kind: unknown) => Promise<GalleyFormats>} */ (
    /** @type {unknown} */ (loadGalley)
  );
  return load({ wasm }, Formats);
}

/**
 * @param {ArticleSource} article
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

/**
 * @param {ArticleSource} article
 * @param {import('./formats.js').ConvertOptions} options
 * @param {Pick<import('./formats.js').Modules, 'formats'>} [modules]
 * @returns {Promise<import('./formats.js').Conversion>}
 */
export async function convert(article, options, { formats } = {}) {
  return (await loadFormats({ wasm: formats })).convert(article, options);
}
