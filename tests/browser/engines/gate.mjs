// A proxy that lets nothing out: every engine is told to use it for all but this machine, so no test can leave it, and what
// a page asked of others is known in every engine. Not a test.
import { createServer } from 'node:http';
import { listen } from '../listen.mjs';

/**
 * @typedef {object} Gate
 * @property {number} port
 * @property {string[]} hosts  what was asked for, in order
 * @property {() => void} close
 */

/** WebKitGTK speaks TLS to proxies of https addresses: that something was asked for is known then, not of whom. */
export const encrypted = '(encrypted)';

/** @returns {Promise<Gate>} */
export async function openGate() {
  /** @type {string[]} */
  const hosts = [];
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '/', 'http://nowhere').host);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:443$/, ''));
    socket.on('error', () => {}); // Browsers hang up on proxies at their own pace.
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.on('clientError', (_, socket) => {
    hosts.push(encrypted);
    socket.destroy();
  });
  const { port, close } = await listen(server);
  return { port, hosts, close };
}
