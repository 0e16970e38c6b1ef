// The tools of this folder as locked, and beside them the package as npm packs it: what is built here is built from its tarball. Not a test.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const lock = join(folder, 'package-lock.json');
const installed = join(folder, 'node_modules/.installed-lock.json');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(lock, 'utf8')) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  copyFileSync(lock, installed);
}

/** Where the packed package and what is built from it lie. */
export const built = join(root, 'build/consumers');

/** Packs build/package/ and unpacks the tarball to node_modules/galley. @returns {string} the tarball */
export function pack() {
  mkdirSync(built, { recursive: true });
  const said = execFileSync(
    'npm',
    ['pack', '--json', '--pack-destination', built, join(root, 'build/package')],
    {
      encoding: 'utf8',
    },
  );
  const tarball = join(built, JSON.parse(said)[0].filename);
  const target = join(folder, 'node_modules/galley');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  execFileSync('tar', ['xzf', tarball, '-C', target, '--strip-components=1']);
  return tarball;
}

/** A program of node_modules/.bin. @param {string} name */
export const program = (name) => join(folder, 'node_modules/.bin', name);
