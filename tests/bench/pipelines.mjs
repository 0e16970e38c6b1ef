// From JSON text to HTML in one process: Galley and its peers side by side. Runs in Node and in browsers.
import { inputs, sizes } from './corpus/index.mjs';
import { floor, peers } from './peers/index.mjs';
import { compare, quantile } from './rounds.mjs';
import { requireSafe } from './safe.mjs';
import { requireSameText } from './same.mjs';

/**
 * @typedef {import('./corpus/index.mjs').Kind} Kind
 * @typedef {{ kind: Kind, size: string }} Which  table: one kind of bodies of one size
 * @typedef {import('./rounds.mjs').Standing} Standing
 * @typedef {Which & { standings: Standing[] }} OneTable  as one process measured it
 * @typedef {Which & { standings: (Standing & { low: number, high: number })[] }} Table  the lowest and highest ratio of several
 *
 * @typedef {object} Setting
 * @property {import('../../web/index.js').Galley} galley
 * @property {import('../../web/index.js').Galley} [small] of the module that browsers load, where `galley` is of another
 * @property {(kind: Kind, peer: import('./peers/index.mjs').Peer) => Promise<(json: string) => string>} load
 * @property {import('./rounds.mjs').How} how
 * @property {Which} which
 * @property {(message: string) => void} say
 */

/** @param {Setting} setting @returns {Promise<OneTable>} */
export async function measurePipelines({ galley, small, load, how, which, say }) {
  const { kind } = which;
  const size = sizes.find(({ name }) => name === which.size);
  if (!size) throw new Error(`no such size: ${which.size}`);
  const taken = await Promise.all(
    peers[kind]
      .filter((peer) => size.bytes <= (peer.largest ?? Infinity))
      .map(async (peer) => ({ ...peer, render: await load(kind, peer) })),
  );
  requireSafe(kind, 'Galley', (json) => galley.render(json).html);
  for (const { name, render } of taken) requireSafe(kind, name, render);
  const standings = measureOne({ galley, small, how }, kind, size, taken);
  say(`${kind} ${size.name}: ${standings[0].ratio.toFixed(2)}`);
  return { ...which, standings };
}

/**
 * One table of what several processes measured: the medians, and the lowest and the highest of the ratios.
 * @param {OneTable[]} measured  at least one
 * @returns {Table}
 */
export function together(measured) {
  const standings = measured[0].standings.map(({ name }, at) => {
    const own = measured.map((table) => table.standings[at]);
    const ratios = own.map(({ ratio }) => ratio);
    return {
      name,
      milliseconds: quantile(own.map(({ milliseconds }) => milliseconds)),
      ratio: quantile(ratios),
      low: Math.min(...ratios),
      high: Math.max(...ratios),
    };
  });
  return { ...measured[0], standings };
}

/**
 * @param {Pick<Setting, 'galley' | 'small' | 'how'>} setting
 * @param {Kind} kind
 * @param {(typeof sizes)[number]} size
 * @param {{ name: string, render: (json: string) => string }[]} taken
 */
function measureOne({ galley, small, how }, kind, size, taken) {
  const texts = inputs(kind, size);
  const encoder = new TextEncoder();
  const bytes = texts.map((text) => encoder.encode(text.galley));
  const browsers = small ? [small] : [];
  requireSameText([
    ...taken.map(({ name, render }) => ({ name, html: render(texts[0].peers) })),
    { name: 'Galley', html: galley.render(texts[0].galley).html },
  ]);
  return compare(
    [
      { name: 'Galley', run: (at) => galley.render(texts[at % texts.length].galley).html },
      { name: 'Galley, bytes', run: (at) => galley.renderBytes(bytes[at % bytes.length]) },
      ...browsers.map((one) => ({
        name: 'Galley, bytes, galley.wasm',
        run: (/** @type {number} */ at) => one.renderBytes(bytes[at % bytes.length]),
      })),
      ...taken.map(({ name, render }) => ({
        name,
        run: (/** @type {number} */ at) => render(texts[at % texts.length].peers),
      })),
      { name: floor, run: (at) => JSON.parse(texts[at % texts.length].peers) },
    ],
    taken[0].name,
    how,
  );
}
