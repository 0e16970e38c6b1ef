// `node tests/bench/site.mjs [ARTICLES]`: makes up a folder of articles, publishes it with `galley site`, publishes it again, and
// tells times and memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from '../node/corpus.mjs';
import { program } from '../node/program.mjs';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'galley-bench-site-'));

/** @param {string} what */
async function publish(what) {
  const words = ['site', join(folder, 'in'), '--out', join(folder, 'out'), '--base', 'https://example.org/'];
  const start = performance.now();
  const child = spawn(program, words);
  let peak = 0;
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const watch = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
    } catch {
      // It has ended.
    }
  }, 20);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} articles a second, ` +
      `${(peak / 1024).toFixed(1)} MiB at most, status ${code}\n  ${said.trim().split('\n').pop()}`,
  );
}

try {
  writeCorpus(join(folder, 'in'), count);
  await publish(`${count} articles`);
  await publish('the same again');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
