/**
 * The whole library as one file: a line of JSON for each article and each picture, after one that says what it is. Lines are
 * independent, so a file that was cut off gives what stands before the cut.
 */

import { describe, digest } from './describe.js';
import { core } from './core.js';
import { announce, entries, entry, keep, keepPicture, storedArticle, storedPicture } from './library.js';

const HEADER = '{"galley-library":1';

/** @param {Uint8Array} bytes */
export const isLibrary = (bytes) => new TextDecoder().decode(bytes.subarray(0, HEADER.length)) === HEADER;

/** @returns {Promise<Blob>} */
export async function exportLibrary() {
  const all = await entries();
  /** @type {BlobPart[]} */
  const parts = [`${HEADER},"articles":${all.length},"at":${JSON.stringify(new Date().toISOString())}}\n`];
  const line = (/** @type {unknown} */ value) => parts.push(`${JSON.stringify(value)}\n`);
  for (const url of new Set(all.flatMap(({ pictures }) => pictures))) {
    const response = await storedPicture(url);
    if (!response) continue;
    const type = response.headers.get('content-type') ?? '';
    line({ picture: url, type, base64: base64(new Uint8Array(await response.arrayBuffer())) });
  }
  for (const each of all) {
    const bytes = await storedArticle(each.key);
    if (bytes) line({ article: each, json: new TextDecoder().decode(bytes) });
  }
  return new Blob(parts, { type: 'application/x-ndjson' });
}

/**
 * Adds what is in the file. What is saved here already stays, unless the file has a later edition of it.
 * @param {Uint8Array} bytes
 * @returns {Promise<{ articles: number, pictures: number, problems: { line: number, why: string }[] }>}
 */
export async function importLibrary(bytes) {
  const result = { articles: 0, pictures: 0, problems: /** @type {{ line: number, why: string }[]} */ ([]) };
  const lines = new TextDecoder().decode(bytes).split('\n').slice(1);
  for (const [index, text] of lines.entries()) {
    if (!text) continue;
    try {
      const line = JSON.parse(text);
      if (typeof line.picture === 'string') result.pictures += await takePicture(line);
      else if (line.article) result.articles += await takeArticle(line);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      result.problems.push({ line: index + 2, why });
    }
  }
  announce();
  return result;
}

/** @param {{ picture: string, type: string, base64: string }} line */
async function takePicture({ picture, type, base64: text }) {
  if (!/^https?:\/\//.test(picture) || !/^image\//.test(type)) throw new Error('no picture');
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  await keepPicture({ url: picture, others: [] }, bytes, type);
  return 1;
}

/**
 * Facts are asked of the core anew: a file may say anything.
 * @param {{ article: import('./library.js').Entry, json: string }} line
 */
async function takeArticle({ article, json }) {
  const { key, saved, address, source, pictures, missing, bytes: size, progress, place, read } = article;
  if (!/^[a-z0-9-]{1,80}$/.test(key) || typeof json !== 'string' || !Number.isFinite(saved))
    throw new Error('no article');
  const known = await entry(key);
  if (known && known.saved >= saved) return 0;
  const bytes = new TextEncoder().encode(json);
  const { html: _html, metadata: _metadata, text, ...facts } = describe(await core(), bytes);
  const strings = (/** @type {unknown} */ list) =>
    Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  /** @type {import('./library.js').Entry} */
  const fresh = {
    ...facts,
    key,
    saved,
    address: /^https?:\/\//.test(address) ? address : '',
    digest: await digest(bytes),
    source: /^[0-9a-f]{64}$/.test(source ?? '') ? source : undefined,
    bytes: Number.isFinite(size) ? size : bytes.length,
    pictures: strings(pictures),
    missing: Array.isArray(missing)
      ? missing.map(({ url, why, fields }) => ({ url: String(url), why: String(why), fields: { ...fields } }))
      : [],
    ...(Number.isFinite(progress) && { progress, place, read }),
  };
  await keep(fresh, bytes, text);
  return 1;
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
