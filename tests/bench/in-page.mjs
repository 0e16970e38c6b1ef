// Runs in the page that chromium.mjs opens.
import { load } from './peers/index.mjs';
import { measurePipelines } from './pipelines.mjs';

/**
 * @param {{ rounds: number, which: import('./pipelines.mjs').Which }} extent
 * @returns {Promise<import('./pipelines.mjs').OneTable>}
 */
async function measure({ rounds, which }) {
  const address = '/package/galley.js';
  const { loadGalley } = await import(address);
  return measurePipelines({
    galley: await loadGalley(),
    load,
    how: { rounds, clock: () => performance.now() },
    which,
    say: (message) => console.info(message),
  });
}

Object.assign(globalThis, { measure });
