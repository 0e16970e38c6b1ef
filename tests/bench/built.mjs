// Where the measured artefacts are.
import { fileURLToPath } from 'node:url';

/** @param {string} path below the root of the repository */
export const built = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @returns {Promise<typeof import('../../web/index.js')>} */
export const importGalley = () => import(built('build/package/galley.js'));
