/**
 * For pages that the core printed whole: the reading aids above the article, where reading.css keeps them room. A page that
 * has a `<galley-reading>` of its own keeps that.
 */

import './index.js';

if (globalThis.document && !document.querySelector('galley-reading')) {
  document.querySelector('main')?.before(document.createElement('galley-reading'));
}
