// Memory, each renderer in a process of its own.
import { spawnSync } from 'node:child_process';
import { built } from './built.mjs';

/** @typedef {{ name: string, peak: number, kept: number, module?: number }} Use  bytes above the start of the process */

const compared = [
  { name: 'Galley', module: 'galley' },
  { name: 'markdown-it', module: './peers/markdown/markdown-it.mjs' },
  { name: 'commonmark.js, safe', module: './peers/markdown/commonmark.mjs' },
  { name: 'comrak (wasm)', module: './peers/markdown/comrak.mjs' },
  { name: 'marked + sanitize-html', module: './peers/markdown/marked-sanitize-html.mjs' },
];

/** @param {string} what @returns {Use[]} */
const all = (what) =>
  compared.map(({ name, module }) => {
    const parameters = ['--expose-gc', built('tests/bench/memory-process.mjs'), module, what];
    const { status, stdout } = spawnSync(process.execPath, parameters, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${name} failed`);
    return { name, ...JSON.parse(stdout) };
  });

/** @param {import('./run.mjs').Extent} extent */
export async function measureMemory({ say }) {
  const large = all('large');
  say('memory of a large article');
  return { large, many: all('many') };
}
