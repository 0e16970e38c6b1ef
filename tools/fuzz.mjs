// `./dev fuzz [target…] [seconds]`: builds the fuzzers of tests/fuzz and runs each for so many seconds (60), two at a time, or
// --jobs N. What they learn stays in build/fuzz/corpus/; an input that fails is written to build/fuzz/ and named at the end.
// --keep minimises what was learnt into tests/fuzz/corpus/. --total says how long and how often all runs so far ran. --runs N ends each after
// so many inputs, drawn from a fixed seed: what the tests run, whose verdict is one of the commit and not of the day.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { keep, sow } from './fuzz/seeds.mjs';
import { run } from './test/run.mjs';

/** Every run is written down here: target, executions, seconds of processor time, whether it found something. */
const log = 'build/fuzz/log.ndjson';
/** Bytes of the inputs kept for one target. */
const keptBytes = 24_000;

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
  printTotals();
  process.exit(0);
}

const built = await run('tools/build.sh', ['fuzz']);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

/** @param {string} target @param {string[]} options  a program that fails is run under `time` for its processor time */
const start = (target, options) =>
  run('bash', ['-c', 'time -p "$@"', 'fuzz', `build/fuzz/fuzz_${target}`, ...options]);

/** @param {string} target */
async function fuzz(target) {
  const dictionary = `tests/fuzz/dictionaries/${target}.dict`;
  const { code, output } = await start(target, [
    values.runs ? fresh(target) : sow(target),
    ...(existsSync(dictionary) ? [`-dict=${dictionary}`] : []),
    ...(values.runs ? ['-seed=1', `-runs=${values.runs}`] : [`-max_total_time=${seconds}`]),
    '-max_len=65536',
    '-timeout=20',
    '-rss_limit_mb=2048',
    `-artifact_prefix=build/fuzz/${target}-`,
    '-print_final_stats=1',
  ]);
  const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? 0);
  const cpu = ['user', 'sys'].reduce(
    (sum, name) => sum + Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(output)?.[1] ?? 0),
    0,
  );
  appendFileSync(log, `${JSON.stringify({ target, runs, cpu, found: code !== 0 })}\n`);
  console.log(
    `${target}: ${runs} runs in ${cpu.toFixed(0)} s of processor time, ${code === 0 ? 'nothing found' : 'FAILED'}`,
  );
  if (code !== 0) console.log(output.slice(-6000));
  return code === 0;
}

/** The seeds alone, without what earlier runs have learnt. @param {string} target */
function fresh(target) {
  const folder = `build/fuzz/fresh/${target}`;
  rmSync(folder, { recursive: true, force: true });
  return sow(target, folder);
}

/** @param {string} target */
async function minimise(target) {
  const folder = `build/fuzz/minimised/${target}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, output } = await start(target, ['-merge=1', '-max_len=512', folder, sow(target)]);
  if (code !== 0) console.log(output.slice(-6000));
  const { kept, of } = keep(target, folder, keptBytes);
  console.log(`${target}: ${kept} of ${of} inputs kept`);
  return code === 0;
}

function printTotals() {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  const runs = lines.map((line) => JSON.parse(line));
  for (const target of [...all, 'in all']) {
    const own = runs.filter((one) => target === 'in all' || one.target === target);
    const sum = (/** @type {'runs' | 'cpu'} */ key) => own.reduce((total, one) => total + one[key], 0);
    const found = own.filter((one) => one.found).length;
    console.log(
      `${target.padEnd(10)} ${sum('runs').toLocaleString('en')} executions, ${(sum('cpu') / 3600).toFixed(2)} h of processor time, ${found} runs ended with a finding`,
    );
  }
}

const queue = [...targets];
const results = await Promise.all(
  Array.from({ length: Number(values.jobs) }, async () => {
    let fine = true;
    for (let target = queue.shift(); target; target = queue.shift()) {
      fine = (values.keep ? await minimise(target) : await fuzz(target)) && fine;
    }
    return fine;
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
