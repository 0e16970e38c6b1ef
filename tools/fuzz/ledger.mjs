// How long and how often each fuzzer ran, in a file that is committed: tests/fuzz/totals.json.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Total
 * @property {number} executions
 * @property {number} cpuSeconds  processor time, that of minimising not counted
 * @property {number} edges  of the program's graph that the last run reached, its seeds counted
 * @property {number} edgesOfProgram
 * @property {number} findings  runs that ended with one
 * @property {string} last  day of the last run, ISO 8601
 */

const file = 'tests/fuzz/totals.json';

/** @returns {Record<string, Total>} by target */
export const totals = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/**
 * Adds what one run did. Read and written at once, and put in place whole: whoever is interrupted loses the run at hand alone.
 * @param {string} target
 * @param {{ executions: number, cpuSeconds: number, edges: number, edgesOfProgram: number, found: boolean }} run
 */
export function count(target, { executions, cpuSeconds, edges, edgesOfProgram, found }) {
  const all = totals();
  const before = all[target];
  all[target] = {
    executions: (before?.executions ?? 0) + executions,
    cpuSeconds: Math.round((before?.cpuSeconds ?? 0) + cpuSeconds),
    edges: edges || before?.edges || 0,
    edgesOfProgram: edgesOfProgram || before?.edgesOfProgram || 0,
    findings: (before?.findings ?? 0) + (found ? 1 : 0),
    last: new Date().toISOString().slice(0, 10),
  };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** @returns {string[]} lines for people */
export function report() {
  const all = totals();
  const lines = Object.entries(all).map(
    ([target, one]) =>
      `${target.padEnd(10)} ${one.executions.toLocaleString('en')} executions, ${hours(one.cpuSeconds)} of processor time, ` +
      `${one.edges.toLocaleString('en')} of ${one.edgesOfProgram.toLocaleString('en')} edges, ${one.findings} runs ended with a finding`,
  );
  const sum = (/** @type {'executions' | 'cpuSeconds'} */ key) =>
    Object.values(all).reduce((total, one) => total + one[key], 0);
  return [
    ...lines,
    `${'in all'.padEnd(10)} ${sum('executions').toLocaleString('en')} executions, ${hours(sum('cpuSeconds'))} of processor time`,
  ];
}

const hours = (/** @type {number} */ seconds) => `${(seconds / 3600).toFixed(2)} h`;
