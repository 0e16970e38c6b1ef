// A page with the elements in Chromium under the strict policy, and what its tests ask of it. Whoever imports this gets a browser and a
// server for the run of the file. Not a test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { articleFor, relatedPages } from './articles.mjs';
import { launch, open } from './chromium.mjs';
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

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
export let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(answers)]);
  answers['/article.json'] = json(articleFor(server.origin));
});
after(async () => {
  await browser.close();
  server.close();
});

/**
 * Opens a document, runs the check, and holds that nothing went wrong meanwhile.
 * @param {string} body
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => Promise<void>} check
 * @param {{ head?: string, policy?: string, expected?: RegExp }} [options]  `expected`: faults that belong to the test
 */
export async function visit(body, check, { expected, ...options } = {}) {
  const context = await browser.newContext();
  try {
    const { page, faults } = await open(context);
    // No test may leave the machine.
    await context.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<button>Play</button>' }),
    );
    answers['/'] = document(body, { head, ...options });
    await page.goto(server.origin);
    await check(page, context);
    assert.deepEqual(
      faults.filter((fault) => !expected?.test(fault)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} [type] @returns {Promise<any[]>} */
export const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) =>
      /** @type {any} */ (globalThis).events.filter(
        (/** @type {any} */ event) => !wanted || event.type === wanted,
      ),
    type,
  );

/** @param {import('playwright-core').Page} page @param {string} type @param {number} [count] */
export async function waitForEvents(page, type, count = 1) {
  await page.waitForFunction(
    ([wanted, least]) =>
      /** @type {any} */ (globalThis).events.filter((/** @type {any} */ event) => event.type === wanted)
        .length >= least,
    /** @type {const} */ ([type, count]),
  );
  return eventsOf(page, type);
}

/** What has the focus, as its tag and text. @param {import('playwright-core').Page} page */
export const focused = (page) =>
  page.evaluate(
    () =>
      `${globalThis.document.activeElement?.localName} ${globalThis.document.activeElement?.textContent?.trim()}`,
  );

export const shown = '<galley-article src="/article.json"><p>One moment.</p></galley-article>';
