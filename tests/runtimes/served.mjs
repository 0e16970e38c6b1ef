// workerd with one worker on a port of its own, beside the built package. Not a test.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folder as galley } from '../node/package.mjs';
import { workerd } from './installed.mjs';

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * @param {string} worker  its file
 * @param {string} [origin]  host and port that its binding `origin` asks
 */
export async function serveWorker(worker, origin) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-workerd-'));
  const port = await freePort();
  const scripts = readdirSync(galley).filter((name) => name.endsWith('.js'));
  for (const name of [...scripts, 'galley.wasm']) cpSync(join(galley, name), join(folder, name));
  cpSync(worker, join(folder, 'worker.js'));
  const modules = ['worker.js', ...scripts]
    .map((name) => `(name = "${name}", esModule = embed "${name}")`)
    .concat('(name = "galley.wasm", wasm = embed "galley.wasm")')
    .join(', ');
  const bindings = origin ? ', bindings = [(name = "origin", service = "origin")]' : '';
  const service = origin ? `, (name = "origin", external = (address = "${origin}", http = ()))` : '';
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (modules = [${modules}], compatibilityDate = "2026-01-01"${bindings}))${service}],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);`,
  );
  const child = spawn(workerd, ['serve', join(folder, 'config.capnp')]);
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; !(await fetch(address).catch(() => undefined)); tries++) {
    if (tries > 600 || child.exitCode !== null) assert.fail(`workerd does not answer: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address,
    said: () => said,
    close() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
