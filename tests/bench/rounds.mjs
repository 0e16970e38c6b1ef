// Interleaved measurement: in every round each contender renders once, so that whatever else the machine does meets all of them alike.
// Runs in Node and in browsers.

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {(input: number) => unknown} run renders one input of those that take turns
 *
 * @typedef {object} How
 * @property {number} rounds
 * @property {() => number} clock in milliseconds
 * @property {() => void} [settle] runs between turns: collects what the last contender left behind, so that nobody pays for others
 *
 * @typedef {{ name: string, milliseconds: number, ratio: number }} Standing
 *   median time of a render, and how many times as fast as the reference (ratio of the medians)
 */

/** Milliseconds: who is quicker renders several times in a turn. Short turns are rarely cut by another program's. */
const turn = 4;

/** Milliseconds that are looked at together while a contender warms up, and after how many of them without a gain it is warm. */
const windowLength = 500;
const patience = 3;
const mostWindows = 20;

/**
 * Says when a contender has become as fast as it gets. Engines compile what is called often anew, function by function: this takes
 * JavaScript a fraction of a second and a WebAssembly module of many functions three seconds, or 10,000 renders of a short article.
 * Servers run for longer.
 */
export class WarmUp {
  #spent = 0;
  #renders = 0;
  #best = Infinity;
  #windows = 0;
  #gained = 0;

  /** Of one render, in the last window: milliseconds. */
  each = Infinity;

  /** Takes account of so many renders; says whether it is warm. @param {number} milliseconds @param {number} renders */
  add(milliseconds, renders) {
    this.#spent += milliseconds;
    this.#renders += renders;
    if (this.#spent < windowLength) return false;
    this.each = this.#spent / this.#renders;
    this.#spent = this.#renders = 0;
    const window = ++this.#windows;
    if (this.each < 0.97 * this.#best) {
      this.#best = this.each;
      this.#gained = window;
    }
    return window - this.#gained >= patience || window === mostWindows;
  }
}

/**
 * Makes a string flat: engines give concatenations as trees, and the work of writing them down would not be counted.
 * @param {unknown} result
 */
function flatten(result) {
  return typeof result === 'string' ? Number(result) : 0;
}

/** @param {number[]} values @param {number} [share] */
export function quantile(values, share = 0.5) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}

/**
 * Milliseconds of one render, from `times` renders of inputs in turn.
 * @param {Contender} contender
 * @param {How['clock']} clock
 * @param {number} times
 * @param {number} first
 */
function time(contender, clock, times, first) {
  const start = clock();
  let checked = 0;
  for (let input = first; input < first + times; ++input) checked += flatten(contender.run(input));
  const spent = clock() - start;
  // The sum is NaN for HTML; using it keeps the calls.
  return checked === 0.5 ? 0 : spent / times;
}

/**
 * @param {Contender[]} contenders
 * @param {string} reference name of the contender that is 1
 * @param {How} how
 * @returns {Standing[]}
 */
export function compare(contenders, reference, { rounds, clock, settle }) {
  /** @type {number[][]} */
  const times = contenders.map(() => []);
  const repeats = contenders.map((contender) => {
    const warmUp = new WarmUp();
    for (let input = 0; !warmUp.add(time(contender, clock, 1, input), 1); ++input);
    return Math.max(1, Math.ceil(turn / warmUp.each));
  });
  for (let round = 0; round < rounds; ++round) {
    for (let step = 0; step < contenders.length; ++step) {
      // Every round starts with another one: nobody always comes behind a heavy one.
      const at = (round + step) % contenders.length;
      settle?.();
      times[at].push(time(contenders[at], clock, repeats[at], round * repeats[at]));
    }
  }
  const base = times[contenders.findIndex(({ name }) => name === reference)];
  return contenders.map(({ name }, at) => ({
    name,
    milliseconds: quantile(times[at]),
    ratio: quantile(base) / quantile(times[at]),
  }));
}
