import { GalleyElement, define } from './element.js';

/**
 * `<galley-card src="story.json">` shows a teaser for an article.
 *
 * Attributes: `src`, `size` (`small`, `medium`, `large`), `language`, `heading-level`, `id-prefix`, `links-target`,
 * `links-rel`, `time-zone-offset`.
 *
 * Properties `article` and `options`, events `galley-ready`, `galley-problems` and `galley-error` as in
 * GalleyArticleElement.
 */
export class GalleyCardElement extends GalleyElement {
  /** @override @type {import('../index.js').View} */
  static view = 'card';
}

define('galley-card', GalleyCardElement);
