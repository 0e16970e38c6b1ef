// `./dev bench [--quick] [--processes N] [ROWS…]`: measures Galley beside its peers, prints tables, writes build/bench.json and, after a
// full run, docs/performance.md. The peers are packages of their own, so that nobody else has to install them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const folder = 'tests/bench';

/** @param {string} command @param {string[]} parameters @param {string} [cwd] */
function run(command, parameters, cwd) {
  const { status } = spawnSync(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed`);
}

function installPeers() {
  const installed = `${folder}/node_modules/.installed-lock.json`;
  const lock = `${folder}/package-lock.json`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')) return;
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  copyFileSync(lock, installed);
}

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, processes: { type: 'string' } },
  allowPositionals: true,
});
installPeers();
// React has a slow build for everything but production; before the installation it would leave out the peers.
process.env.NODE_ENV = 'production';
run('cmake', ['--build', 'build/native', '--target', 'galley_bench', 'cmark_bench', '--parallel', '2']);
const { bench } = await import('../tests/bench/run.mjs');
const { quick, processes = quick ? 1 : 3 } = values;
process.exitCode = await bench({ quick, processes: Number(processes), wanted: positionals });
