// Nothing of a body in HTML is lost in silence: each element and each attribute that parse5 sees is in the output, is furniture
// that docs/format.md names, or is named by a problem with its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { parseFragment } from 'parse5';

import { articles } from './html-articles.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const list = (/** @type {string} */ words) => new Set(words.split(' '));

/** Elements that are their words and no more. */
const vanishing = list(
  'address article big center data div font footer header hgroup label legend main nav nobr noscript output picture rp section ' +
    'span tbody tfoot thead dialog search',
);

/** What holds running text alone, in which paragraphs are lines. */
const lines = list('td th dt caption figcaption summary h2 h3 h4');

/** Attributes that say nothing to readers; with them all that start with "data-". */
const furniture = list(
  'align allow allowfullscreen bgcolor border cellpadding cellspacing class color controls decoding face fetchpriority ' +
    'frameborder height id loading name preload referrerpolicy rel role scope size sizes style tabindex target valign width',
);

/** What an element is in the output, where it is not of the same name. @type {Record<string, string[]>} */
const written = {
  b: ['strong'],
  i: ['em'],
  strike: ['s'],
  tt: ['code'],
  menu: ['ul'],
  dir: ['ul'],
  h2: ['h2', 'h3', 'h4', 'h5', 'h6'],
  h3: ['h2', 'h3', 'h4', 'h5', 'h6'],
  h4: ['h2', 'h3', 'h4', 'h5', 'h6'],
  aside: ['div', 'section'],
  blockquote: ['blockquote', 'figure'],
};

/** @param {any} node @returns {any[]} elements around it, the innermost first */
function around(node) {
  const found = [];
  for (let at = node.parentNode; at?.tagName; at = at.parentNode) found.push(at);
  return found;
}

/** @param {any} root @returns {any[]} all nodes in order */
function all(root) {
  const found = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    found.push(node);
    waiting.push(...[...(node.childNodes ?? [])].reverse());
  }
  return found;
}

const words = (/** @type {string} */ text) => text.match(/w\d+w/g) ?? [];
const tokens = (/** @type {string} */ text) => text.match(/[tu]\d+[tu]/g) ?? [];

/** @param {any} element @param {string} name @returns {string | undefined} */
const attribute = (element, name) => element.attrs.find((/** @type {any} */ one) => one.name === name)?.value;

/** Without one a figure is what stands in it. @param {any} figure */
const hasCaption = (figure) =>
  all(figure).some(
    (node) => node.tagName === 'figcaption' && all(node).some((inner) => words(inner.value ?? '').length > 0),
  );

/** What problems name: elements, and attributes of elements. @param {{ code: string, message: string }[]} problems */
function namedBy(problems) {
  const left = new Set();
  const flat = new Set();
  const elements = new Set();
  const attributes = new Set();
  for (const { code, message } of problems) {
    const found = /(?:([^\s<>:]+) of )?<([^\s<>]+)> \(line/.exec(message);
    if (!found || !code.startsWith('html-')) continue;
    if (found[1]) attributes.add(`${found[1]} of ${found[2]}`);
    else elements.add(found[2]);
    if (code === 'html-left-out') left.add(found[2]);
    // What holds words and is no more than these has no parts either.
    if (code === 'html-flattened' || (code === 'html-dropped' && !found[1])) flat.add(found[2]);
  }
  return { left, flat, elements, attributes, codes: new Set(problems.map(({ code }) => code)) };
}

/** @param {any} item @returns {number} the number that a browser writes before an item of an ordered list */
function numberOf(item) {
  const items = item.parentNode.childNodes.filter((/** @type {any} */ one) => one.tagName === 'li');
  let number = Number.parseInt(attribute(item.parentNode, 'start') ?? '1', 10) - 1;
  if (Number.isNaN(number)) number = 0;
  for (const one of items.slice(0, items.indexOf(item) + 1)) {
    const value = Number.parseInt(attribute(one, 'value') ?? '', 10);
    number = Number.isNaN(value) ? number + 1 : value;
  }
  return number;
}

/** Whether an attribute is in the output. @param {any} element @param {any} one @param {any} out */
function isKept(element, { name, value }, out) {
  const inside = all(element).flatMap((node) => (node.nodeName === '#text' ? words(node.value) : []));
  const shown = inside.flatMap((word) => out.places.get(word) ?? []);
  if (tokens(value).length > 0) return tokens(value).every((token) => out.tokens.has(token));
  switch (name) {
    case 'dir':
    case 'lang':
      // A language has its own direction.
      if (name === 'dir' && attribute(element, 'lang') === 'fr') return true;
      // Of nothing there is no language.
      return (
        shown.length === 0 ||
        shown.some((place) => place.some((/** @type {any} */ e) => attribute(e, name) === value))
      );
    case 'colspan':
    case 'rowspan':
    case 'datetime':
      if (inside.length === 0 && name !== 'datetime') return true;
      return shown.some((place) => place.some((/** @type {any} */ e) => attribute(e, name) === value));
    case 'href':
      return value === '' && false;
    case 'start':
    case 'value': {
      if (name === 'start' && inside.length === 0) return true;
      const item =
        name === 'value'
          ? element
          : all(element).find((node) => node.tagName === 'li' && node.parentNode === element);
      const word =
        item && all(item).flatMap((node) => (node.nodeName === '#text' ? words(node.value) : []))[0];
      const place = out.places.get(word)?.[0] ?? [];
      if (shown.some((place) => place.some((/** @type {any} */ e) => attribute(e, name) === value)))
        return true;
      const printed = place.find(
        (/** @type {any} */ e) => e.tagName === 'li' && e.parentNode.tagName === 'ol',
      );
      return item !== undefined && printed !== undefined && numberOf(printed) === numberOf(item);
    }
    case 'kind':
      return out.named.attributes.has('src of track');
    case 'alt':
      return value === '';
    case 'src':
      return value === 'data:,'; // What a picture has until a script loads it.
    case 'type':
    case 'srclang':
    case 'hreflang':
      return out.all.some((/** @type {any} */ e) => e.attrs && attribute(e, name) === value);
    default:
      return false;
  }
}

/** What is lost without a word of it. @param {string} html @param {any} body */
function lost(html, body) {
  const context = parseFragment('<div></div>').childNodes[0];
  const input = parseFragment(/** @type {any} */ (context), html, { scriptingEnabled: false });
  const rendered = galley.render(
    JSON.stringify({ title: 'T', language: 'en', url: 'https://mill.example/', share: false, body }),
  );
  const output = all(parseFragment(rendered.html));
  /** @type {Map<string, any[][]>} */
  const places = new Map();
  for (const node of output.filter(({ nodeName }) => nodeName === '#text'))
    for (const word of words(node.value)) places.set(word, [...(places.get(word) ?? []), around(node)]);
  const named = namedBy(/** @type {any} */ (rendered.problems));
  const out = { all: output, places, tokens: new Set(tokens(rendered.html)), named };

  /** @type {string[]} */
  const found = [];
  for (const node of all(input)) {
    const outer = around(node);
    if (outer.some(({ tagName }) => named.left.has(tagName))) continue;
    const isFallback = outer.some(({ tagName }) => named.attributes.has(`words of ${tagName}`));
    const isFlat = outer.some(({ tagName }) => named.flat.has(tagName));
    if (node.nodeName === '#text') {
      for (const word of words(node.value)) {
        if (!places.has(word) && !isFallback) found.push(`the word ${word}`);
        // The places that have the word in the elements that it had.
        for (const { tagName: name, namespaceURI } of outer) {
          if (!namespaceURI.endsWith('xhtml')) continue;
          if (vanishing.has(name) || named.elements.has(name) || isFlat || isFallback) continue;
          if (name === 'p' && outer.some(({ tagName }) => lines.has(tagName))) continue;
          if (
            name === 'bdo' &&
            !/^(rtl|ltr)$/.test(
              attribute(
                outer.find((one) => one.tagName === 'bdo'),
                'dir',
              ) ?? '',
            )
          )
            continue;
          if (name === 'option' && named.elements.has('select')) continue;
          if (name === 'figcaption' && named.elements.has('figure')) continue;
          if (name === 'figure' && !hasCaption(outer.find((one) => one.tagName === 'figure'))) continue;
          if (name === 'a' && !outer.some((one) => one.tagName === 'a' && attribute(one, 'href'))) continue;
          const kinds = written[name] ?? [name];
          const isThere = (places.get(word) ?? []).some((place) =>
            place.some(({ tagName }) => kinds.includes(tagName)),
          );
          if (!isThere) found.push(`<${name}> around ${word}`);
        }
      }
    }
    if (!node.tagName || named.left.has(node.tagName) || !node.namespaceURI.endsWith('xhtml')) continue;
    const name = node.tagName;
    if (['hr', 'img', 'input'].includes(name) && !named.elements.has(name) && !isFallback) {
      const isThere = name !== 'input' && out.all.some(({ tagName }) => tagName === name);
      const isRefused = name === 'img' && named.codes.has('url-scheme');
      if (!isThere && !isRefused) found.push(`<${name}>`);
    }
    for (const one of node.attrs) {
      if (furniture.has(one.name) || one.name.startsWith('data-')) continue;
      if (
        one.name.startsWith('on')
          ? named.codes.has('html-handler')
          : named.attributes.has(`${one.name} of ${name}`)
      )
        continue;
      if (!isKept(node, one, out)) found.push(`${one.name}="${one.value}" of <${name}>`);
    }
  }
  return found;
}

for (const [name, runs] of /** @type {const} */ ([['articles', 1000]])) {
  test(`${name}: every element and attribute is in the output or named`, (context) => {
    const samples = fc.sample(articles, { numRuns: runs, seed: 20261127 });
    const losing = samples
      .map((html) => ({ html, lost: lost(html, { format: 'html', content: html }) }))
      .filter((one) => one.lost.length > 0)
      .sort((a, b) => a.html.length - b.html.length);
    context.diagnostic(`${losing.length} of ${samples.length} texts lose something`);
    assert.deepEqual(losing.slice(0, 12), []);
  });
}
