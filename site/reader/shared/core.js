import { loadGalley } from '../../../web/galley.js';

/** The core, from the app's own cache where there is one: the module is a part of the version that runs. */
export const core = () => loadGalley({ wasm: new URL('/galley/galley.wasm', location.origin) });
