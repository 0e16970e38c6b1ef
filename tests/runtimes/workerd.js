// A worker for workerd, which compiles no bytes: the module is an import. Answers an article, with its options in a header, by HTML.
import { loadGalley } from './galley.js';
import wasm from './galley.wasm';

const ready = loadGalley({ wasm });
const decoder = new TextDecoder();

export default {
  /** @param {Request} request */
  async fetch(request) {
    const galley = await ready;
    const options = decoder.decode(
      Uint8Array.from(atob(request.headers.get('x-options') ?? ''), (c) => c.charCodeAt(0)),
    );
    return new Response(/** @type {any} */ (galley.renderBytes(await request.arrayBuffer(), options)));
  },
};
