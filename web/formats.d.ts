import type {
  ArticleSource,
  Format,
  Galley,
  LoadOptions,
  Options,
  Problem,
  Rendering,
  WasmSource,
} from './index.js';

/** The core with the importers of every format and the writers of some. */
export interface GalleyFormats extends Galley {
  /**
   * Writes an article of any format in another one. Bad content never throws, it is named in `problems`.
   * @throws {GalleyRenderError} as `Galley.render` does
   */
  convert(article: ArticleSource, options: ConvertOptions): Conversion;
}

/** The formats that articles can be written in. */
export type WrittenFormat = 'galley' | 'json-feed' | 'json-ld' | 'portable-text' | 'apple-news' | 'markdown';

/** Of anything else than these a problem is made, or it counts for nothing. */
export interface ConvertOptions extends Pick<Options, 'now'> {
  /** What is written. Of another name a problem of severity error is made, and nothing is written. */
  to: WrittenFormat;
  /** What the input is. Default 'auto': told by the input itself. */
  from?: Format;
  /** 'related-items': the input is a list of stories, not an article. */
  view?: 'article' | 'related-items';
}

export interface Conversion {
  /** The article in the other format, ended by a line end. Native JSON is in its canonical form. */
  text: string;
  /** Of reading the article, and `conversion-lost` for what the other format has no place for. */
  problems: Problem[];
}

/** The larger module: galley-formats.wasm, unless told otherwise. Idempotent, as `loadGalley`. */
export function loadFormats(options?: LoadOptions): Promise<GalleyFormats>;

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

/**
 * The same as `GalleyFormats.convert`, which is fetched at the first call.
 * @throws {GalleyRenderError} as `Galley.render` does
 */
export function convert(
  article: ArticleSource,
  options: ConvertOptions,
  modules?: Pick<Modules, 'formats'>,
): Promise<Conversion>;
