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
 * @typedef {{ name: string, milliseconds: number, ratio: number, low: number, high: number }} Standing
 *   median time of a render; how many times as fast as the reference (ratio of the medians); and the 10th and 90th percentile of that
 *   ratio over the rounds
 */

/** Milliseconds: who is quicker renders several times in a turn. Short turns are rarely cut by another program's. */
const turn = 4;

/** Milliseconds for which a contender renders before it is measured: WebAssembly is compiled anew function by function, as each is used. */
const warm = 1000;

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
    // Warm: optimising compilers have seen the code, all that is called but once in a render as well; and how often it fits into a turn
    // is known.
    let spent = 0;
    let inputs = 0;
    while (spent < warm) spent += time(contender, clock, 1, inputs++);
    return Math.max(1, Math.ceil(turn / (spent / inputs)));
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
  return contenders.map(({ name }, at) => {
    const ratios = base.map((value, round) => value / times[at][round]);
    return {
      name,
      milliseconds: quantile(times[at]),
      ratio: quantile(base) / quantile(times[at]),
      low: quantile(ratios, 0.1),
      high: quantile(ratios, 0.9),
    };
  });
}
