// `./dev fuzz [target…] [seconds]`: builds the fuzzers of tests/fuzz and runs each for so many seconds (60), two at a time, or
// --jobs N. What they learn stays in build/fuzz/corpus/; an input that fails is written to build/fuzz/ and named, and the next
// run of its target goes on. --total prints how long and how often all runs ran that were kept.
//
// --keep is for long ones: each target runs some minutes at a time, in turn with the others; after each of these its time is
// counted in tests/fuzz/totals.json, and what it learnt beyond the seeds goes, minimised, into tests/fuzz/corpus/. So an
// interruption costs minutes. Ctrl-C ends it in order. With 0 seconds nothing is run, only minimised.
//
// --runs N ends each target after so many inputs, drawn from a fixed seed, and learns nothing: what the tests run, whose verdict
// is one of the commit and not of the day.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { count, report } from './fuzz/ledger.mjs';
import { keep, longest, sow } from './fuzz/seeds.mjs';
import { run } from './test/run.mjs';

/** Seconds of one run with --keep. */
const slice = 240;
/** Bytes of the file of inputs kept for one target. */
const keptBytes = 24_000;
/** What libFuzzer exits with after Ctrl-C. */
const interrupted = 72;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '2' },
    keep: { type: 'boolean' },
    runs: { type: 'string' },
    total: { type: 'boolean' },
  },
});
const all = readdirSync('tests/fuzz')
  .filter((name) => name.endsWith('.cpp'))
  .map((name) => basename(name, '.cpp'));
const seconds = positionals.find((word) => /^\d+$/.test(word)) ?? '60';
const wanted = positionals.filter((word) => word !== seconds);
const unknown = wanted.filter((word) => !all.includes(word));
if (unknown.length > 0) {
  console.error(`usage: ./dev fuzz [target…] [seconds]   no target: ${unknown}; there are ${all.join(', ')}`);
  process.exit(2);
}
const targets = wanted.length > 0 ? wanted : all;

if (values.total) {
  console.log(report().join('\n'));
  process.exit(0);
}

const built = await run('tools/build.sh', ['fuzz']);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopping = true));

/** @param {string} target @param {string[]} options  a program that fails is run under `time` for its processor time */
const start = (target, options) =>
  run('bash', ['-c', 'time -p "$@"', 'fuzz', `build/fuzz/fuzz_${target}`, ...options]);

/** @param {string} target @param {string[]} extent  how long, for libFuzzer */
async function fuzz(target, extent) {
  const dictionary = `tests/fuzz/dictionaries/${target.split('_')[0]}.dict`;
  const { code, output } = await start(target, [
    values.runs ? fresh(target) : sow(target),
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
    ...extent,
    `-max_len=${longest}`,
    // Weighing inputs by how rare their features are took half of the time of targets that reach much.
    '-entropic=0',
    '-timeout=20',
    '-rss_limit_mb=2048',
    `-artifact_prefix=build/fuzz/${target}-`,
    '-print_final_stats=1',
  ]);
  const number = (/** @type {RegExp} */ pattern) => Number(output.match(pattern)?.at(-1) ?? 0);
  const executions = number(/stat::number_of_executed_units:\s*(\d+)/);
  const cpuSeconds = number(/^user ([\d.]+)$/m) + number(/^sys ([\d.]+)$/m);
  const edges = Number([...output.matchAll(/ cov: (\d+)/g)].at(-1)?.[1] ?? 0);
  const edgesOfProgram = number(/\((\d+) inline 8-bit counters\)/);
  const found = code !== 0 && code !== interrupted;
  if (values.keep) count(target, { executions, cpuSeconds, edges, edgesOfProgram, found });
  console.log(
    `${target}: ${executions} runs in ${cpuSeconds.toFixed(0)} s of processor time, ${edges} edges, ${found ? 'FAILED' : 'nothing found'}`,
  );
  if (found) console.log(output.slice(-6000));
  return !found;
}

/** The seeds alone, without what earlier runs have learnt. @param {string} target */
function fresh(target) {
  const folder = `build/fuzz/fresh/${target}`;
  rmSync(folder, { recursive: true, force: true });
  return sow(target, folder);
}

/** Keeps what was learnt and goes where no seed does. @param {string} target */
async function minimise(target) {
  const folder = `build/fuzz/minimised/${target}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, output } = await start(target, [
    '-merge=1',
    // Which ways are gone, not how often: else ten times as many would be kept.
    '-use_counters=0',
    `-max_len=${longest}`,
    sow(target, folder, { withKept: false }),
    sow(target),
  ]);
  if (code !== 0) console.log(output.slice(-6000));
  const { kept, of } = keep(target, folder, keptBytes);
  console.log(`${target}: ${kept} of ${of} inputs kept`);
  return code === 0;
}

/** @typedef {{ target: string, left: number }} Work  seconds that are left to run */

/** Runs a target for a while. @param {Work} work @returns {Promise<boolean>} whether nothing was found */
async function go(work) {
  if (values.runs) return fuzz(work.target, ['-seed=1', `-runs=${values.runs}`]);
  if (!values.keep) return fuzz(work.target, [`-max_total_time=${work.left}`]);
  const now = Math.min(work.left, slice);
  work.left -= now;
  const fine = now === 0 || (await fuzz(work.target, [`-max_total_time=${now}`]));
  return (stopping || (await minimise(work.target))) && fine;
}

const queue = targets.map((target) => ({ target, left: Number(seconds) }));
let fine = true;
await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    for (let work = queue.shift(); work && !stopping; work = queue.shift()) {
      fine = (await go(work)) && fine;
      if (values.keep && work.left > 0) queue.push(work);
    }
  }),
);
process.exitCode = fine ? 0 : 1;
