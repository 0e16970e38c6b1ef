// Memory, each renderer in a process of its own.
import { spawnSync } from 'node:child_process';
import { built } from './built.mjs';

/**
 * @typedef {{ name: string, peak: number, kept: number, resident: number, module?: number, moduleGrowth?: number }} Use  bytes above the
 *   start of the process: the most it had, what the heap kept, what the process kept; the module's whole memory, and what that grew by
 */

const compared = [
  { name: 'Galley', module: 'galley' },
  { name: 'markdown-it', module: './peers/markdown/markdown-it.mjs' },
  { name: 'commonmark.js, safe', module: './peers/markdown/commonmark.mjs' },
  { name: 'comrak (wasm)', module: './peers/markdown/comrak.mjs' },
  { name: 'marked + sanitize-html', module: './peers/markdown/marked-sanitize-html.mjs' },
  // It takes seconds for a large article, and minutes for many.
  { name: 'marked + DOMPurify', module: './peers/server/marked-dompurify.mjs', rendersLargeAlone: true },
];

/** @param {(typeof compared)[number]} renderer @param {'large' | 'many' | 'mixed'} what @returns {Use} */
function use({ name, module }, what) {
  const parameters = ['--expose-gc', built('tests/bench/memory-process.mjs'), module, what];
  const { status, stdout } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} failed`);
  return { name, ...JSON.parse(stdout) };
}

/** @param {import('./run.mjs').Extent} extent */
export async function measureMemory({ say }) {
  const large = compared.map((renderer) => use(renderer, 'large'));
  say('memory of a large article');
  const many = compared
    .filter((renderer) => !renderer.rendersLargeAlone)
    .map((renderer) => use(renderer, 'many'));
  say('memory of many');
  return { large, many, mixed: use(compared[0], 'mixed') };
}
