// A server for one test file: the built package under /package/ and whatever answers the test gives. Not a test.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from './listen.mjs';

const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
});

/** Collects what goes wrong in a page, in every engine; it is the first script of the page. */
const faults = `
  globalThis.faults = [];
  const note = (kind, what) => faults.push(kind + ': ' + what);
  const { error } = console;
  console.error = (...all) => { note('console', all.map(String).join(' ')); error.apply(console, all); };
  addEventListener('error', ({ message }) => note('exception', message));
  addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason?.message ?? reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    note('policy violated', [violatedDirective, blockedURI, sample].join(' ')));
`;

/** What every page loads, and what browsers ask for by themselves. @type {Answers} */
const own = { '/faults.js': { body: faults }, '/favicon.ico': { status: 204 } };

/**
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type]
 * @property {string | Buffer} [body]
 * @property {Record<string, string>} [headers]
 *
 * @typedef {Record<string, Answer | ((request: import('node:http').IncomingMessage) => Answer | Promise<Answer>)>} Answers
 */

/** What the shell needs of a policy, and nothing else: no inline script or style, no eval, one policy for HTML. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  'frame-src https://player.example',
  "require-trusted-types-for 'script'",
  'trusted-types galley',
].join('; ');

/**
 * @param {string} body
 * @param {{ head?: string, policy?: string }} [options]
 * @returns {Answer}
 */
export function page(body, { head = '', policy = strictPolicy } = {}) {
  return {
    type: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': policy },
    body: watched(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`,
    ),
  };
}

/** A document whose faults are collected. @param {string} html */
export const watched = (html) => html.replace('<head>', '<head><script src="/faults.js"></script>');

/**
 * @param {Answers} answers  by path; they may be changed while the server runs
 * @param {{ headers?: Record<string, string> }} [options]  `headers`: of every answer
 * @returns {Promise<{ origin: string, answers: Answers, faults: string[], requested: string[], close(): void }>}
 *   faults: what was not to be had; requested: paths
 */
export async function serve(answers, { headers: all = {} } = {}) {
  /** @type {string[]} */
  const refused = [];
  /** @type {string[]} */
  const requested = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requested.push(pathname);
    try {
      const given = answers[pathname] ?? own[pathname] ?? (await packageFile(pathname));
      const {
        status = 200,
        type,
        body = '',
        headers,
      } = typeof given === 'function' ? await given(request) : given;
      if (status >= 400) refused.push(`${pathname} answered ${status}`);
      response.writeHead(status, {
        ...all,
        ...headers,
        'content-type': type ?? types[extname(pathname)] ?? 'text/plain',
      });
      response.end(body);
    } catch {
      refused.push(`${pathname} answered 404`);
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    }
  });
  const { port, close } = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, answers, faults: refused, requested, close };
}

/** @param {string} pathname @returns {Promise<Answer>} */
async function packageFile(pathname) {
  if (!pathname.startsWith('/package/') || pathname.includes('..')) throw new Error(pathname);
  return { body: await readFile(folder + decodeURIComponent(pathname.slice('/package/'.length))) };
}
