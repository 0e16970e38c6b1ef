// `node tests/bench/html-parsers.mjs`: the parser of HTML beside gumbo 0.10 (Debian: libgumbo-dev), each in MB/s of HTML on one
// core, and what the whole import takes. ARCHITECTURE.md has the figures.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inputs, sizes } from './corpus/index.mjs';
import { quantile } from './rounds.mjs';

const rows = [
  ['gumbo', 'gumbo, its own memory'],
  ['gumbo-arena', "gumbo in the render's memory"],
  ['tree', 'our parser'],
  ['import', 'our parser and the blocks made of its tree'],
];
const rounds = 7;

execFileSync('cmake', ['--build', 'build/native', '--target', 'html_bench'], { stdio: 'inherit' });
const program = spawn('build/native/html_bench', { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
const folder = mkdtempSync(join(tmpdir(), 'galley-html-'));

for (const size of sizes.filter(({ bytes }) => bytes < 1e6)) {
  const texts = inputs('html', size).map(({ galley }) => JSON.parse(galley).body.content);
  const file = join(folder, size.name.replace(' ', '-'));
  writeFileSync(file, texts.map((text) => `${text}\0`).join(''));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  const times = Math.ceil(2e6 / bytes);
  /** @type {number[][]} */
  const nanoseconds = rows.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    for (const [at, [what]] of rows.entries()) {
      program.stdin.write(`${what} ${file} ${times} ${round}\n`);
      nanoseconds[at].push(Number((await answers.next()).value.split(' ')[0]));
    }
  }
  for (const [at, [, name]] of rows.entries())
    console.log(`${size.name}  ${name}: ${Math.round((bytes * 1e3) / quantile(nanoseconds[at]))} MB/s`);
}
program.stdin.end();
rmSync(folder, { recursive: true });
