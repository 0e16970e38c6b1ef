/**
 * For pages that the core rendered elsewhere: one script that brings their sharing, lists and embeds to life. The core is
 * fetched only when a reader asks for more of a list.
 */

import { enhanceParts } from './enhance/parts.js';

const load = () => import('./galley.js').then(({ loadGalley }) => loadGalley());

if (globalThis.document) enhanceParts(document, {}, load);
