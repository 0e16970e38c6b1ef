// What is written by hand when there is nothing to parse: the floor of what JavaScript can do.
import { escape, page } from '../template.mjs';

/** @param {string} json */
export default function render(json) {
  const article = JSON.parse(json);
  const paragraphs = article.body.content.split(/\n{2,}/);
  return page(article, paragraphs.map((/** @type {string} */ one) => `<p>${escape(one)}</p>`).join('\n'));
}
