/** Defines `<galley-preview>`. On a server this does nothing but export the class. */

export { GalleyPreviewElement } from './element.js';
export { PROTOCOL } from './protocol.js';
export { openPreview } from './session.js';
