/** Saves one article: gets it, asks the core what it is, gets its pictures, and keeps all of it or nothing. */

import { core } from './core.js';
import { describe, digest, keyOf } from './describe.js';
import { Failure, full, isFull, notThere } from './failure.js';
import { fetchArticle, read } from './fetching.js';
import { inNative } from './formats.js';
import { change, dropPictures, entry, keep, keepPicture, keptPicture } from './library.js';
import { picturesIn } from './pictures.js';

/** Pixels: enough for the text column of a large screen. */
const WIDTH = 960;
/** Bytes of one picture. */
const LARGEST = 8 * 1024 * 1024;
const AT_ONCE = 4;
/** Why a picture is missing that may be had later. */
export const OFFLINE = 'there was no connection';

/** @typedef {{ origin: string, lenient: boolean }} Rules  lenient: goes on without pictures that do not come */

/**
 * @typedef {object} Wanted
 * @property {string} address  of the JSON or of a page that names it; '' for bytes
 * @property {Uint8Array} [bytes]
 * @property {string} [expected]  the key of the entry that is brought up to date
 */

/**
 * @param {Wanted} wanted
 * @param {(progress: number) => void} [tell]  0 to 1
 * @returns {Promise<import('./library.js').Entry>}
 * @throws {Failure}
 */
export async function save({ address, bytes, expected }, tell = () => {}) {
  const base = location.origin;
  const found = bytes ? { bytes, address } : await fetchArticle(address, base);
  tell(0.1);
  const { about, json } = await description(found.bytes);
  const key = await keyOf(about, json, base);
  if (expected && expected !== key) {
    throw new Failure(
      'changed',
      'This address now has another article: “{title}”. The one you saved is kept as it is.',
      'Save the new one as well, or leave it.',
      { address: found.address, fields: { title: about.title } },
    );
  }
  const earlier = await entry(key);
  if (about.damage && earlier && !earlier.damage) {
    throw new Failure(
      'damaged',
      'What came is damaged. The one you saved is kept as it is.',
      'Try again later.',
    );
  }
  const pictures = picturesIn(about.html, WIDTH, found.address || base);
  // Who adds a file has no connection, perhaps: its words are worth keeping without the pictures.
  const kept = await savePictures(pictures, { origin: base, lenient: Boolean(bytes) }, (part) =>
    tell(0.1 + 0.85 * part),
  );
  const { html: _html, metadata: _metadata, text, ...facts } = about;
  const known = await digest(json);
  // A repair begins with what was made of it.
  const same = earlier?.digest === known ? earlier.source : undefined;
  /** @type {import('./library.js').Entry} */
  const fresh = {
    ...facts,
    key,
    address: found.address,
    digest: known,
    source: json === found.bytes ? same : await digest(found.bytes),
    bytes: json.length + kept.bytes,
    saved: Date.now(),
    pictures: kept.urls,
    missing: kept.missing,
  };
  try {
    await keep(fresh, json, text);
  } catch (error) {
    await dropPictures(kept.added);
    throw isFull(error) ? full(error) : error;
  }
  tell(1);
  return fresh;
}

/** Whether the address of an entry has another edition than the saved one. @param {import('./library.js').Entry} saved */
export async function check({ key, address, digest: known, source = known }) {
  const found = await fetchArticle(address, location.origin);
  const stale = (await digest(found.bytes)) !== source;
  await change(key, { stale, trouble: undefined });
  return stale;
}

/** @param {Uint8Array} bytes  of any format */
async function description(bytes) {
  const galley = await core().catch(notThere);
  try {
    const { json, damage } = await inNative(galley, bytes);
    const about = describe(galley, json);
    return { json, about: { ...about, damage: damage ?? about.damage } };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      'unreadable',
      'No article can be read from it. {said}',
      'Check that the address or file is an article.',
      { cause, fields: { said } },
    );
  }
}

/**
 * @param {import('./pictures.js').Picture[]} pictures
 * @param {Rules} rules
 * @param {(part: number) => void} tell
 */
async function savePictures(pictures, rules, tell) {
  /** @type {{ urls: string[], added: string[], missing: import('./library.js').Entry['missing'], bytes: number }} */
  const kept = { urls: [], added: [], missing: [], bytes: 0 };
  const waiting = [...pictures];
  let done = 0;
  /** @type {unknown} */
  let failure;
  const worker = async () => {
    for (let next = waiting.shift(); next && !failure; next = waiting.shift()) {
      try {
        await savePicture(next, rules, kept);
      } catch (error) {
        failure ??= error;
      }
      tell(++done / pictures.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failure) {
    await dropPictures(kept.added);
    throw isFull(failure) ? full(failure) : failure;
  }
  return kept;
}

/**
 * @param {import('./pictures.js').Picture} picture
 * @param {Rules} rules
 * @param {Awaited<ReturnType<typeof savePictures>>} kept
 */
async function savePicture(picture, { origin, lenient }, kept) {
  const { url } = picture;
  const known = await keptPicture(url);
  if (known !== undefined) {
    kept.urls.push(url);
    kept.bytes += known;
    return;
  }
  const lacks = (/** @type {string} */ why, /** @type {Record<string, number>} */ fields = {}) =>
    kept.missing.push({ url, why, fields });
  const own = url.startsWith(`${origin}/`);
  /** @type {Response} */
  let response;
  try {
    // In the mode cors an answer is never opaque: what it is can be checked before it is kept.
    response = await fetch(url, { mode: 'cors', credentials: own ? 'same-origin' : 'omit' });
  } catch (cause) {
    if (lenient || !own) return lacks(navigator.onLine ? 'it could not be had from its site' : OFFLINE);
    throw new Failure(
      'offline',
      'The connection broke off. Nothing of it was saved.',
      'It is tried again when the connection is back.',
      { transient: true, cause },
    );
  }
  if (!response.ok) return lacks('its site answers {status}', { status: response.status });
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('image/')) return lacks('what came is no picture');
  try {
    const bytes = await read(response, LARGEST);
    kept.added.push(url);
    await keepPicture(picture, bytes, type);
    kept.urls.push(url);
    kept.bytes += bytes.length;
  } catch (error) {
    if (error instanceof Failure && error.code === 'too-large')
      return lacks('larger than {size} MB', { size: LARGEST / 2 ** 20 });
    throw error;
  }
}
