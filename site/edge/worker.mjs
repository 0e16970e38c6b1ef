// An edge worker: `/article/ID` answers the page of the article whose JSON `origin` holds at `/ID.json`. docs/edge.md
import { loadGalley } from './galley.js';
import wasm from './galley.wasm';

const galley = loadGalley({ wasm });
const options = {
  view: /** @type {const} */ ('page'),
  stylesheet: '/galley/galley.css',
  script: '/galley/page.js',
};

/** The same article, options and core give the same page: so their hash names it. @param {ArrayBuffer} article */
async function tagOf(article) {
  const { version } = await galley;
  const head = new TextEncoder().encode(`${version}${JSON.stringify(options)}`);
  const all = new Uint8Array(head.length + article.byteLength);
  all.set(head);
  all.set(new Uint8Array(article), head.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return `"${[...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** In pieces, so that the first of a long page is on its way while the rest waits. @param {Uint8Array} bytes */
function streamed(bytes) {
  const piece = 16 * 1024;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += piece)));
    },
  });
}

export default {
  /**
   * @param {Request} request
   * @param {{ origin: { fetch(url: string): Promise<Response> } }} environment  the service that has the articles
   */
  async fetch(request, { origin }) {
    const [, id] = /^\/article\/([\w-]{1,100})$/.exec(new URL(request.url).pathname) ?? [];
    if (!id) return new Response('Not found\n', { status: 404 });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed\n', { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    const source = await origin.fetch(`http://origin/${id}.json`);
    if (!source.ok) return new Response('Not found\n', { status: source.status === 404 ? 404 : 502 });
    const article = await source.arrayBuffer();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-security-policy':
        "default-src 'self'; img-src 'self' https:; object-src 'none'; base-uri 'none'",
      etag: await tagOf(article),
    };
    // A cache may have weakened the tag it was given.
    const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
    if (known.some((tag) => tag.replace(/^W\//, '') === headers.etag)) {
      return new Response(null, { status: 304, headers });
    }
    const page = (await galley).renderBytes(article, options);
    return new Response(request.method === 'HEAD' ? null : streamed(page), { headers });
  },
};
