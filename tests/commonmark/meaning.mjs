// HTML reduced to what it says, so that Galley's output can be compared with the HTML of the CommonMark and GFM specifications:
// elements, their text, and the attributes that come from the Markdown. Left out are the classes, ids, roles and loading hints
// that Galley adds, the level of headings (Galley's follow the page; the core's own tests hold the levels of Markdown) and white
// space that does not show. Not a test.
import { defaultTreeAdapter as tree, parseFragment } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

const kept = new Set(['href', 'src', 'alt', 'title', 'start', 'align', 'lang']);
const inline = new Set(['a', 'code', 'em', 'strong', 'del', 'img', 'br', 'sup', 'note']);

/**
 * The body of an article that Galley rendered, and its footnotes as one list.
 * @param {string} html
 */
export const meaningOfArticle = (html) => print(bodyOf(html));

/** The words of the same parts. @param {string} html */
export const wordsOfArticle = (html) => bodyOf(html).map(text).join('').replace(/\s+/g, '');

/** @param {string} html */
function bodyOf(html) {
  const parts = [];
  for (const node of descendants(parseFragment(html))) {
    if (!tree.isElementNode(node)) continue;
    if (hasClass(node, 'galley-body')) parts.push(...tree.getChildNodes(node));
    if (hasClass(node, 'galley-footnotes'))
      parts.push(...tree.getChildNodes(node).filter((child) => tag(child) === 'ol'));
  }
  return parts;
}

/** @param {string} html */
export const meaning = (html) => print(tree.getChildNodes(parseFragment(html)));

/** @param {Node[]} nodes */
function print(nodes) {
  return nodes
    .map((node) => write(node, false))
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** @param {Node} node @param {boolean} verbatim @returns {string} */
function write(node, verbatim) {
  if (tree.isTextNode(node))
    return verbatim ? JSON.stringify(codeText(node)) : node.value.replace(/\s+/g, ' ');
  if (!tree.isElementNode(node)) return '';
  if (hasClass(node, 'galley-backlinks')) return '';
  if (hasClass(node, 'galley-table')) return inside(node, false);
  if (hasClass(node, 'galley-noteref')) return `<note>${text(node)}</note>`;
  if (['thead', 'tbody'].includes(node.tagName)) return inside(node, false);
  const name = /^h[1-6]$/.test(node.tagName) ? 'h' : node.tagName;
  const content = inside(node, verbatim || name === 'pre' || name === 'code');
  if (inline.has(name)) return `<${name}${attributes(node)}>${content}${isVoid(name) ? '' : `</${name}>`}`;
  return `\n<${name}${attributes(node)}>${content.trim()}</${name}>\n`;
}

/** The specification ends a block of code with a line end. @param {import('parse5').DefaultTreeAdapterTypes.TextNode} node */
function codeText(node) {
  const block = node.parentNode && 'parentNode' in node.parentNode ? node.parentNode.parentNode : null;
  const isTheirs = block && tag(block) === 'pre' && !hasClass(block, 'galley-code');
  return isTheirs ? node.value.replace(/\n$/, '') : node.value;
}

/** @param {Element} element @param {boolean} verbatim */
const inside = (element, verbatim) =>
  tree
    .getChildNodes(element)
    .map((child) => write(child, verbatim))
    .join('');

/** @param {Element} element */
function attributes(element) {
  const found = tree
    .getAttrList(element)
    .map(({ name, value }) => {
      if (name === 'class' && value.startsWith('language-')) return ['lang', value.slice(9)];
      if (name === 'class' && value.startsWith('galley-align-')) return ['align', alignments.get(value)];
      if (name === 'data-galley-language') return ['lang', value];
      return [name, name === 'href' || name === 'src' ? plainUrl(value) : value];
    })
    .filter(
      ([name, value]) => kept.has(name ?? '') && !(name === 'alt' && value === '') && !isOwnId(element, name),
    );
  return found
    .sort()
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');
}

const alignments = new Map([
  ['galley-align-start', 'left'],
  ['galley-align-centre', 'center'],
  ['galley-align-end', 'right'],
]);

/** The language of code is no language of words. @param {Element} element @param {string | undefined} name */
const isOwnId = (element, name) => name === 'lang' && element.tagName !== 'code';

/** Two spellings of one URL differ in what is percent-encoded. @param {string} url */
function plainUrl(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** @param {string} name */
const isVoid = (name) => name === 'img' || name === 'br';

/** @param {Node} node */
const tag = (node) => (tree.isElementNode(node) ? node.tagName : '');

/** @param {Node} node @param {string} name */
function hasClass(node, name) {
  if (!tree.isElementNode(node)) return false;
  const value = tree.getAttrList(node).find((attribute) => attribute.name === 'class')?.value ?? '';
  return value.split(' ').includes(name);
}

/** The words of HTML, without the content of scripts and style sheets. @param {string} html */
export const words = (html) => text(parseFragment(html)).replace(/\s+/g, '');

/** @param {Node} node @returns {string} */
function text(node) {
  if (['script', 'style'].includes(tag(node))) return '';
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

/** @param {Node} node @returns {Generator<Node>} */
function* descendants(node) {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* descendants(child);
}
