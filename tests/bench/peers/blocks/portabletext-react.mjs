// As sites in React show Portable Text: the library's components, printed on the server.
import { PortableText } from '@portabletext/react';
import { createElement as element } from 'react';
import { renderToString } from 'react-dom/server';
import { page } from '../template.mjs';

const components = {
  // Its own links take any address.
  marks: {
    link: (/** @type {any} */ { value, children }) =>
      element('a', { href: /^https?:/.test(value.href) ? value.href : undefined }, children),
  },
  types: {
    code: (/** @type {any} */ { value }) => element('pre', null, element('code', null, value.code)),
    divider: () => element('hr'),
  },
};

/** @param {string} json */
export default function render(json) {
  const article = JSON.parse(json);
  return page(article, renderToString(element(PortableText, { value: article.body, components })));
}
