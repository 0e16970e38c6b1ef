// `./dev serve`: serves build/site/ on this machine, with the headers a careful site would send. --port N (8080), --root FOLDER.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const headers = {
  // No 'unsafe-inline' and no 'unsafe-eval': Galley needs neither. Frames are embeds, after a click.
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' https: data:; media-src 'self' https:; " +
    "frame-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-cache',
};

/** The reader fetches articles and pictures from wherever its user says. @param {string} pathname */
const headersFor = (pathname) =>
  pathname.startsWith('/reader/')
    ? {
        ...headers,
        'Content-Security-Policy': headers['Content-Security-Policy']
          .replace('img-src', "connect-src 'self' https: http:; img-src http:")
          .replace("media-src 'self'", "media-src 'self' http:"),
      }
    : headers;

/** The file that a URL path means, or nothing. A folder means its index.html. @param {string} root @param {string} path */
function fileFor(root, path) {
  let name;
  try {
    name = normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  const file = join(root, name);
  if (name.includes('\0') || (file !== root && !file.startsWith(`${root}/`))) return undefined;
  for (const candidate of [file, join(file, 'index.html')]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return undefined;
}

/** What build-site.mjs says the site's addresses begin with. @param {string} root @returns {string | undefined} */
function builtFor(root) {
  const file = join(root, 'site.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).origin : undefined;
}

/** What was packed, by file and address; a changed file has another key. @type {Map<string, Buffer>} */
const bodies = new Map();

/**
 * @param {string} file
 * @param {Date} mtime
 * @param {{ from: string, to: string } | undefined} moved  addresses to be replaced
 * @param {boolean} packed  with Brotli, as a site would serve it
 */
function bodyOf(file, mtime, moved, packed) {
  const key = `${file} ${mtime.getTime()} ${moved?.to ?? ''}`;
  const kept = packed && bodies.get(key);
  if (kept) return kept;
  let body = readFileSync(file);
  if (moved) {
    const text = body
      .toString('utf8')
      .replaceAll(moved.from, moved.to)
      .replaceAll(encodeURIComponent(moved.from), encodeURIComponent(moved.to));
    body = Buffer.from(text);
  }
  if (!packed) return body;
  const small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  bodies.set(key, small);
  return small;
}

/**
 * A server for a folder of static files; the caller makes it listen.
 * @param {string} folder
 * @param {Record<string, string>} [more]  headers beside the usual ones, or in their place
 */
export function serve(folder, more) {
  const root = resolve(folder);
  const origin = builtFor(root);
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = fileFor(root, pathname);
    if (found?.endsWith('/index.html') && !/\/(index\.html)?$/.test(pathname)) {
      // Relative links of the page count from its folder.
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const file = found ?? fileFor(root, '/404.html');
    if (!file) {
      response
        .writeHead(404, { ...headersFor(pathname), ...more, 'Content-Type': 'text/plain' })
        .end('Not found\n');
      return;
    }
    const { mtime } = statSync(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packed =
      /text|json|javascript|svg|wasm/.test(type) && /\bbr\b/.test(`${request.headers['accept-encoding']}`);
    // Articles name their addresses in full. Served from elsewhere than they were built for, pictures and next pages would
    // be another site's.
    const here = `http://${request.headers.host}`;
    const moved =
      origin && origin !== here && /html|json/.test(type) ? { from: origin, to: here } : undefined;
    const etag = `"${mtime.getTime().toString(36)}${packed ? '-br' : ''}"`;
    if (found && !moved && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ...headersFor(pathname), ...more, ETag: etag }).end();
      return;
    }
    const body = bodyOf(file, mtime, moved, packed);
    response.writeHead(found ? 200 : 404, {
      ...headersFor(pathname),
      ...more,
      'Content-Type': type,
      'Content-Length': body.length,
      ...(packed && { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
      ...(!moved && { ETag: etag }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, root: { type: 'string', default: 'build/site' } },
  });
  if (!existsSync(values.root)) {
    console.error(`tools/serve.mjs: ${values.root} does not exist; run ./dev build first`);
    process.exit(2);
  }
  const server = serve(values.root);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    const busy = error.code === 'EADDRINUSE';
    console.error(busy ? `port ${values.port} is taken; try ./dev serve --port N` : error.message);
    process.exit(1);
  });
  server.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`serving ${values.root} at http://localhost:${values.port}/ (stop with Ctrl-C)`);
  });
}
