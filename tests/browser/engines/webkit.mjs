// WebKitGTK's MiniBrowser on a virtual screen, driven by WebKitWebDriver. Not a test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commands, keyActions, pointerActions } from './webdriver.mjs';

/** MiniBrowser's window is never narrower than its toolbar: narrower viewports are frames. */
const narrowestWindow = 450;
const toolbarHeight = 38;

/** @returns {string} */
function miniBrowser() {
  const browser = readdirSync('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1`)
    .find((folder) => list(folder).includes('MiniBrowser'));
  if (!browser) throw new Error('WebKitGTK is not installed (Debian: webkit2gtk-driver, xvfb)');
  return `${browser}/MiniBrowser`;
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A program that ends with this one, together with what it started. @param {string} name @param {string[]} options @param {object} [environment] */
function start(name, options, environment) {
  const child = spawn(name, options, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const failed = Promise.race([
    once(child, 'error').then(([error]) => Promise.reject(error)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`))),
  ]);
  failed.catch(() => {});
  const stop = () => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)));
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);
  return { child, failed, stop };
}

/** A folder with the settings of GTK, where WebKitGTK finds what the reader wants. @param {import('./index.mjs').Wishes} wishes */
function settings({ moreContrast, lessMotion }) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-gtk-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  const lines = ['[Settings]', `gtk-enable-animations=${lessMotion ? 0 : 1}`];
  if (moreContrast) lines.push('gtk-theme-name=HighContrast');
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), lines.join('\n'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** A virtual screen and its number. */
async function openScreen() {
  // Two that start at once may choose the same number: the second one ends.
  for (let tries = 1; ; tries++) {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '2000x1600x24', '-nolisten', 'tcp']);
    const pipe = /** @type {import('node:stream').Readable} */ (screen.child.stdio[3]);
    try {
      const [number] = await Promise.race([once(pipe, 'data'), screen.failed]);
      return { number: String(number).trim(), stop: screen.stop };
    } catch (error) {
      if (tries === 5) throw error;
      await wait(200 * tries);
    }
  }
}

/**
 * @param {import('./gate.mjs').Gate} gate
 * @param {import('./index.mjs').Wishes} wishes
 * @returns {Promise<import('./index.mjs').Driver>}
 */
export async function launch(gate, wishes) {
  const binary = miniBrowser();
  const screen = await openScreen();
  const environment = { DISPLAY: `:${screen.number}`, XDG_CONFIG_HOME: settings(wishes) };
  // Now and then a MiniBrowser on a busy machine never reports to its driver, which then waits forever.
  for (let tries = 1; ; tries++) {
    try {
      return await connect(gate, binary, environment, screen.stop);
    } catch (error) {
      if (tries < 3) continue;
      screen.stop();
      throw error;
    }
  }
}

/** @param {import('./gate.mjs').Gate} gate @param {string} binary @param {object} environment @param {() => void} stopScreen */
async function connect(gate, binary, environment, stopScreen) {
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`], {
    ...environment,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // Its sandbox does not start for root or in containers.
  });
  try {
    const root = `http://127.0.0.1:${port}`;
    await answering(`${root}/status`, driver.failed);
    const proxy = `--proxy=http://127.0.0.1:${gate.port}`;
    const { sessionId } = await commands(root)('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          // Not as the capability `proxy`: its `noProxy` becomes a list without an end, which now and then ends the browser.
          'webkitgtk:browserOptions': { binary, args: ['--automation', proxy, '--ignore-host=127.0.0.1'] },
        },
      },
    });
    return drive(commands(`${root}/session/${sessionId}`), () => {
      driver.stop();
      stopScreen();
    });
  } catch (error) {
    driver.stop();
    throw error;
  }
}

/** @param {string} url @param {Promise<never>} failed */
async function answering(url, failed) {
  for (let tries = 0; tries < 300; tries++) {
    const asked = fetch(url, { signal: AbortSignal.timeout(5000) });
    const up = await Promise.race([asked.catch(() => undefined), failed]);
    if (up) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/**
 * @param {ReturnType<typeof commands>} command
 * @param {() => void} stop
 * @returns {import('./index.mjs').Driver}
 */
function drive(command, stop) {
  /** Of the frame that stands for a narrow window. @type {{ width: number, height: number } | undefined} */
  let narrow;
  return {
    async goto(url) {
      if (!narrow) return command('POST', '/url', { url });
      const { width, height } = narrow;
      const frame = `<body style="margin:0"><iframe src="${url}" style="border:0;display:block;width:${width}px;height:${height}px">`;
      await command('POST', '/url', { url: `data:text/html,${encodeURIComponent(frame)}` });
      return command('POST', '/frame', { id: 0 });
    },
    evaluate: (inPage, argument) =>
      typeof inPage === 'string'
        ? command('POST', '/execute/sync', { script: inPage, args: [] })
        : command('POST', '/execute/sync', {
            script: `return (${inPage})(arguments[0] ?? undefined)`,
            args: [argument ?? null],
          }),
    press: (keys) => command('POST', '/actions', { actions: [keyActions(keys)] }),
    point: (steps) => command('POST', '/actions', { actions: [pointerActions(steps)] }),
    async resize(width, height) {
      narrow = width < narrowestWindow ? { width, height } : undefined;
      await command('POST', '/window/rect', {
        width: Math.max(width, narrowestWindow),
        height: height + toolbarHeight,
      });
    },
    screenshot: async () => Buffer.from(await command('GET', '/screenshot'), 'base64'),
    async close() {
      await command('DELETE', '').catch(() => {});
      stop();
    },
  };
}
