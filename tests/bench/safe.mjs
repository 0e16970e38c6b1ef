// All contenders must keep out what must not get into a page, because leaving it in is less work.
import { inputs, sizes } from './corpus/index.mjs';

const script = '<script>alert(1)</script>';
const picture = '<img src="x" onerror="alert(1)">';
const urls = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,%3Cscript%3Ealert(1)%3C/script%3E',
];

const markdown = `Words ${picture} ${script}\n\n${script}\n\n${urls.map((url) => `[link](${url})`).join(' ')}\n`;
const html = `<p>Words ${picture}</p>${script}${urls.map((url) => `<p><a href="${url}">link</a></p>`).join('')}`;

/** @param {string} href */
const portable = (href) => ({
  _type: 'block',
  _key: href,
  style: 'normal',
  markDefs: [{ _type: 'link', _key: 'link', href }],
  children: [{ _type: 'span', _key: 'span', text: script, marks: ['link'] }],
});

/** Bodies for Galley and for the others. @type {Record<import('./corpus/index.mjs').Kind, { galley: unknown, peers: unknown }>} */
const hostile = {
  markdown: { galley: markdown, peers: markdown },
  html: { galley: { format: 'html', content: html }, peers: { format: 'html', content: html } },
  blocks: { galley: [{ type: 'paragraph', text: markdown }], peers: urls.map(portable) },
  text: { galley: { format: 'text', content: html }, peers: { format: 'text', content: html } },
};

const live = /<script|<[a-z][^<>]*\son\w+\s*=|<[a-z][^<>]*(?:href|src)\s*=\s*["']?\s*(?:javascript|data):/i;

/**
 * @param {import('./corpus/index.mjs').Kind} kind
 * @param {string} name
 * @param {(json: string) => string} render
 * @throws {Error} naming who lets through what
 */
export function requireSafe(kind, name, render) {
  const [given] = inputs(kind, { ...sizes[0], count: 1 });
  const side = name === 'Galley' ? 'galley' : 'peers';
  const written = render(JSON.stringify({ ...JSON.parse(given[side]), body: hostile[kind][side] }));
  const found = live.exec(written);
  if (found) throw new Error(`${name} lets through ${written.slice(found.index, found.index + 80)}`);
}
