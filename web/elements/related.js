import { GalleyElement, define } from './element.js';

/**
 * `<galley-related src="story.json">` shows the related stories of an article, page by page.
 *
 * Attributes: `src`, `related-limit`, `size` (of the cards), `language`, `heading-level`, `id-prefix`, `links-target`,
 * `links-rel`, `time-zone-offset`.
 *
 * Properties `article` and `options`, events `galley-ready`, `galley-problems` and `galley-error` as in
 * GalleyArticleElement; `galley-more` (`{ added, next }`) when a further page arrived.
 */
export class GalleyRelatedElement extends GalleyElement {
  /** @override @type {import('../index.js').View} */
  static view = 'related';
}

define('galley-related', GalleyRelatedElement);
