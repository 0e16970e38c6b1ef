// Ways of running a check that count what passed and what failed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{passed: number, failed: number, output: string}} Result */

/** Milliseconds after which a file of tests has failed: whoever waits for a browser that is gone would do so forever. */
const patience = 20 * 60_000;

/**
 * Runs a program and gives its exit code and everything it wrote.
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, options, environment = {}) {
  return new Promise((resolve) => {
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env; // Set, it would silence an inner test runner.
    const child = spawn(command, options, {
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * One program that passes or fails as a whole.
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Result>}
 */
export async function runOne(command, options, environment) {
  const { code, output } = await run(command, options, environment);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * A doctest program: counts its test cases.
 * @param {string} program
 * @param {Record<string, string>} [environment]
 * @param {string[]} [options]
 * @returns {Promise<Result>}
 */
export async function runDoctest(program, environment, options = []) {
  const { code, output } = await run(program, ['--no-colors=true', ...options], environment);
  const counts = /test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/.exec(output);
  if (!counts) return { passed: 0, failed: 1, output };
  const failed = Number(counts[2]);
  return { passed: Number(counts[1]), failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

/**
 * Node's test runner over the files, and over every *.test.mjs or *.test.js below the folders: counts its tests.
 * @param {string[]} folders
 * @param {{options?: string[], environment?: Record<string, string>}} [settings]
 * @returns {Promise<Result>}
 */
export async function runNodeTests(folders, { options = [], environment = {} } = {}) {
  const files = folders.flatMap(testFiles);
  if (files.length === 0) return { passed: 0, failed: 0, output: `no *.test.mjs in ${folders.join(', ')}` };
  const { code, output } = await run(
    process.execPath,
    [...options, '--test', `--test-timeout=${patience}`, '--test-reporter=spec', ...files],
    { ...environment, NO_COLOR: '1', FORCE_COLOR: '0' },
  );
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  // The runner repeats what failed at the end; that part is enough.
  const failures = output.indexOf('✖ failing tests:');
  return {
    passed: count('pass'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    output: failures < 0 ? output : output.slice(failures),
  };
}

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  if (folder.endsWith('.mjs')) return [folder];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.m?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * Several checks as one; all of them run, so that one look shows everything to mend.
 * @param {(() => Promise<Result>)[]} checks
 * @returns {Promise<Result>}
 */
export async function runAll(checks) {
  const total = { passed: 0, failed: 0, output: '' };
  for (const check of checks) {
    const { passed, failed, output } = await check();
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) total.output += output;
  }
  return total;
}
