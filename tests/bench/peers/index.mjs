// Who Galley is measured against. Every peer takes the JSON text of an article and gives HTML that is safe: raw HTML and unsafe URLs
// of the content are kept out, because an unsafe renderer does less work.

/**
 * @typedef {object} Peer
 * @property {string} name as tables print it; all parse JSON before and fill the same template around
 * @property {string} file its module in the folder of the kind of body
 * @property {string} [serverFile] its module in `server/`, where there is no document
 * @property {number} [largest] bytes of the largest body it is given: the slowest would take minutes
 */

/** The first of each list is 1 in the tables. @type {Record<import('../corpus/index.mjs').Kind, Peer[]>} */
export const peers = {
  markdown: [
    { name: 'markdown-it', file: 'markdown-it' },
    { name: 'commonmark.js, safe', file: 'commonmark' },
    { name: 'markdown-it-ts', file: 'markdown-it-ts' },
    { name: 'comrak (wasm)', file: 'comrak' },
    { name: 'remarkable', file: 'remarkable' },
    { name: 'markdown-exit', file: 'markdown-exit', largest: 250e3 },
    { name: 'markdown-to-jsx', file: 'markdown-to-jsx', largest: 250e3 },
    { name: 'marked + sanitize-html', file: 'marked-sanitize-html' },
    { name: 'micromark', file: 'micromark', largest: 250e3 },
    { name: 'remark + rehype-sanitize', file: 'remark-rehype-sanitize', largest: 250e3 },
    { name: 'marked + DOMPurify', file: 'marked-dompurify', serverFile: 'marked-dompurify', largest: 40e3 },
    { name: 'react-markdown + React', file: 'react-markdown', largest: 250e3 },
  ],
  html: [
    { name: 'sanitize-html', file: 'sanitize-html' },
    { name: 'DOMPurify', file: 'dompurify', serverFile: 'dompurify', largest: 250e3 },
    { name: 'rehype-sanitize', file: 'rehype-sanitize', largest: 250e3 },
    { name: 'xss', file: 'xss' },
  ],
  blocks: [
    { name: '@portabletext/to-html', file: 'portable-text' },
    { name: 'React', file: 'react' },
    { name: '@portabletext/react + React', file: 'portabletext-react' },
  ],
  text: [{ name: 'by hand', file: 'by-hand' }],
};

/** No peer: what reading the JSON costs everybody who renders in JavaScript, before anything is made of it. */
export const floor = 'JSON.parse alone';

/**
 * Bundlers take each folder that the templates name.
 * @param {import('../corpus/index.mjs').Kind} kind
 * @param {Peer} peer
 * @returns {Promise<(json: string) => string>}
 */
export async function load(kind, { file }) {
  const module =
    kind === 'markdown'
      ? await import(`./markdown/${file}.mjs`)
      : kind === 'html'
        ? await import(`./html/${file}.mjs`)
        : kind === 'blocks'
          ? await import(`./blocks/${file}.mjs`)
          : await import(`./text/${file}.mjs`);
  return module.default;
}
