// Who shows the article while it is written, each on a page of its own with the same article and the same styles. Runs in the page.
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import morphdom from 'morphdom';
import { mark } from './texts.mjs';

/** @typedef {import('./texts.mjs').Text} Text */

/**
 * @typedef {object} Contender
 * @property {(text: Text) => Promise<number> | void} key  shows the text. What shows it later gives the milliseconds of script that
 *   it takes then, in the frame in which it is shown
 * @property {() => Element} article the whole of it: notes stand behind its body
 */

const whole = '.galley-article';

/** The page without a preview, which is the same for all. @param {Text} text @param {Element} root */
async function placed(text, root) {
  const address = '/package/galley.js';
  const { loadGalley } = await import(address);
  root.innerHTML = (await loadGalley()).render(text.json, { annotate: true }).html;
  return /** @type {Element} */ (root.querySelector(whole));
}

/** @param {boolean} isFramed */
const galley = (isFramed) => async (/** @type {Text} */ text, /** @type {Element} */ root) => {
  const address = '/package/preview/index.js';
  await import(address);
  const preview = /** @type {import('../../../web/preview.js').GalleyPreviewElement} */ (
    document.createElement('galley-preview')
  );
  preview.toggleAttribute('same-page', !isFramed);
  root.append(preview);
  const key = (/** @type {Text} */ { json }) =>
    new Promise((resolve) => {
      preview.addEventListener('galley-rendered', ({ detail }) => resolve(detail.time), { once: true });
      preview.value = json;
    });
  await key(text);
  const article = () =>
    /** @type {Element} */ (
      (preview.querySelector('iframe')?.contentDocument ?? preview).querySelector(whole)
    );
  return { key, article };
};

/**
 * The article's body alone is made anew and morphed: head and foot are left to the page. It takes Markdown, not JSON.
 * @param {(markdown: string) => string} convert
 */
const morphed = (convert) => async (/** @type {Text} */ text, /** @type {Element} */ root) => {
  const article = await placed(text, root);
  const body = article.querySelector('.galley-body');
  const key = (/** @type {Text} */ { body: words }) =>
    void morphdom(body, `<div class="galley-body">${convert(words)}</div>`);
  key(text);
  return { key, article: () => article };
};

const markdownIt = new MarkdownIt({ html: false });
const parser = new Parser();
const writer = new HtmlRenderer({ safe: true });

/** By name; of "the floor" the others are multiples. @type {Record<string, (text: Text, root: Element) => Promise<Contender>>} */
export const contenders = {
  'Galley, in the page': galley(false),
  'Galley, in a frame': galley(true),
  'the floor: one text node': async (text, root) => {
    const article = await placed(text, root);
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.nodeValue?.includes(mark));
    const node = walker.currentNode;
    const [start, end] = (node.nodeValue ?? '').split(mark);
    const key = (/** @type {Text} */ { typed }) => void (node.nodeValue = start + mark + typed + end);
    return { key, article: () => article };
  },
  'markdown-it + morphdom': morphed((text) => markdownIt.render(text)),
  'commonmark.js + morphdom': morphed((text) => writer.render(parser.parse(text))),
};
