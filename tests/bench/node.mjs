// The pipelines in Node.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { built, importGalley } from './built.mjs';
import { load } from './peers/index.mjs';
import { measurePipelines } from './pipelines.mjs';

/** Processor time of this process, all threads: what a server pays, and steady when others use the machine. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Node shows its collector only to those who ask at its start or in a new context. */
function youngCollection() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  return () => collect({ type: 'minor' });
}

/**
 * @param {import('./run.mjs').Extent} extent
 * @param {import('./pipelines.mjs').Which} which
 */
export async function measureNode({ rounds, say }, which) {
  const { loadGalley } = await importGalley();
  return measurePipelines({
    galley: await loadGalley(),
    small: await loadGalley({ wasm: readFileSync(built('build/package/galley.wasm')) }),
    load: async (kind, peer) =>
      peer.serverFile ? (await import(`./peers/server/${peer.serverFile}.mjs`)).default : load(kind, peer),
    how: { rounds, clock: processorTime, settle: youngCollection() },
    which,
    say,
  });
}
