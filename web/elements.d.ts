import type { ArticleSource, Options, Report } from './index.js';
import './enhance.js';

/** What the four elements share. They render on change, into the light DOM, and never throw. */
export class GalleyElement extends HTMLElement {
  /** The article: JSON text, bytes or an object. Goes before the attribute `src`. */
  article: ArticleSource | null;
  /** Options of the core. They go before the attributes. */
  options: Options | null;
}

export class GalleyArticleElement extends GalleyElement {}
export class GalleyCardElement extends GalleyElement {}
export class GalleyRelatedElement extends GalleyElement {}
export class GalleyShareElement extends GalleyElement {}

declare global {
  interface HTMLElementTagNameMap {
    'galley-article': GalleyArticleElement;
    'galley-card': GalleyCardElement;
    'galley-related': GalleyRelatedElement;
    'galley-share': GalleyShareElement;
  }
  interface HTMLElementEventMap {
    /** The element shows its article, all of which may be measured. */
    'galley-ready': CustomEvent<Report>;
  }
}
