import { createElement as element } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { page } from '../template.mjs';

/** @typedef {any} PortableBlock */

/** @param {PortableBlock} block */
function spans(block) {
  return block.children.map((/** @type {any} */ span, /** @type {number} */ key) => {
    const [mark] = span.marks;
    if (mark === undefined) return span.text;
    if (mark === 'em' || mark === 'strong' || mark === 'code') return element(mark, { key }, span.text);
    const link = block.markDefs.find((/** @type {any} */ one) => one._key === mark);
    return element('a', { key, href: /^https?:/.test(link.href) ? link.href : undefined }, span.text);
  });
}

/** @param {PortableBlock} block @param {number} key */
function leaf(block, key) {
  if (block._type === 'divider') return element('hr', { key });
  if (block._type === 'code') return element('pre', { key }, element('code', null, block.code));
  return element(block.style === 'normal' ? 'p' : block.style, { key }, spans(block));
}

/** @param {{ blocks: PortableBlock[] }} properties */
function Body({ blocks }) {
  const children = [];
  for (let at = 0; at < blocks.length;) {
    const first = at;
    const { listItem } = blocks[at];
    if (!listItem) {
      children.push(leaf(blocks[at], at++));
      continue;
    }
    const items = [];
    for (; blocks[at]?.listItem === listItem; ++at) items.push(element('li', { key: at }, spans(blocks[at])));
    children.push(element(listItem === 'number' ? 'ol' : 'ul', { key: first }, items));
  }
  return element('div', null, children);
}

/** @param {string} json */
export default function render(json) {
  const article = JSON.parse(json);
  return page(article, renderToStaticMarkup(element(Body, { blocks: article.body })));
}
