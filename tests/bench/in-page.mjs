// Runs in the page that chromium.mjs opens.
import { load } from './peers/index.mjs';
import { measurePipelines } from './pipelines.mjs';

/**
 * @param {{ rounds: number, largest: number }} extent
 * @returns {Promise<import('./pipelines.mjs').Table[]>}
 */
async function measure({ rounds, largest }) {
  const address = '/package/galley.js';
  const { loadGalley } = await import(address);
  return measurePipelines({
    galley: await loadGalley(),
    load,
    how: { rounds, clock: () => performance.now() },
    largest,
    say: (message) => console.info(message),
  });
}

Object.assign(globalThis, { measure });
