// The built package, which all tests of this folder load. Not a test.
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));
export const wasmFile = `${folder}galley.wasm`;

/** @returns {Promise<typeof import('../../web/index.js')>} */
export const importGalley = () => import(`${folder}galley.js`);
