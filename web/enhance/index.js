import { loadGalley } from '../galley.js';
import { enhanceParts } from './parts.js';

/**
 * Idempotent: what is enhanced already stays as it is, until its signal aborts.
 * @param {ParentNode} [root]
 * @param {import('../enhance.js').EnhanceOptions} [options]
 */
export function enhance(root = document, options = {}) {
  enhanceParts(root, options, loadGalley);
}
