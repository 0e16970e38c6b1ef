/** The stylesheet for inline embeds: one for all of a page, adopted by their shadow roots. */

import { Failure } from './failure.js';

/** Nothing of the page's own look reaches in, save the colour scheme and what is set for Galley. In the first of all layers. */
const frame = '@layer embed{.embed{all:initial;display:block;color-scheme:inherit;--galley-gutter:0rem}}';

/** @type {Promise<CSSStyleSheet> | undefined} */
let look;

/** @returns {Promise<CSSStyleSheet>} */
export function stylesheet() {
  look ??= load();
  look.catch(() => (look = undefined));
  return look;
}

async function load() {
  const url = new URL('../galley.css', import.meta.url);
  const response = await fetch(url, { credentials: 'omit' }).catch((cause) => {
    throw new Failure('network', `${url} cannot be had`, cause);
  });
  if (!response.ok) throw new Failure('http', `${url} answered ${response.status}`);
  return new CSSStyleSheet().replace(frame + (await response.text()));
}
