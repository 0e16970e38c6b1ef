import type { CoreFunctions } from '../glue.js';

/** The functions that wasm/preview.cpp exports besides those of wasm/bindings.cpp. Addresses and lengths are bytes. */
export interface PreviewFunctions extends CoreFunctions {
  /** Address of a buffer for the text of one of the calls below, valid until then. */
  previewReserve(bytes: number): number;
  previewOptions(bytes: number): void;
  /** Address of four uint32: HTML address and length, update (JSON) address and length; valid until the next call. */
  previewUpdate(bytes: number): number;
  /** The same of an edit of the last text that was not kept: `start` and `removed` in UTF-16 units. */
  previewEdit(start: number, removed: number, bytes: number): number;
  previewHtml(): number;
  previewFixes(bytes: number): number;
  /** Address of two uint32: start and end in UTF-16 units of the JSON text. */
  previewSource(key: number): number;
  previewPart(offset: number): number;
}
