// The pipelines in Node.
import { importGalley } from './built.mjs';
import { load } from './peers/index.mjs';
import { measurePipelines } from './pipelines.mjs';

/** Processor time of this process, all threads: what a server pays, and steady when others use the machine. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {import('./run.mjs').Extent} extent */
export async function measureNode({ rounds, largest, say }) {
  const { loadGalley } = await importGalley();
  return measurePipelines({
    galley: await loadGalley(),
    load: async (kind, peer) =>
      peer.serverFile ? (await import(`./peers/server/${peer.serverFile}.mjs`)).default : load(kind, peer),
    clock: processorTime,
    rounds,
    largest,
    say,
  });
}
