/**
 * Articles of other newsroom formats. They are kept as native JSON: the core of the worker, which makes their documents, reads no
 * other, and the module that reads all is three times as large and fetched when it is needed.
 */

import { loadFormats } from '../../../web/formats.js';
import { wholeError } from './describe.js';
import { notThere } from './failure.js';

/**
 * @param {import('../../../web/index.js').Galley} galley
 * @param {Uint8Array} bytes  of any format
 * @returns {Promise<{ json: Uint8Array, damage?: string }>}  the same bytes where they are native already, or nothing that is known;
 *   damage: what was said of the whole input
 * @throws {Error} when nothing of it can be read, with what the core says
 */
export async function inNative(galley, bytes) {
  const { problems } = galley.render(bytes, { view: 'metadata' });
  if (!problems.some(({ code }) => code === 'format-needs-module')) return { json: bytes };
  const wasm = new URL('/galley/galley-formats.wasm', location.origin);
  const formats = await loadFormats({ wasm }).catch(notThere);
  const { text, problems: found } = formats.convert(bytes, { to: 'galley' });
  const list = found.find(({ code }) => code === 'list-of-articles');
  const whole = list ?? wholeError(found);
  if (whole && (list || !JSON.parse(text).body)) throw new Error(whole.message);
  return { json: new TextEncoder().encode(text), damage: whole?.message };
}
