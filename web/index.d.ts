// The public types of the package `galley`. The sources are checked against them.

/** Where galley.wasm comes from. A string is a URL, relative to the document (in Node to the working directory). */
export type WasmSource =
  URL | string | Response | Promise<Response> | ArrayBuffer | ArrayBufferView | (WebAssembly.Module & object);

export interface LoadOptions {
  /** Default: what this program loads already, else `galley.wasm` beside the package's own files. */
  wasm?: WasmSource;
}

/** Gets, compiles and starts the core. Idempotent: the same source gives the same promise, until it fails. */
export function loadGalley(options?: LoadOptions): Promise<Galley>;

export interface Galley {
  /** Semantic version of the core. */
  readonly version: string;

  /**
   * Renders an article. Bad content never throws, it is named in `problems`.
   * @throws {GalleyRenderError} when the core stops, usually for want of memory; the next call works again.
   */
  render(article: ArticleSource, options?: Options | string): Rendering;

  /** The bytes of the HTML alone, UTF-8, as a copy: for servers and files. */
  renderBytes(article: ArticleSource, options?: Options | string): Uint8Array;
}

/** JSON text, its UTF-8 bytes, or an object for JSON.stringify. Text and bytes give problems their line and column. */
export type ArticleSource = string | ArrayBuffer | ArrayBufferView | object;

export type View =
  'article' | 'page' | 'card' | 'related' | 'related-items' | 'share' | 'text' | 'lite' | 'metadata';

export type Format =
  | 'auto'
  | 'galley'
  | 'json-feed'
  | 'ninjs'
  | 'json-ld'
  | 'wordpress'
  | 'ghost'
  | 'lexical'
  | 'portable-text'
  | 'editor-js'
  | 'content-tree'
  | 'contentful'
  | 'apple-news'
  | 'markdown'
  | 'html';

/** The options of the core, as in options.json. Unknown or bad ones are named in the problems. */
export interface Options {
  /** Default 'article'. */
  view?: View;
  /** What the input is. Default 'auto': told by the input itself. */
  format?: Format;
  /** The present time (RFC 3339), for embargoes. Default: unknown, and every embargo holds. */
  now?: string;
  /** Size of cards. Default 'medium'. */
  card?: 'small' | 'medium' | 'large';
  /** BCP 47 tag of labels, dates and numbers. Default: the article's language. */
  language?: string;
  /** Level of the headline, 1 to 4. Default 1. */
  heading_level?: number;
  /** Put before every id, so that several articles share a page. Default 'galley-'. */
  id_prefix?: string;
  /** For links that leave the article's host. */
  links?: { target?: '' | '_blank'; rel?: string };
  /** Default 'click'. */
  embeds?: 'click' | 'never';
  images?: { lazy?: boolean; sizes?: string };
  /** Share services by id, in order. Default: the article's choice, else all. */
  share?: string[];
  /** Related items shown at most. Default 0: all. */
  related_limit?: number;
  /** URLs and ids of stories the reader already has. */
  seen?: string[];
  /** Show the article's edit link. */
  edit?: boolean;
  /** Add data-galley-path, a JSON Pointer, to every block. */
  annotate?: boolean;
  /** Minutes east of UTC in which times are shown. Default: as written. */
  time_zone_offset?: number;
  /** Interface strings replaced by others. */
  strings?: Record<string, string>;
  /** URLs that the view `page` links. */
  stylesheet?: string | string[];
  script?: string | string[];
  /** Classic scripts that the view `page` runs before anything is painted. */
  early_script?: string | string[];
  /** URL of the article's oEmbed answer, which documents name. */
  oembed?: string;
  /** Wrap a fragment in a declarative shadow root that links the stylesheets. */
  shadow?: boolean;
}

export interface Problem {
  severity: 'error' | 'warning' | 'hint';
  /** Stable, e.g. 'image-alt-missing'. */
  code: string;
  /** JSON Pointer into the article; '' for the whole document. */
  path: string;
  /** From 1; 0 when there is no text to point into. */
  line: number;
  /** From 1, in code points. */
  column: number;
  /** English: what is wrong, then the mend. */
  message: string;
}

export interface OutlineEntry {
  level: number;
  id: string;
  text: string;
}

/** What is known about a rendering besides its HTML. */
export interface Report {
  problems: Problem[];
  outline: OutlineEntry[];
  words: number;
  minutes: number;
  /** Of the article, as its root element says. */
  language: string;
  direction: 'ltr' | 'rtl';
}

export interface Rendering extends Report {
  /** HTML; plain text or JSON for the views `text` and `metadata`. */
  html: string;
}

/**
 * - `unsupported`: the runtime has no WebAssembly
 * - `source`: `wasm` is none of the accepted kinds, or a default cannot be known here
 * - `network`: nothing answered
 * - `http`: the answer was not a success
 * - `not-wasm`: something else came, usually an HTML page
 * - `damaged`: it begins like a module and is none, usually cut off
 * - `blocked`: a content security policy forbids it
 * - `memory`: there is none left for an instance
 * - `mismatch`: the module and the package's scripts are of different versions
 */
export type LoadFailureCode =
  'unsupported' | 'source' | 'network' | 'http' | 'not-wasm' | 'damaged' | 'blocked' | 'memory' | 'mismatch';

export interface LoadFailure {
  code: LoadFailureCode;
  url?: string;
  status?: number;
  mime?: string;
  /** The first bytes of what came, a character for each. */
  firstBytes?: string;
}

export class GalleyLoadError extends Error implements LoadFailure {
  constructor(message: string, failure: LoadFailure & { cause?: unknown });
  code: LoadFailureCode;
  url?: string;
  status?: number;
  mime?: string;
  firstBytes?: string;
}

/**
 * - `too-large`: the article is over the core's limit of input
 * - `out-of-memory`: the module's memory was full
 * - `trap`: the module stopped for another reason
 * - `restarting`: the last call stopped it, and this runtime starts another only asynchronously
 */
export type RenderFailure = 'too-large' | 'out-of-memory' | 'trap' | 'restarting';

export class GalleyRenderError extends Error {
  constructor(code: RenderFailure, message: string, cause?: unknown);
  code: RenderFailure;
}
