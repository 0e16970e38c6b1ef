/**
 * What Node has and browsers do not, who never load this file: disks, and strings of UTF-16 that cross into the module's memory and
 * out of it many times as fast as UTF-8 is made of them and they of it. Deno and Bun read from disks too, and keep their encoders.
 */

/** @typedef {import('./instances.js').Instance} Instance */

const Buffer = /** @type {any} */ (
  'Deno' in globalThis || 'Bun' in globalThis ? undefined : globalThis.Buffer
);

/**
 * The file of an address, or the one beside it for servers where the browsers' is not asked for by name: what is read from a disk
 * may be larger. Bundles do not have it: they know of no other module than the one for browsers.
 * @param {URL} url
 * @param {URL} unnamed  the module nobody asked for by name
 * @returns {Promise<{ file: URL, bytes: Promise<Uint8Array> }>}
 */
export async function read(url, unnamed) {
  // The name in a variable keeps bundlers for browsers from looking for the module.
  const files = 'node:fs';
  const { existsSync, promises } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
  const server = new URL('galley-server.wasm', url);
  const file = url.href === unnamed.href && existsSync(server) ? server : url;
  return { file, bytes: promises.readFile(file) };
}

/**
 * What moves strings into an instance and out of it, where its module makes UTF-8 and UTF-16 of them.
 * @param {Instance} instance
 * @returns {Instance['copier']}
 */
export function copier({ functions: { utf8, utf16 }, memory }) {
  if (!utf8 || !utf16 || !Buffer) return undefined;
  return {
    put(text, length, to) {
      const from = (to + length + 1) & ~1;
      Buffer.from(memory.buffer, from, 2 * length).write(text, 'utf16le');
      return to + utf8(from, length, to);
    },
    get(from, length) {
      const at = utf16(from, length) >>> 0;
      const [units, count] = new Uint32Array(memory.buffer, at, 2);
      if (count === 0) return null;
      const made = Buffer.from(memory.buffer, units, 2 * count).toString('utf16le');
      utf16(0, 0);
      return made;
    },
  };
}
