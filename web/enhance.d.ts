import type { Options, Problem } from './index.js';

export interface EnhanceOptions {
  /** Aborting takes the behaviour away and stops requests, e.g. when the root leaves the document. */
  signal?: AbortSignal;
  /** Options for the further pages of related lists, over what the list itself tells. */
  options?: Options;
}

/** Brings HTML of the core to life: sharing, related lists, embeds. Default root: the document. Idempotent. */
export function enhance(root?: ParentNode, options?: EnhanceOptions): void;

/** Detail of `galley-share`: the reader chose a service. Preventing the event prevents what follows. */
export interface ShareDetail {
  /** Id of the service; 'native' is the system's share sheet. */
  service: string;
  url: string | undefined;
}

/** Detail of `galley-more`: a page of a related list arrived. */
export interface MoreDetail {
  added: number;
  /** Address of the page after it; null at the end. */
  next: string | null;
}

/** Detail of `galley-problems`. */
export interface ProblemsDetail {
  problems: Problem[];
}

/** Detail of `galley-error`. */
export interface ErrorDetail {
  error: unknown;
}

declare global {
  interface HTMLElementEventMap {
    'galley-share': CustomEvent<ShareDetail>;
    'galley-more': CustomEvent<MoreDetail>;
    'galley-problems': CustomEvent<ProblemsDetail>;
    'galley-error': CustomEvent<ErrorDetail>;
  }
}
