// Partner pages for tests of <galley-embed>: a host under the test's control, and Galley on another origin. Importing it gets the
// engine of this run and both servers for the run of the file. Not a test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { articleFor, relatedPages } from './articles.mjs';
import { openPage } from './page.mjs';
import { recorder } from './recorder.mjs';
import { serve, watched } from './server.mjs';

/** @param {unknown} value @returns {import('./server.mjs').Answer} */
export const json = (value) => ({
  type: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify(value),
});

/** What a site does that lets others embed it: its scripts and articles may be read from anywhere. */
const shared = { 'access-control-allow-origin': '*' };

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
export let host;
/** @type {Awaited<ReturnType<typeof serve>>} */
export let galley;

before(async () => {
  [page, host, galley] = await Promise.all([
    openPage(),
    serve({ '/recorder.js': { body: recorder } }),
    serve({}, { headers: shared }),
  ]);
  galley.answers['/article.json'] = json({ ...articleFor(galley.origin) });
  galley.answers['/other.json'] = json({
    galley: 1,
    language: 'ar',
    title: 'الجسر',
    body: ['مرحبا[^1].\n\n[^1]: حاشية.'],
  });
  for (const [path, value] of Object.entries(relatedPages)) galley.answers[path] = json(value);
});
after(async () => {
  host?.close();
  galley?.close();
  await page?.close();
});

/** The policies that each mode needs, and nothing beyond. */
export const policies = {
  frame: () =>
    `default-src 'self'; script-src 'self' ${galley.origin}; frame-src ${galley.origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  inline: () =>
    `default-src 'self'; script-src 'self' ${galley.origin} 'wasm-unsafe-eval'; connect-src 'self' ${galley.origin}; require-trusted-types-for 'script'; trusted-types galley`,
};

export const script = () => `<script async src="${galley.origin}/package/embed.js"></script>`;

/** @param {string} attributes @param {string} [inside] */
export const embed = (attributes, inside = '<a href="https://example.com/bridge">The bridge opens</a>') =>
  `<galley-embed ${attributes}>${inside}</galley-embed>`;

/** @param {string} mode @param {string} [more] */
export const article = (mode, more = '') =>
  embed(`id="one" mode="${mode}" src="${galley.origin}/article.json" ${more}`);

/**
 * Opens a partner's page, runs the check, and holds that nothing went wrong on it.
 * @param {string} body
 * @param {(page: import('./page.mjs').Page) => Promise<void>} check
 * @param {{ policy?: string, head?: string, language?: string, expected?: RegExp }} [options]  `expected`: faults that belong to the test
 */
export async function visit(body, check, { policy, head = '', language = 'en', expected } = {}) {
  host.answers['/'] = {
    type: 'text/html; charset=utf-8',
    headers: policy ? { 'content-security-policy': policy } : {},
    body: watched(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Partner</title>` +
        `<script src="/recorder.js"></script>${head}</head><body>${body}</body></html>`,
    ),
  };
  galley.requested.length = 0;
  await page.goto(`${host.origin}/`);
  await check(page);
  assert.deepEqual(
    (await page.faults()).filter((fault) => !expected?.test(fault)),
    [],
  );
  // What engines ask of their makers is theirs.
  const foreign = page.foreign.filter((name) => !/mozilla|google(apis)?\.com/.test(name));
  assert.deepEqual(foreign, [], 'third parties were asked');
}

/** @param {import('./page.mjs').Page} page @param {string} type @param {number} [count] @returns {Promise<any[]>} */
export async function waitForEvents(page, type, count = 1) {
  await page.waitFor(([wanted, least]) => {
    const { events } = /** @type {any} */ (globalThis);
    return events.filter((/** @type {any} */ event) => event.type === wanted).length >= least;
  }, /** @type {const} */ ([type, count]));
  return eventsOf(page, type);
}

/** @param {import('./page.mjs').Page} page @param {string} type @returns {Promise<any[]>} */
export const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) =>
      /** @type {any} */ (globalThis).events.filter((/** @type {any} */ event) => event.type === wanted),
    type,
  );

/** What the tag shows now. @param {import('./page.mjs').Page} page @param {string} [selector] */
export const shown = (page, selector = 'galley-embed') =>
  page.evaluate((wanted) => {
    const tag = /** @type {HTMLElement} */ (document.querySelector(wanted));
    const link = tag.querySelector('a');
    return {
      link: link?.checkVisibility() === true && link.getBoundingClientRect().height > 0,
      frames: tag.shadowRoot?.querySelectorAll('iframe').length ?? 0,
      frame: tag.shadowRoot?.querySelector('iframe')?.checkVisibility({ visibilityProperty: true }) ?? false,
      height: tag.getBoundingClientRect().height,
      headline: tag.shadowRoot?.querySelector('.galley-headline')?.textContent ?? null,
    };
  }, selector);
