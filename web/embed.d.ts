import type { ErrorDetail, MoreDetail, ProblemsDetail, ShareDetail } from './enhance.js';
import type { Report } from './index.js';

/** Why an embed shows its fallback. */
export interface EmbedError extends Error {
  /**
   * - `address`: `src` is no http(s) address
   * - `network`: nothing answered, or the answer may not be read here (CORS)
   * - `http`: the answer was no success
   * - `html`: a page came
   * - `late`: the answer took too long or broke off
   * - `content`: what came is no article, or half of one
   * - `core`: the module cannot be had or does not run
   * - `script`: the script of the inline mode cannot be had
   * - `frame`: the frame does not answer
   */
  code: 'address' | 'network' | 'http' | 'html' | 'late' | 'content' | 'core' | 'script' | 'frame';
  /** What to do about it, in English. */
  mend: string;
}

export interface EmbedErrorDetail extends ErrorDetail {
  error: EmbedError;
}

/** Defined by the script `embed.js`, which is not made to be imported: it finds the rest of Galley beside itself. */
export interface GalleyEmbedElement extends HTMLElement {
  addEventListener(type: 'galley-ready', listener: (event: CustomEvent<Report>) => void): void;
  addEventListener(type: 'galley-problems', listener: (event: CustomEvent<ProblemsDetail>) => void): void;
  addEventListener(type: 'galley-error', listener: (event: CustomEvent<EmbedErrorDetail>) => void): void;
  addEventListener(type: 'galley-share', listener: (event: CustomEvent<ShareDetail>) => void): void;
  addEventListener(type: 'galley-more', listener: (event: CustomEvent<MoreDetail>) => void): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'galley-embed': GalleyEmbedElement;
  }
}
