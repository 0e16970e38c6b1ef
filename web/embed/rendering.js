/** From the address of an article to its HTML, or to a failure that says what to mend. The same in frames and inline. */

import { readAttributes } from '../elements/options.js';
import { webAddress } from '../fetch.js';
import { Failure } from './failure.js';

/** Milliseconds until an article that does not come has failed. */
const PATIENCE = 20000;

/** @typedef {(article: ArrayBuffer, options: import('../index.js').Options) => Promise<import('../index.js').Rendering>} Render */

/**
 * @param {string} src
 * @param {import('../index.js').Options} options
 * @param {Render} render
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('../index.js').Rendering>}
 * @throws {Failure} or what the core throws
 */
export async function rendering(src, options, render, signal) {
  const made = await render(await fetchArticle(src, signal), options);
  // A whole article may have faults; half of one, or something else, is worse than the link.
  const broken = made.problems.find(
    ({ severity, code, path }) =>
      severity === 'error' && (path === '' || /^json-(syntax|truncated)/.test(code)),
  );
  if (broken || made.words === 0 || !made.html) {
    const { message = 'It holds nothing to show', code = 'empty' } =
      broken ?? made.problems.find(({ severity }) => severity === 'error') ?? {};
    throw new Failure('content', `${src} is no article (${code}): ${message}`);
  }
  return made;
}

/** @param {string} src @param {AbortSignal} [signal] */
async function fetchArticle(src, signal) {
  const url = src && webAddress(src);
  if (!url) throw new Failure('address', `"${src}" is no address of an article`);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const stop = () => patience.abort();
  signal?.addEventListener('abort', stop);
  try {
    return await answer(url, patience.signal);
  } catch (cause) {
    if (patience.signal.aborted) throw new Failure('late', `${url} did not answer in time`, cause);
    throw cause;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** @param {URL} url @param {AbortSignal} signal */
async function answer(url, signal) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { signal, credentials: 'omit', headers: { accept: 'application/json' } });
  } catch (cause) {
    throw new Failure('network', `${url} cannot be had from ${location.origin}`, cause);
  }
  if (!response.ok) throw new Failure('http', `${url} answered ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (/html/.test(type)) throw new Failure('html', `${url} is a page (${type})`);
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new Failure('late', `${url} broke off`, cause);
  }
}

/**
 * @param {Record<string, string>} attributes  as of an element
 * @returns {import('../index.js').Options}
 */
export function optionsFrom(attributes) {
  const { view = 'article', ...rest } = attributes;
  const options = readAttributes({ getAttribute: (name) => rest[name] ?? null });
  return { ...options, view: /** @type {import('../index.js').View} */ (view) };
}
