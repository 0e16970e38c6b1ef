// The site as the reader meets it: a server that can be killed and started again at its address, and that counts what it is
// asked for. Not a test.
import { serve } from '../../tools/serve.mjs';

/**
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean | void} Interference
 *   true: it has answered, or will not
 */

export class Site {
  /** @type {import('node:http').Server | undefined} */
  #server;
  #port = 0;
  #folder;
  /** Paths that were asked for. @type {string[]} */
  requested = [];
  /** Comes before the site's own answers. @type {Interference | undefined} */
  interfere;

  /** @param {string} [folder] */
  constructor(folder = 'build/site') {
    this.#folder = folder;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start() {
    const server = serve(this.#folder);
    const [answer] = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.requested.push(request.url ?? '');
      if (!this.interfere?.(request, response)) answer.call(server, request, response);
    });
    await new Promise((resolve) => server.listen(this.#port, '127.0.0.1', () => resolve(undefined)));
    this.#port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    this.#server = server;
    return this;
  }

  /** As if the machine had gone: connections break, and nothing answers. */
  async kill() {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
