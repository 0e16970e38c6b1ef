/** From an address that a reader has to the bytes of an article. The answer may be the JSON, or a page that says where its JSON is. */

import { Failure } from './failure.js';

/** Bytes of an answer; the core takes no more. */
const LIMIT = 16 * 1024 * 1024;
/** Milliseconds without an answer. */
const PATIENCE = 30_000;

const nowhere = () =>
  new Failure('offline', 'There is no connection.', 'It is tried again when the connection is back.', {
    transient: true,
  });

/**
 * @param {string} address
 * @param {string} base
 * @returns {Promise<{ bytes: Uint8Array, address: string }>}  with the address of the JSON
 */
export async function fetchArticle(address, base) {
  const found = await answer(address, base);
  if (!found.isPage) return found;
  const json = alternate(new TextDecoder().decode(found.bytes), found.address);
  if (!json) {
    throw new Failure(
      'no-article',
      'That page does not say where its article is to be had as data.',
      'Look for a link to JSON on the page, and add that; or add the file itself.',
    );
  }
  const article = await answer(json, base);
  if (article.isPage) {
    throw new Failure(
      'no-article',
      '{address} is a page, not an article.',
      'Tell its publisher; or add the file itself.',
      { fields: { address: json } },
    );
  }
  return article;
}

/** @param {string} address @param {string} base @returns {Promise<{ bytes: Uint8Array, address: string, isPage: boolean }>} */
async function answer(address, base) {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Failure('address', '“{address}” is no address.', 'Addresses begin with https://.', {
      fields: { address },
    });
  }
  const signal = AbortSignal.timeout(PATIENCE);
  const headers = { accept: 'application/json, application/feed+json, text/html;q=0.5' };
  const response = await fetch(url, { headers, signal, cache: 'no-cache', credentials: 'same-origin' }).catch(
    () => {
      throw nowhere();
    },
  );
  if (response.redirected && new URL(response.url).origin !== url.origin) {
    throw new Failure(
      'redirect',
      'The address leads to another site, {host}.',
      'Add it from there if you trust that site.',
      { address: response.url, fields: { host: new URL(response.url).host } },
    );
  }
  if (!response.ok) {
    const { status } = response;
    const transient = status >= 500 || status === 429 || status === 408;
    throw new Failure(
      'http',
      status === 404 || status === 410
        ? 'There is no article at this address any more ({status}).'
        : 'The server refused ({status}).',
      transient ? 'It is tried again later.' : 'Check the address. What is saved already stays.',
      { transient, fields: { status } },
    );
  }
  const bytes = await read(response);
  const type = response.headers.get('content-type') ?? '';
  // Servers call JSON all kinds of things; a page begins like one.
  const isPage = /html/.test(type) && /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
  return { bytes, address: response.url || url.href, isPage };
}

/**
 * The body, up to a limit, whatever its headers say.
 * @param {Response} response
 * @param {number} [limit]
 * @returns {Promise<Uint8Array>}
 */
export async function read(response, limit = LIMIT) {
  const tooLarge = () =>
    new Failure('too-large', 'It has more than {size} MB.', 'Ask its publisher for a smaller one.', {
      fields: { size: limit / 2 ** 20 },
    });
  if (Number(response.headers.get('content-length')) > limit) throw tooLarge();
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { value, done } = await reader.read().catch(() => {
      throw nowhere();
    });
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader?.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @param {string} page @param {string} base @returns {string | undefined} */
function alternate(page, base) {
  for (const [tag] of page.matchAll(/<link\s[^>]*>/gi)) {
    const value = (/** @type {string} */ name) =>
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
        .exec(tag)
        ?.slice(1)
        .find((each) => each !== undefined);
    if (!/\balternate\b/i.test(value('rel') ?? '') || !/^application\/json\b/i.test(value('type') ?? ''))
      continue;
    const href = value('href')
      ?.replaceAll('&amp;', '&')
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code));
    if (href && URL.canParse(href, base)) return new URL(href, base).href;
  }
  return undefined;
}
