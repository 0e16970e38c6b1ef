/** Inline mode: the article in the shadow root of its tag, with the stylesheet adopted and one core for the whole page. */

import { enhanceParts } from '../enhance/parts.js';
import { nameParts } from '../enhance/shadow.js';
import { parse } from '../place.js';
import { Failure } from './failure.js';
import { follow } from './links.js';
import { stylesheet } from './look.js';
import { Renderer } from './renderer.js';
import { optionsFrom, rendering } from './rendering.js';

const roots = '[data-galley], [data-galley-related], [data-galley-share]';

/**
 * @param {HTMLElement} element
 * @param {import('./element.js').Settings} settings
 * @param {import('./element.js').Stage} stage
 */
export async function show(element, { src, attributes, adopt }, { root, signal, reveal, tell, fail }) {
  const renderer = Renderer.take(element.getAttribute('worker') !== 'never');
  signal.addEventListener('abort', () => renderer.leave());
  const options = optionsFrom(attributes);
  const render = () => rendering(src, options, renderer.render, signal);

  /** @param {Iterable<Node>} nodes @param {CSSStyleSheet} sheet */
  const put = (nodes, sheet) => {
    const holder = document.createElement('div');
    holder.className = 'embed';
    if (attributes.theme) holder.dataset.galleyTheme = attributes.theme;
    holder.append(...nodes);
    nameParts(holder);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.unshift(sheet);
    root.replaceChildren(holder);
    reveal();
    enhanceParts(holder, { signal, options }, async () => renderer);
    signal.addEventListener('abort', () => holder.remove());
  };
  /** @param {import('../index.js').Rendering} made */
  const report = ({ html: _, ...rest }) => {
    if (rest.problems.length > 0) tell('galley-problems', { problems: rest.problems });
    tell('galley-ready', rest);
  };

  follow(root, root);
  try {
    if (!adopt) {
      const [sheet, made] = await Promise.all([stylesheet(), render()]);
      if (signal.aborted) return;
      put(parse(made.html).childNodes, sheet);
      return report(made);
    }
    const printed = [...root.children].filter((child) => child.matches(roots));
    const text = written(printed);
    options.id_prefix = prefixOf(printed[0]) ?? options.id_prefix;
    put(printed, await stylesheet());
    if (!element.hasAttribute('src')) return;
    await leisure();
    if (signal.aborted) return;
    const made = await render();
    if (signal.aborted) return;
    const fresh = [...parse(made.html).children];
    if (written(fresh) !== text) put(fresh, await stylesheet());
    report(made);
  } catch (cause) {
    const { code, message, mend } = Failure.from(cause);
    fail(code, message, mend);
  }
}

/** @param {Element[]} elements */
const written = (elements) => elements.map(({ outerHTML }) => outerHTML).join('');

/** The prefix of ids that something was printed with: the headline's id tells. @param {Element} printed */
const prefixOf = (printed) => /^(.*)title$/.exec(printed.getAttribute('aria-labelledby') ?? '')?.[1];

/** When the page has loaded and the browser has nothing better to do. */
const leisure = () =>
  new Promise((resolve) => {
    const later = () => (globalThis.requestIdleCallback ?? setTimeout)(resolve);
    if (document.readyState === 'complete') later();
    else addEventListener('load', later, { once: true });
  });
