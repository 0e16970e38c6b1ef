/** Defines `<galley-reading>`. On a server this does nothing but export the class. */

import { GalleyReadingElement } from './element.js';

export { GalleyReadingElement };

if (!globalThis.customElements?.get('galley-reading')) {
  globalThis.customElements?.define('galley-reading', GalleyReadingElement);
}
