// The module against the same core as a native program, and the native Markdown importer against cmark. Node drives all of them in
// turns; the native programs run beside it and answer with the time they took.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { built, importGalley } from './built.mjs';
import { inputs, kinds, sizes } from './corpus/index.mjs';
import { quantile, WarmUp } from './rounds.mjs';

/** A program of tests/bench/native. */
export class Program {
  /** @param {string} name */
  constructor(name) {
    this.process = spawn(built(`build/native/${name}`), { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Milliseconds of one call.
   * @param {string} what
   * @param {string} file
   * @param {number} times
   * @param {number} first
   */
  async time(what, file, times, first) {
    this.process.stdin.write(`${what} ${file} ${times} ${first}\n`);
    const { value, done } = await this.lines.next();
    const [nanoseconds, bytes] = (value ?? '').split(' ').map(Number);
    if (done || !(bytes > 0)) throw new Error(`a native program did not do "${what}" with ${file}`);
    return nanoseconds / 1e6;
  }

  end() {
    this.process.stdin.end();
  }
}

/** Inputs as these programs read them. @param {string} path @param {string[]} texts */
export function writeInputs(path, texts) {
  writeFileSync(path, texts.map((text) => `${text}\0`).join(''));
  return path;
}

/**
 * @typedef {{ name: string, size: string, rows: { name: string, milliseconds: number, megabytesPerSecond: number }[] }} NativeTable
 * @typedef {{ name: string, time: (times: number, first: number) => Promise<number> | number }} Side
 */

/**
 * @param {Side[]} sides
 * @param {number} rounds
 * @param {number} bytes of one input, for MB/s
 */
async function takeTurns(sides, rounds, bytes) {
  /** @type {number[][]} */
  const all = sides.map(() => []);
  const times = [];
  for (const side of sides) {
    const warmUp = new WarmUp();
    for (let first = 0; !warmUp.add(4 * (await side.time(4, first)), 4); first += 4);
    times.push(Math.max(1, Math.ceil(8 / warmUp.each)));
  }
  for (let round = 0; round < rounds; ++round) {
    for (let at = 0; at < sides.length; ++at) {
      all[at].push(await sides[at].time(times[at], round * times[at]));
    }
  }
  return sides.map(({ name }, at) => {
    const milliseconds = quantile(all[at]);
    return { name, milliseconds, megabytesPerSecond: bytes / milliseconds / 1000 };
  });
}

/** @param {import('./run.mjs').Extent} extent @returns {Promise<NativeTable[]>} */
export async function measureNative({ rounds, largest, say, clock }) {
  // Node and the programs take turns on one core: of two, one may be slower for minutes where others use the machine too.
  execFileSync('taskset', ['-a', '-p', '-c', '0', `${process.pid}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { loadGalley } = await importGalley();
  const module = await loadGalley();
  const galley = new Program('galley_bench');
  const cmark = new Program('cmark_bench');
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const write = (/** @type {string} */ name, /** @type {string[]} */ texts) =>
    writeInputs(join(folder, name.replaceAll(' ', '-')), texts);
  /** @param {string} name @param {Uint8Array[]} bytes @param {import('../../web/index.js').Options} [options] @returns {Side} */
  const ofModule = (name, bytes, options) => ({
    name,
    time: (times, first) => {
      const start = clock();
      for (let at = first; at < first + times; ++at) module.renderBytes(bytes[at % bytes.length], options);
      return (clock() - start) / times;
    },
  });
  /** @type {NativeTable[]} */
  const tables = [];
  try {
    for (const size of sizes.filter(({ bytes }) => bytes <= largest)) {
      for (const kind of kinds) {
        const texts = inputs(kind, size).map((input) => input.galley);
        const bytes = texts.map((text) => Buffer.from(text));
        const file = write(`${kind} ${size.name}`, texts);
        const sides = [ofModule('module', bytes), native(galley, 'native', 'render', file)];
        tables.push({ name: kind, size: size.name, rows: await takeTurns(sides, rounds, bytes[0].length) });
        if (kind === 'markdown') {
          const bodies = texts.map((text) => JSON.parse(text).body);
          const body = write(`body ${size.name}`, bodies);
          const alone = bodies.map((text) =>
            Buffer.from(JSON.stringify({ title: 'Title', language: 'en', body: text })),
          );
          const rows = [
            native(cmark, 'cmark to HTML', 'html', body),
            // The least that the module can be asked for: words are counted, so the body has been read, and two lines come out.
            ofModule('Galley as a module, body to metadata', alone, { view: 'metadata' }),
            native(galley, 'Galley, JSON to model', 'import', file),
            native(galley, 'Galley, JSON to HTML', 'render', file),
          ];
          tables.push({
            name: 'cmark',
            size: size.name,
            rows: await takeTurns(rows, rounds, Buffer.byteLength(bodies[0])),
          });
        }
        say(`native ${kind} ${size.name}`);
      }
    }
  } finally {
    galley.end();
    cmark.end();
    rmSync(folder, { recursive: true });
  }
  return tables;
}

/**
 * @param {Program} program
 * @param {string} name
 * @param {string} what
 * @param {string} file
 * @returns {Side}
 */
const native = (program, name, what, file) => ({
  name,
  time: (times, first) => program.time(what, file, times, first),
});
