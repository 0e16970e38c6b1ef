// A page with the elements under the strict policy, and what its tests ask of it. Whoever imports this gets the engine of this run and
// a server for the run of the file. Not a test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { articleFor, relatedPages } from './articles.mjs';
import { openPage } from './page.mjs';
import { page as document, serve } from './server.mjs';

export const json = (/** @type {unknown} */ value) => ({
  type: 'application/json',
  body: JSON.stringify(value),
});
export const head = '<script type="module" src="/program.js"></script>';

/** Records the events of the elements in `events`. */
const program = `
  globalThis.events = [];
  for (const type of ['ready', 'problems', 'error', 'share', 'more']) {
    document.addEventListener('galley-' + type, (event) => {
      if (type === 'error') event.preventDefault();
      const { error, ...detail } = event.detail;
      events.push({ type, on: event.target.localName, ...detail, ...(error && { error: error.message }) });
    });
  }
  import '/package/elements/index.js';
`;

/** @type {import('./server.mjs').Answers} */
export const answers = {
  '/program.js': { body: program },
  '/early.js': {
    body: `const early = document.querySelector('#early');
      early.article = { galley: 1, title: 'Early' };
      early.options = { heading_level: 3 };`,
  },
  '/pond.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  '/page.json': { type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
  '/cut-off.json': { type: 'application/json', body: '{"galley": 1, "title": "Half", "bo' },
  ...Object.fromEntries(Object.entries(relatedPages).map(([path, value]) => [path, json(value)])),
};

export const article = articleFor('');

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
export let server;

before(async () => {
  [page, server] = await Promise.all([openPage(), serve(answers)]);
  answers['/article.json'] = json(articleFor(server.origin));
});
after(async () => {
  server?.close();
  await page?.close();
});

/**
 * Opens a document, runs the check, and holds that nothing went wrong meanwhile.
 * @param {string} body
 * @param {(page: import('./page.mjs').Page) => Promise<void>} check
 * @param {{ head?: string, policy?: string, expected?: RegExp }} [options]  `expected`: faults that belong to the test
 */
export async function visit(body, check, { expected, ...options } = {}) {
  server.faults.length = 0;
  answers['/'] = document(body, { head, ...options });
  await page.goto(`${server.origin}/`);
  await check(page);
  assert.deepEqual(
    [...server.faults, ...(await page.faults())].filter((fault) => !expected?.test(fault)),
    [],
  );
}

/** @param {import('./page.mjs').Page} page @param {string} [type] @returns {Promise<any[]>} */
export const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) =>
      /** @type {any} */ (globalThis).events.filter(
        (/** @type {any} */ event) => !wanted || event.type === wanted,
      ),
    type,
  );

/** @param {import('./page.mjs').Page} page @param {string} type @param {number} [count] */
export async function waitForEvents(page, type, count = 1) {
  await page.waitFor(([wanted, least]) => {
    const { events = [] } = /** @type {any} */ (globalThis);
    return events.filter((/** @type {any} */ event) => event.type === wanted).length >= least;
  }, /** @type {const} */ ([type, count]));
  return eventsOf(page, type);
}

export const shown = '<galley-article src="/article.json"><p>One moment.</p></galley-article>';
