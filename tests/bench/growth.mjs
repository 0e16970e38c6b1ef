// Whether a byte costs the same in the longest article as in a short one: every kind of body, as a module and natively.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importGalley } from './built.mjs';
import { inputs, kinds, sizes } from './corpus/index.mjs';
import { Program, writeInputs } from './native.mjs';
import { quantile, WarmUp } from './rounds.mjs';

/**
 * @typedef {import('./corpus/index.mjs').Kind} Kind
 * @typedef {{ kind: Kind, runtime: string, short: number, long: number }} Growth  nanoseconds for a byte of JSON
 * @typedef {(times: number) => Promise<number> | number} Time  milliseconds of one render
 */

/** A little below the most that an input may have: `galley::limits::input_bytes`. */
const most = 16 * 1024 * 1024 - 200e3;

/** An article of almost that size. How long the JSON of a body gets is seen at a shorter one. @param {Kind} kind */
function longest(kind) {
  const tried = 600e3;
  const [{ galley }] = inputs(kind, { bytes: tried, count: 1 });
  const bytes = Math.floor((tried * most) / Buffer.byteLength(galley));
  return inputs(kind, { bytes, count: 1 })[0].galley;
}

/** Milliseconds: of short articles several are rendered in a turn. */
const turn = 100;

/** @param {import('./run.mjs').Extent} extent @returns {Promise<Growth[]>} */
export async function measureGrowth({ quick, rounds, say, clock }) {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  const program = new Program('galley_bench');
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-growth-'));
  /** @param {string[]} texts @param {string} name @returns {Record<string, Time>} by runtime */
  const times = (texts, name) => {
    const bytes = texts.map((text) => Buffer.from(text));
    const file = writeInputs(join(folder, name), texts);
    return {
      module: (count) => {
        const start = clock();
        for (let at = 0; at < count; ++at) galley.renderBytes(bytes[at % bytes.length]);
        return (clock() - start) / count;
      },
      native: (count) => program.time('render', file, count, 0),
    };
  };
  /** @type {Growth[]} */
  const all = [];
  try {
    for (const kind of kinds) {
      const short = inputs(kind, sizes[0]).map((input) => input.galley);
      const long = [longest(kind)];
      requireWhole(galley, short[0], long[0]);
      const [shortTimes, longTimes] = [times(short, `${kind}-short`), times(long, `${kind}-long`)];
      for (const runtime of Object.keys(shortTimes)) {
        const [ofShort, ofLong] = [shortTimes[runtime], longTimes[runtime]];
        const warmUp = new WarmUp();
        while (!warmUp.add(short.length * (await ofShort(short.length)), short.length));
        await ofLong(1);
        const count = Math.ceil(turn / warmUp.each);
        const [shorts, longs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
        for (let round = 0; round < (quick ? 1 : Math.ceil(rounds / 4)); ++round) {
          shorts.push(await ofShort(count));
          longs.push(await ofLong(1));
        }
        const each = short.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / short.length;
        all.push({
          kind,
          runtime,
          short: (quantile(shorts) * 1e6) / each,
          long: (quantile(longs) * 1e6) / Buffer.byteLength(long[0]),
        });
      }
      say(`growth ${kind}`);
    }
  } finally {
    program.end();
    rmSync(folder, { recursive: true });
  }
  return all;
}

/**
 * What goes over a limit costs nothing. So no problem may be named, and the words must be as dense as in a short one.
 * @param {import('../../web/index.js').Galley} galley
 * @param {string} short
 * @param {string} long
 * @throws {Error}
 */
function requireWhole(galley, short, long) {
  const [few, many] = [short, long].map((text) => {
    const { words, problems } = galley.render(text, { view: 'text' });
    if (problems.length > 0) throw new Error(`a long article has the problem ${problems[0].code}`);
    return words / text.length;
  });
  if (many < few) throw new Error('a part of the long article was left out');
}
