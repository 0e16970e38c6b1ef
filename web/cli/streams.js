/** What comes in and goes out. */

import { Buffer } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import process from 'node:process';

/** Nothing can be done: the message goes to standard error, and the exit status is 2. */
export class Unusable extends Error {}

/** Bytes kept of a line: the core refuses one byte less. */
const MOST = 16 * 1024 * 1024 + 1;

/** @param {string} path  '-' is standard input @returns {AsyncIterable<Buffer>} */
const chunksOf = (path) => (path === '-' ? process.stdin : createReadStream(path));

/** @param {string} path @param {unknown} cause */
const unreadable = (path, cause) =>
  new Unusable(`cannot read ${path}: ${/** @type {Error} */ (cause).message}`);

/**
 * @param {string} path
 * @returns {Promise<Buffer>}
 * @throws {Unusable}
 */
export async function read(path) {
  try {
    if (path !== '-') return await readFile(path);
    const chunks = [];
    for await (const chunk of chunksOf(path)) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * The lines without their ends. Of a line beyond the core's limit, as much as makes the core say so.
 * @param {string} path
 * @returns {AsyncGenerator<Buffer>}
 * @throws {Unusable}
 */
export async function* readLines(path) {
  /** @type {Buffer[]} */
  let parts = [];
  let length = 0;
  const keep = (/** @type {Buffer} */ part) => {
    const kept = part.subarray(0, MOST - length);
    parts.push(kept);
    length += kept.length;
  };
  const take = () => {
    const line = Buffer.concat(parts);
    [parts, length] = [[], 0];
    return line.at(-1) === 13 ? line.subarray(0, -1) : line;
  };
  try {
    for await (const chunk of chunksOf(path)) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        keep(chunk.subarray(start, end));
        yield take();
        start = end + 1;
      }
      if (start < chunk.length) keep(chunk.subarray(start));
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (parts.length > 0) yield take();
}

/**
 * To standard output, at the pace of whoever reads it.
 * @param {string | Uint8Array} bytes
 * @returns {Promise<0>}
 * @throws {Unusable}
 */
export async function write(bytes) {
  await new Promise((done, failed) => {
    process.stdout.write(bytes, (error) => (error ? failed(error) : done(undefined)));
  }).catch((error) => {
    throw new Unusable(`cannot write to standard output: ${error.message}`);
  });
  return 0;
}

// Told by write() alone.
process.stdout.on('error', () => {});
