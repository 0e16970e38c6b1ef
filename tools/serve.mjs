// `./dev serve`: serves build/site/ on this machine, with the headers a careful site would send. --port N (8080), --root FOLDER.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

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

/**
 * A server for a folder of static files; the caller makes it listen.
 * @param {string} folder
 */
export function serve(folder) {
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
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    const { size, mtime } = statSync(file);
    const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
    if (found && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ...headers, ETag: etag }).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    // Articles name their addresses in full. Served from elsewhere than they were built for, pictures and next pages would
    // be another site's.
    const here = `http://${request.headers.host}`;
    if (origin && origin !== here && /html|json/.test(type)) {
      const moved = readFileSync(file, 'utf8')
        .replaceAll(origin, here)
        .replaceAll(encodeURIComponent(origin), encodeURIComponent(here));
      const text = Buffer.from(moved);
      response.writeHead(found ? 200 : 404, {
        ...headers,
        'Content-Type': type,
        'Content-Length': text.length,
      });
      response.end(request.method === 'HEAD' ? undefined : text);
      return;
    }
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'Content-Type': type,
      'Content-Length': size,
      ETag: etag,
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
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
