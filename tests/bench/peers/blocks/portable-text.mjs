import { toHTML } from '@portabletext/to-html';
import { escape, page } from '../template.mjs';

const components = {
  types: {
    code: (/** @type {any} */ { value }) => `<pre><code>${escape(value.code)}</code></pre>`,
    divider: () => '<hr>',
  },
};

/** @param {string} json */
export default function render(json) {
  const article = JSON.parse(json);
  return page(article, toHTML(article.body, { components }));
}
