// Servers of tests: on a free port of this machine. Not a test.

/**
 * Starts a server. It does not keep its process: a test that fails before it closes the server has ended all the same.
 * @param {import('node:http').Server} server
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  server.unref();
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, close };
}
