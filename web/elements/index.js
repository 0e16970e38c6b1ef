/** Defines the elements. On a server this does nothing but export the classes. */

export { GalleyArticleElement } from './article.js';
export { GalleyCardElement } from './card.js';
export { GalleyRelatedElement } from './related.js';
export { GalleyShareElement } from './share.js';
