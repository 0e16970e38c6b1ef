// The style and static checks of `./dev test` and `./dev check`. With --fix, what a tool can mend is mended.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run, runAll, runOne } from './test/run.mjs';

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;

/** The tracked and new files that match, as Git sees them. @param {string[]} patterns */
async function sources(patterns) {
  const { output } = await run('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    ...patterns,
  ]);
  return [...new Set(output.split('\n').filter(Boolean))];
}

/** @param {boolean} fix */
async function clangFormat(fix) {
  const files = await sources(
    ['h', 'cpp'].flatMap((kind) =>
      ['core', 'wasm', 'tests', 'tools'].map((folder) => `${folder}/**.${kind}`),
    ),
  );
  return runOne('clang-format', fix ? ['-i', ...files] : ['--dry-run', '-Werror', ...files]);
}

/** Everything in CI; otherwise, with GALLEY_TIDY=changed, what differs from main. */
async function clangTidy() {
  const built = new Set(
    JSON.parse(readFileSync('build/native/compile_commands.json', 'utf8')).map(
      (/** @type {{file: string}} */ unit) => unit.file,
    ),
  );
  let files = (await sources(['core/**.cpp'])).filter((file) => built.has(`${process.cwd()}/${file}`));
  if (process.env.GALLEY_TIDY === 'changed') {
    const { output } = await run('git', ['diff', '--name-only', 'main', '--', 'core']);
    const changed = new Set(output.split('\n'));
    files = files.filter((file) => changed.has(file));
  }
  if (files.length === 0) return { passed: 0, failed: 0, output: '' };
  // run-clang-tidy takes patterns; anchored names match one file each.
  const patterns = files.map((file) => `/${file.replace(/[.+]/g, '\\$&')}$`);
  const jobs = String(Math.max(2, availableParallelism()));
  const result = await runOne('run-clang-tidy', ['-quiet', '-p', 'build/native', '-j', jobs, ...patterns]);
  if (result.failed > 0) result.output = findings(result.output);
  return result;
}

/** The findings alone, without the command lines that run-clang-tidy repeats. @param {string} output */
function findings(output) {
  const lines = output
    .split('\n')
    .filter((line) => !/^clang-tidy|^\d+ warnings? generated|^Suppressed|^Use -header/.test(line));
  return `${lines.join('\n')}\n`;
}

/** The bindings are compiled by em++, so clang-tidy reads them with its system headers. */
async function clangTidyBindings() {
  const files = await sources(['wasm/**.cpp']);
  if (files.length === 0) return { passed: 0, failed: 0, output: '' };
  const sysroot = '/usr/share/emscripten/cache/sysroot';
  const flags = [
    '--target=wasm32-unknown-emscripten',
    '-std=c++20',
    '-DEMSCRIPTEN',
    '-D__EMSCRIPTEN__',
    `--sysroot=${sysroot}`,
  ];
  const headers = [
    '-Icore/include',
    '-Icore/src',
    '-isystem',
    `${sysroot}/include/c++/v1`,
    '-isystem',
    `${sysroot}/include`,
  ];
  return runOne('clang-tidy', ['--quiet', ...files, '--', ...flags, ...headers, '-fno-exceptions']);
}

/**
 * @param {boolean} [fix]
 * @returns {(() => Promise<import('./test/run.mjs').Result>)[]}
 */
export function lintChecks(fix = false) {
  return [
    () => clangFormat(fix),
    () => runOne(bin('prettier'), ['--log-level=warn', fix ? '--write' : '--check', '.']),
    () => runOne(bin('eslint'), fix ? ['--fix', '.'] : ['.']),
    () => runOne(bin('tsc'), ['--project', 'tsconfig.json']),
    () => clangTidy(),
    () => clangTidyBindings(),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, output } = await runAll(lintChecks(process.argv.includes('--fix')));
  process.stdout.write(output);
  console.log(`lint: ${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
