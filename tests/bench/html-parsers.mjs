// `node tests/bench/html-parsers.mjs`: the parser of HTML beside gumbo 0.10 (Debian: libgumbo-dev), each in MB/s of HTML on one
// core, and what the whole import takes; then in Node, from JSON with a title and a body alone to its HTML, beside sanitize-html.
// ARCHITECTURE.md has the figures.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { importGalley } from './built.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { processorTime } from './node.mjs';
import { sanitize } from './peers/html/sanitize-html.mjs';
import { compare, quantile } from './rounds.mjs';

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

const galley = await (await importGalley()).loadGalley();
for (const size of sizes.filter(({ bytes }) => bytes < 1e6)) {
  const texts = inputs('html', size).map((text) => {
    const { title, language, body } = JSON.parse(text.galley);
    return JSON.stringify({ galley: 1, title, language, body });
  });
  const [ours] = compare(
    [
      { name: 'Galley', run: (at) => galley.render(texts[at % texts.length]).html },
      { name: 'sanitize-html', run: (at) => sanitize(JSON.parse(texts[at % texts.length]).body.content) },
    ],
    'sanitize-html',
    { rounds: 61, clock: processorTime },
  );
  console.log(`${size.name}  the body alone: ${ours.ratio.toFixed(1)} times as fast as sanitize-html`);
}
