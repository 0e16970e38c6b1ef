// Steps that run beside the others, at the lowest priority: a second `tools/test.mjs`, in a group of processes of its own.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('../test.mjs', import.meta.url));

export class Companion {
  #child;
  /** @type {Promise<import('./run.mjs').Result>} */
  result;
  /** Whether it has ended with a failure. */
  hasFailed = false;

  /** @param {string[]} names of the steps, done in this order and up to the first that fails */
  constructor(names) {
    this.#child = spawn(process.execPath, [runner, ...names.flatMap((name) => ['--only', name])], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (this.#child.pid) setPriority(this.#child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    this.#child.stdout.on('data', (chunk) => (output += chunk));
    this.result = new Promise((resolve) => {
      this.#child.on('error', (error) => resolve({ passed: 0, failed: 1, output: `${error.message}\n` }));
      this.#child.on('close', (code) => {
        this.hasFailed = code !== 0;
        resolve(read(output, code));
      });
    });
  }

  /** Ends it and everything that it started. */
  stop() {
    if (this.#child.pid && this.#child.exitCode === null) process.kill(-this.#child.pid);
  }
}

/** @param {string} output @param {number | null} code @returns {import('./run.mjs').Result} */
function read(output, code) {
  const total = /^(\d+) passed, (\d+) failed\n$/m.exec(output);
  const failed = Number(total?.[2] ?? 0);
  return {
    passed: Number(total?.[1] ?? 0),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    output: total ? output.slice(0, total.index) : output,
  };
}
