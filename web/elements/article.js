import { GalleyElement, define } from './element.js';

/**
 * `<galley-article src="story.json">` shows a whole article. What is inside stays as the fallback until the article is
 * there, and when it cannot be had. HTML that the core rendered elsewhere may be inside: it is brought to life at once.
 * Where there is `src` or `article` too, it is compared with them when the page has loaded, and replaced if it differs.
 *
 * Attributes: `src` (address of the article's JSON), `language` (BCP 47, of labels and dates), `heading-level` (1–4),
 * `id-prefix`, `links-target`, `links-rel`, `embeds` (`click`, `never`), `services` (share services, in order),
 * `related-limit`, `size` (of related cards: `small`, `medium`, `large`), `time-zone-offset` (minutes), `edit`,
 * `annotate`.
 *
 * Properties: `article` (JSON text, bytes or object; goes before `src`), `options` (of the core; go before attributes).
 *
 * Events, all of which bubble and cross shadow roots: `galley-ready` (all of it is laid out; detail: problems, outline,
 * words, minutes, language, direction), `galley-problems` (`{ problems }`, when there are any), `galley-error`
 * (`{ error }`; prevent it to keep it out of the console), `galley-share` (`{ service, url }`, preventable), `galley-more`
 * (`{ added, next }`).
 */
export class GalleyArticleElement extends GalleyElement {
  /** @override @type {import('../index.js').View} */
  static view = 'article';
}

define('galley-article', GalleyArticleElement);
