// Runs the native program. Not a test.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program that is tested. */
export const program = resolve(root, process.env.GALLEY_PROGRAM ?? 'build/native/galley');

/**
 * @typedef {object} Outcome
 * @property {number | null} code
 * @property {string} out  standard output
 * @property {string} err  standard error
 */

/**
 * Runs `galley` with these words; `input` is what it finds on its standard input.
 * @param {string[]} words
 * @param {string | Uint8Array} [input]
 * @param {Record<string, string>} [environment]
 * @param {string} [folder]  in which it runs
 * @returns {Promise<Outcome>}
 */
export function galley(words, input = '', environment = {}, folder = root) {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...environment } });
    /** @type {Record<'out' | 'err', Buffer[]>} */
    const chunks = { out: [], err: [] };
    child.stdout.on('data', (chunk) => chunks.out.push(chunk));
    child.stderr.on('data', (chunk) => chunks.err.push(chunk));
    // A program that does not read its input closes it.
    child.stdin.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code) => {
      const text = (/** @type {Buffer[]} */ parts) => Buffer.concat(parts).toString();
      done({ code, out: text(chunks.out), err: text(chunks.err) });
    });
    child.stdin.end(input);
  });
}
