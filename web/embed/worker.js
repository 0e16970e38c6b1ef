/** The core in a worker: articles in, renderings out. What goes wrong is told by its absence; the page tries by itself then. */

import { loadGalley } from '../galley.js';

onmessage = async ({ data: { id, article, options } }) => {
  let rendering;
  try {
    rendering = (await loadGalley()).render(article, options);
  } catch {
    // The page's own try tells the reason.
  }
  postMessage({ id, rendering });
};
