// The public types of `galley/preview`.
import type { Options, OutlineEntry, Problem, WasmSource } from './index.js';

export const PROTOCOL: 'galley-preview/1';

export interface PreviewEdit {
  op: 'replace' | 'insert' | 'remove';
  /** Of the part; the same as long as it is kept or replaced. */
  key: number;
  /** Of an insertion: the element that it goes into, and the part it goes before; 0: it is the last. */
  container?: 'header' | 'text' | 'footer' | 'article' | 'main' | 'none';
  before?: number;
  html?: string;
}

/** What became of one text. `problems` and `outline` are there when they changed. */
export interface PreviewUpdate {
  outcome: 'unchanged' | 'patched' | 'whole' | 'kept';
  edits?: PreviewEdit[];
  /** Of a whole update: the HTML, and the keys of its parts by their container. */
  html?: string;
  parts?: Record<string, number[]>;
  problems?: Problem[];
  outline?: OutlineEntry[];
  words: number;
  minutes: number;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** A replacement in the text, from `start` up to `end` (UTF-16 units); lines and columns as those of problems. */
export interface TextEdit {
  start: number;
  end: number;
  line: number;
  column: number;
  end_line: number;
  end_column: number;
  text: string;
}

/** A mend of one problem, as JSON Patch and as edits of the text. */
export interface Fix {
  code: string;
  path: string;
  title: string;
  patch: { op: 'add' | 'remove' | 'move'; path: string; from?: string; value?: unknown }[];
  /** Address of the picture whose size has to be filled in where `value` is null. */
  image?: string;
  /** The same in the text as it is written, apart from each other; empty where the patch leaves something open. */
  edits: TextEdit[];
}

export interface PreviewSession {
  setOptions(options: Options | string): void;
  update(json: string): PreviewUpdate;
  html(): string;
  fixes(json: string): Fix[];
  sourceOf(key: number): { start: number; end: number } | null;
  partAt(offset: number): number;
  readonly bytes: number;
}

/** A session without a page: for editors that place the HTML themselves. */
export function openPreview(options?: { wasm?: WasmSource }): Promise<PreviewSession>;

export interface Display {
  theme?: 'light' | 'dark' | 'sepia' | 'contrast' | '';
  direction?: 'ltr' | 'rtl' | '';
  /** Per cent. */
  text_size?: number;
}

/** What a person chose: the JSON Pointer of the field and, in the body, where its text stands in the JSON (UTF-16 units). */
export interface Selection {
  path: string;
  start?: number;
  end?: number;
}

/** Detail of `galley-rendered`. */
export interface Rendered extends Omit<PreviewUpdate, 'edits' | 'html' | 'parts'> {
  revision: number;
  /** How many parts were touched. */
  edits: number;
  /** Milliseconds of script. */
  time: number;
  /** CSS pixels of the content, as it was laid out last. */
  height: number;
}

/** Any message of `galley-preview/1`; docs/preview.md says which type has which members. */
export interface PreviewMessage {
  protocol: 'galley-preview/1';
  type: string;
  json?: string;
  revision?: number;
  /** Of the text that the update `base` said: `length` is that of what comes out, all in UTF-16 units. */
  edit?: { base: number; start: number; removed: number; inserted: string; length: number };
  /** Of `ready`: the preview takes them. */
  edits?: boolean;
  /** Of `error`. */
  code?: string;
  options?: Options;
  display?: Display;
  path?: string;
  offset?: number;
}

export class GalleyPreviewElement extends HTMLElement {
  get value(): string | null;
  set value(article: string | object | null);
  readonly revision: number;
  options: Options;
  display: Display;
  select(where: { path?: string; offset?: number }): void;
  fixes(): Promise<Fix[]>;
}

declare global {
  interface HTMLElementTagNameMap {
    'galley-preview': GalleyPreviewElement;
  }
  interface HTMLElementEventMap {
    'galley-rendered': CustomEvent<Rendered>;
    'galley-activate': CustomEvent<Selection>;
    'galley-hover': CustomEvent<{ path: string | null }>;
    'galley-preview-error': CustomEvent<{ code?: string; message?: string; error?: unknown }>;
  }
}
