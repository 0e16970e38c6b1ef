import type { ArticleSource, Galley, LoadOptions, Options, Rendering, WasmSource } from './index.js';

/** The core with the importers of every format: galley-formats.wasm, unless told otherwise. Idempotent, as `loadGalley`. */
export function loadFormats(options?: LoadOptions): Promise<Galley>;

/** Where the two modules come from. Default: beside the package's own files. */
export interface Modules {
  native?: WasmSource;
  formats?: WasmSource;
}

/**
 * Renders an article in any format. The module with the importers is fetched at the first article that needs it.
 * @throws {GalleyRenderError} as `Galley.render` does
 */
export function render(
  article: ArticleSource,
  options?: Options | string,
  modules?: Modules,
): Promise<Rendering>;
