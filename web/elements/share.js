import { GalleyElement, define } from './element.js';

/**
 * `<galley-share src="story.json">` shows the share button of an article, with its dialog.
 *
 * Attributes: `src`, `services` (ids in order, separated by spaces or commas), `language`, `heading-level`, `id-prefix`.
 *
 * Properties `article` and `options`, events `galley-ready`, `galley-problems` and `galley-error` as in
 * GalleyArticleElement; `galley-share` (`{ service, url }`) when the reader chose a service: prevent it to do otherwise.
 */
export class GalleyShareElement extends GalleyElement {
  /** @override @type {import('../index.js').View} */
  static view = 'share';
}

define('galley-share', GalleyShareElement);
