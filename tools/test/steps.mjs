// The steps of `./dev test`, quickest to tell something first.
import { readdirSync } from 'node:fs';
import { lintChecks } from '../lint.mjs';
import { generatorChecks } from './generators.mjs';
import { runAll, runDoctest, runNodeTests, runOne } from './run.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} covers what a person reads in `./dev test --list`
 * @property {string} [folder] the step is passed over while this folder does not exist
 * @property {boolean} [isBeside] whether it runs beside the steps that follow, at low priority, unless steps are named
 * @property {() => Promise<import('./run.mjs').Result>} run
 */

const sanitizer = {
  ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:exitcode=99',
  UBSAN_OPTIONS: 'print_stacktrace=1',
};

/** The tests that start the native program, which they take from GALLEY_PROGRAM. */
const programTests = ['tests/node/cli.test.mjs'];

/** The tests of a folder that are written for every engine. @param {string} folder */
const testsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/${name}`);
const inEveryEngine = () => testsIn('tests/browser');
const readerInEveryEngine = () => testsIn('tests/reader/browser');

/** @param {'chromium' | 'firefox' | 'webkit'} engine @param {string[]} files */
const inEngine = (engine, files) =>
  runNodeTests(files, { options: ['--test-concurrency=1'], environment: { GALLEY_ENGINE: engine } });

/** @param {string[]} parts */
const build = (parts) => runAll(parts.map((part) => () => runOne('tools/build.sh', [part])));

/** @type {Step[]} */
export const steps = [
  {
    name: 'build',
    covers: 'native program, WebAssembly module and npm package',
    run: () => build(['native', 'wasm', 'package']),
  },
  {
    name: 'core',
    covers: 'doctest of every stage (tests/core)',
    folder: 'tests/core',
    run: () => runDoctest('build/native/galley_tests'),
  },
  {
    name: 'structure',
    covers: 'include direction, file length, unhandled blocks',
    folder: 'tests/structure',
    run: () => runNodeTests(['tests/structure']),
  },
  {
    name: 'sanitizers',
    isBeside: true,
    covers: 'doctest and all cases under ASan and UBSan',
    folder: 'tests/core',
    run: sanitized,
  },
  {
    name: 'node',
    covers: 'the module in Node, byte for byte (tests/node)',
    folder: 'tests/node',
    run: () => runNodeTests(['tests/node']),
  },
  {
    name: 'package',
    covers: 'the npm package as its users get it (tests/package)',
    folder: 'tests/package',
    run: () => runNodeTests(['tests/package']),
  },
  {
    name: 'runtimes',
    covers: 'every case in this Node, the newest, Deno, Bun and workerd (tests/runtimes)',
    folder: 'tests/runtimes',
    run: () => runNodeTests(['tests/runtimes/cases.test.mjs', 'tests/runtimes/edge.test.mjs']),
  },
  {
    name: 'consumers',
    covers:
      'the packed package under publint, attw and tsc, and in pages of bundlers and frameworks (tests/consumers)',
    folder: 'tests/consumers',
    run: () => runNodeTests(['tests/consumers/consumers.test.mjs']),
  },
  { name: 'site', covers: 'build/site/', run: () => build(['site']) },
  {
    name: 'chromium',
    covers: 'Chromium: tests/browser, and what only it can measure (tests/browser/chromium)',
    run: () => inEngine('chromium', ['tests/browser']),
  },
  {
    name: 'firefox',
    covers: 'Firefox: tests/browser, and the hostile documents',
    run: () => inEngine('firefox', inEveryEngine()),
  },
  {
    name: 'webkit',
    covers: 'WebKitGTK: tests/browser, and the hostile documents',
    run: () => inEngine('webkit', inEveryEngine()),
  },
  {
    name: 'reader',
    covers: 'the offline reader: tests/reader in Chromium, tests/reader/browser in every engine',
    folder: 'tests/reader',
    run: () =>
      runAll([
        () => inEngine('chromium', ['tests/reader']),
        () => inEngine('firefox', readerInEveryEngine()),
        () => inEngine('webkit', readerInEveryEngine()),
      ]),
  },
  {
    name: 'generators',
    covers: 'generated files are what their tools make',
    run: () => runAll(generatorChecks()),
  },
  {
    name: 'lint',
    isBeside: true,
    covers: 'clang-format, clang-tidy, eslint, prettier, tsc',
    run: () => runAll(lintChecks()),
  },
  {
    name: 'fuzz',
    isBeside: true,
    covers:
      'the fuzzers over seeds and corpora, and a few thousand inputs beyond, the same each time (tests/fuzz)',
    folder: 'tests/fuzz',
    run: () => runOne(process.execPath, ['tools/fuzz.mjs', '--runs', '4000']),
  },
  {
    name: 'sizes',
    covers: 'budget of module, glue and shell',
    run: () => runOne(process.execPath, ['tools/sizes.mjs']),
  },
];

async function sanitized() {
  const built = await build(['sanitize']);
  if (built.failed > 0) return built;
  return runAll([
    // Growth in time is measured without them: their checks of whole strings are not linear themselves.
    () =>
      runDoctest('build/sanitize/galley_tests', sanitizer, [
        '--test-case-exclude=*in proportion to its length*',
      ]),
    () =>
      runNodeTests(programTests, { environment: { ...sanitizer, GALLEY_PROGRAM: 'build/sanitize/galley' } }),
  ]);
}
