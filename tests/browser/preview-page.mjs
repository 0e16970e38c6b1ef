// A page with a preview in a frame, and what tests do there. Not a test.
import { readFile } from 'node:fs/promises';
import { loadGalley } from '../../build/package/galley.js';
import { openPage } from './page.mjs';
import { page as answer, serve } from './server.mjs';

export const galley = await loadGalley({
  wasm: await readFile(new URL('../../build/package/galley.wasm', import.meta.url)),
});

/** What the shell needs of an editor's page, and frames of anywhere on this machine. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  'frame-src http://127.0.0.1:*',
  "require-trusted-types-for 'script'",
  'trusted-types galley',
].join('; ');

/** @param {number} paragraphs @param {Record<string, unknown>} [more] */
export function blocks(paragraphs, more = {}) {
  const body = Array.from(
    { length: paragraphs },
    (_, index) => `Paragraph ${index} tells of the mill, of *tides* and of the river below the old town.`,
  );
  return { title: 'A mill', language: 'en', published: '2026-03-01T09:30:00Z', share: false, body, ...more };
}

const start = `
  import '/package/preview/index.js';
  const preview = document.querySelector('galley-preview');
  globalThis.told = [];
  for (const name of ['rendered', 'activate', 'hover', 'preview-error'])
    preview.addEventListener('galley-' + name, ({ detail }) => told.push({ name, ...detail }));
  globalThis.type = (json, options) => {
    if (options) preview.options = options;
    preview.value = json;
    return preview.revision;
  };
  globalThis.frame = () => preview.querySelector('iframe')?.contentDocument;
  globalThis.content = () => (frame() ?? document).querySelector('.galley-preview-content');
  globalThis.rendered = (revision) => told.find((one) => one.name === 'rendered' && one.revision >= revision);
`;

/**
 * @param {(page: import('./page.mjs').Page, origin: string) => Promise<void>} check
 * @param {{ attributes?: string, answers?: import('./server.mjs').Answers, body?: string }} [options]
 */
export async function withPreview(check, { attributes = '', answers = {}, body = '' } = {}) {
  const server = await serve({
    '/start.js': { body: start },
    '/': answer(`<main><h1>Editor</h1><galley-preview ${attributes}></galley-preview></main>${body}`, {
      head:
        '<link rel="stylesheet" href="/editor.css"><link rel="stylesheet" href="/package/preview/preview.css">' +
        '<script type="module" src="/start.js"></script>',
      policy,
    }),
    '/editor.css': { body: 'body { margin: 0 } galley-preview { block-size: 30rem }' },
    ...answers,
  });
  const page = await openPage();
  try {
    await page.goto(`${server.origin}/`);
    await page.waitFor(() => typeof (/** @type {any} */ (globalThis).type) === 'function');
    await check(page, server.origin);
  } finally {
    await page.close();
    server.close();
  }
}

/**
 * Gives the preview a text and waits until it is shown; what the preview told of it.
 * @param {import('./page.mjs').Page} page
 * @param {string | object} article
 * @param {object} [options]
 * @returns {Promise<any>}
 */
export async function show(page, article, options) {
  const json = typeof article === 'string' ? article : JSON.stringify(article);
  const revision = await page.evaluate(
    ([text, chosen]) => /** @type {any} */ (globalThis).type(text, chosen),
    /** @type {any[]} */ ([json, options]),
  );
  return page.waitFor((wanted) => /** @type {any} */ (globalThis).rendered(wanted), revision);
}
