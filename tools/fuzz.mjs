// `./dev fuzz [seconds] [target…]`: builds the fuzzers of tests/fuzz and runs each for so many seconds (60), two at a time. What they
// learn stays in build/fuzz/corpus/; an input that fails is written to build/fuzz/ and named at the end.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './test/run.mjs';

const [seconds = '60', ...wanted] = process.argv.slice(2);
const targets = readdirSync('tests/fuzz')
  .filter((name) => name.endsWith('.cpp'))
  .map((name) => basename(name, '.cpp'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
if (!/^\d+$/.test(seconds) || targets.length === 0) {
  console.error('usage: ./dev fuzz [seconds] [target…]');
  process.exit(2);
}

/** Articles to start from: the cases and the site's. @returns {Buffer[]} */
function articles() {
  const cases = existsSync('tests/cases') ? readdirSync('tests/cases', { recursive: true }).map(String) : [];
  const site = existsSync('site/content') ? readdirSync('site/content').map(String) : [];
  return [
    ...cases.filter((name) => name.endsWith('article.json')).map((name) => join('tests/cases', name)),
    ...site.filter((name) => name.endsWith('.json')).map((name) => join('site/content', name)),
  ].map((path) => readFileSync(path));
}

/** @type {Record<string, (article: Buffer, index: number) => Buffer | undefined>} */
const seedOf = {
  // Views and options in turn.
  render: (article, index) => Buffer.concat([Buffer.from([index % 9, index % 256]), article]),
  body: (article) => {
    try {
      const { body } = JSON.parse(article.toString());
      return typeof body === 'string' ? Buffer.from(body) : undefined;
    } catch {
      return undefined; // Some cases are malformed on purpose.
    }
  },
  options: () => undefined,
};

/** @param {string} target */
function corpusOf(target) {
  const folder = `build/fuzz/corpus/${target}`;
  mkdirSync(folder, { recursive: true });
  articles().forEach((article, index) => {
    const seed = seedOf[target]?.(article, index);
    if (seed) writeFileSync(join(folder, `seed-${index}`), seed);
  });
  return folder;
}

const built = await run('tools/build.sh', ['fuzz']);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

/** @param {string} target */
async function fuzz(target) {
  const { code, output } = await run(`build/fuzz/fuzz_${target}`, [
    corpusOf(target),
    `-max_total_time=${seconds}`,
    '-max_len=65536',
    '-timeout=10',
    '-rss_limit_mb=2048',
    `-artifact_prefix=build/fuzz/${target}-`,
    '-print_final_stats=1',
  ]);
  const runs = /stat::number_of_executed_units:\s*(\d+)/.exec(output)?.[1] ?? '0';
  console.log(`${target}: ${runs} runs in ${seconds} s, ${code === 0 ? 'nothing found' : 'FAILED'}`);
  if (code !== 0) console.log(output.slice(-6000));
  return code === 0;
}

const queue = [...targets];
const results = await Promise.all(
  [0, 1].map(async () => {
    let fine = true;
    for (let target = queue.shift(); target; target = queue.shift()) fine = (await fuzz(target)) && fine;
    return fine;
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
