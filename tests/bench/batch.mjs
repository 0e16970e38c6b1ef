// Articles by the thousand: `galley batch` beside programs in Node, which read the same lines and write the HTML as lines. Whole
// processes, from their start to their end, that take turns.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { quantile } from './rounds.mjs';
import { requireSameText } from './same.mjs';

/**
 * @typedef {{ name: string, cores: number, perSecond: number, perCore: number }} Program  articles in a second of the clock, and in a
 *   second of processor time, whatever thread took it
 * @typedef {{ articles: number, programs: Program[] }} Batch
 * @typedef {{ name: string, cores: number, command: string[] }} Run
 */

const program = built('build/native/galley');

/** @param {string} file */
const pipeline = (file) => [
  process.execPath,
  built('tests/bench/batch-process.mjs'),
  built(`tests/bench/peers/markdown/${file}.mjs`),
];

/** The fastest safe ones of the table of Node, and the one that is 1 there. @type {Run[]} */
const runs = [
  { name: 'Galley', cores: 1, command: [program, 'batch', '--jobs', '1'] },
  { name: 'Galley', cores: 2, command: [program, 'batch', '--jobs', '2'] },
  { name: 'markdown-it', cores: 1, command: pipeline('markdown-it') },
  { name: 'comrak (wasm)', cores: 1, command: pipeline('comrak') },
  { name: 'commonmark.js, safe', cores: 1, command: pipeline('commonmark') },
  { name: 'markdown-it-ts', cores: 1, command: pipeline('markdown-it-ts') },
  { name: 'remarkable', cores: 1, command: pipeline('remarkable') },
];

/**
 * Runs a program on as many cores as it may use. The shell tells what processor time it took, which Node does not know of others.
 * @param {Run} run
 * @param {string} from
 * @param {string} to
 * @param {string} notes  a file for what is said on standard error
 * @returns {{ clock: number, processor: number }} seconds
 */
function measure({ name, cores, command }, from, to, notes) {
  const [input, output] = [openSync(from, 'r'), openSync(to, 'w')];
  // Whatever else has threads, as the collector of Node does and the reader and the writer of Galley, has them on this core too.
  const pinned = cores === 1 ? ['taskset', '-c', '0', ...command] : command;
  try {
    const script = 'exec 2>"$1"; shift; TIMEFORMAT="times %R %U %S"; time "$@"';
    execFileSync('bash', ['-c', script, 'bash', notes, ...pinned], {
      stdio: [input, output, 'inherit'],
      env: { ...process.env, LC_ALL: 'C' },
    });
  } finally {
    closeSync(input);
    closeSync(output);
  }
  const said = readFileSync(notes, 'utf8');
  const [, clock, user, system] = /^times ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(said)?.map(Number) ?? [];
  if (clock === undefined) throw new Error(`${name}: ${said}`);
  return { clock, processor: user + system };
}

/** @param {string} file */
const pages = (file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => /** @type {string} */ (JSON.parse(line).html));

/** @param {import('./run.mjs').Extent} extent @returns {Promise<Batch>} */
export async function measureBatch({ quick, rounds, say }) {
  const lines = inputs('markdown', sizes[0]).map(({ galley }) => `${galley}\n`);
  const articles = quick ? 20 * lines.length : 100 * lines.length;
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-batch-'));
  const [few, many, out, notes] = ['few', 'many', 'out', 'notes'].map((name) => join(folder, name));
  // Where there is one core, the second row would say nothing.
  const taken = runs.filter(({ cores }) => cores <= availableParallelism());
  try {
    writeFileSync(few, lines.join(''));
    writeFileSync(many, lines.join('').repeat(articles / lines.length));
    const all = taken.map((run) => {
      measure(run, few, out, notes);
      return { name: run.name, pages: pages(out) };
    });
    for (let at = 0; at < lines.length; ++at)
      requireSameText(all.map(({ name, pages: own }) => ({ name, html: own[at] ?? '' })));

    /** @type {ReturnType<typeof measure>[][]} */
    const times = taken.map(() => []);
    for (let round = 0; round < Math.ceil(rounds / 5); ++round) {
      for (let step = 0; step < taken.length; ++step) {
        const at = (round + step) % taken.length;
        times[at].push(measure(taken[at], many, '/dev/null', notes));
      }
      say(`batch: round ${round + 1}`);
    }
    const median = (/** @type {number} */ at, /** @type {'clock' | 'processor'} */ what) =>
      quantile(times[at].map((one) => one[what]));
    return {
      articles,
      programs: taken.map(({ name, cores }, at) => ({
        name,
        cores,
        perSecond: articles / median(at, 'clock'),
        perCore: articles / median(at, 'processor'),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
