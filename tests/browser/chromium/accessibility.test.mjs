// axe-core over the expected HTML of every case, best practices included, and over the states that the shell adds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { readCases } from '../../node/cases.mjs';
import { importGalley } from '../../node/package.mjs';
import { articleFor, relatedPages } from '../articles.mjs';
import { launch } from '../chromium.mjs';
import { page as document, serve } from '../server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const css = readFileSync(new URL('../../../build/package/galley.css', import.meta.url), 'utf8');
const fragments = ['article', 'card', 'related', 'share'];
const documents = ['page', 'lite'];
const cases = readCases().filter(({ view }) => [...fragments, ...documents].includes(view));

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The smallest page whose outline leads to the fragment. @param {string} html */
function host(html) {
  const level = Number(/<h([1-6])[\s>]/.exec(html)?.[1] ?? 2);
  const above = Array.from(
    { length: level - 1 },
    (_, index) => `<h${index + 1}>Level ${index + 1}</h${index + 1}>`,
  );
  return `<!doctype html><html lang="en" data-galley-theme="auto"><head><meta charset="utf-8"><title>Host</title><style>${css}</style></head>
    <body><main>${above.join('')}${html}</main></body></html>`;
}

/**
 * What the core cannot mend and has reported to the author instead: axe's rule and the core's problem.
 * @type {Record<string, string>}
 */
const reported = {
  'empty-heading': 'heading-empty',
  'html-has-lang': 'language-missing',
  'link-name': 'link-empty',
};

/**
 * @param {import('playwright-core').Page} page
 * @param {{ problems?: { code: string }[], rules?: string[] }} [options]  problems of the article; rules: default all
 */
async function audit(page, { problems = [], rules } = {}) {
  const violations = await page.evaluate(async (runOnly) => {
    const results = await /** @type {any} */ (globalThis).axe.run(
      globalThis.document,
      runOnly ? { runOnly } : {},
    );
    return results.violations.map((/** @type {any} */ { id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((/** @type {any} */ { html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
  }, rules);
  const unreported = violations.filter(
    (/** @type {any} */ { id }) => !problems.some(({ code }) => code === reported[id]),
  );
  assert.deepEqual(unreported, []);
}

/** @param {'light' | 'dark'} colorScheme */
async function openPage(colorScheme) {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  // Pictures and players are not fetched.
  await context.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => route.abort());
  return context.newPage();
}

test('there are cases', () => assert.ok(cases.length > 0, 'tests/cases/ is empty'));

/**
 * @param {import('node:test').TestContext} t
 * @param {typeof cases} some
 * @param {'light' | 'dark'} colorScheme
 * @param {string[]} [rules]
 */
async function auditCases(t, some, colorScheme, rules) {
  const server = await serve({});
  const page = await openPage(colorScheme);
  for (const { name, view, html, problems } of some) {
    await t.test(name, async () => {
      const body = documents.includes(view) ? html.toString() : host(html.toString());
      server.answers['/case'] = { type: 'text/html; charset=utf-8', body };
      await page.goto(`${server.origin}/case`, { waitUntil: 'domcontentloaded' });
      // Without a style sheet axe takes the browser's dark canvas for white.
      if (colorScheme === 'dark') await page.addStyleTag({ content: css });
      await page.evaluate(axe);
      await audit(page, { problems, rules });
    });
  }
  await page.context().close();
  server.close();
}

test('every case', (t) => auditCases(t, cases, 'light'));

test('colours in the dark', (t) => {
  const coloured = cases.filter(({ name }) => /^(articles|blocks|related|share|views)\b/.test(name));
  assert.ok(coloured.length > 0);
  return auditCases(t, coloured, 'dark', ['color-contrast']);
});

test('what the shell adds', async (t) => {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  const server = await serve({
    '/related-2.json': { type: 'application/json', body: JSON.stringify(relatedPages['/related-2.json']) },
    '/related-3.json': { status: 503 },
  });
  const rendered = galley.render(articleFor(server.origin), {
    view: 'page',
    stylesheet: `${server.origin}/package/galley.css`,
    script: `${server.origin}/package/page.js`,
  });
  server.answers['/'] = { ...document(''), body: rendered.html };
  const page = await openPage('light');
  await page.goto(server.origin);
  await page.waitForSelector('[data-galley-share-open]:not([hidden])');
  await page.evaluate(axe);

  await t.test('at rest', () => audit(page));
  await t.test('share dialog', async () => {
    await page.click('[data-galley-share-open]');
    await audit(page);
    await page.keyboard.press('Escape');
  });
  await t.test('a further page of the list', async () => {
    await page.click('[data-galley-more]');
    await page.waitForFunction(
      () => globalThis.document.querySelectorAll('[data-galley-items] > li').length === 5,
    );
    await audit(page);
  });
  await t.test('a failure', async () => {
    await page.click('[data-galley-more]');
    await page.waitForFunction(() => {
      const section = /** @type {HTMLElement} */ (globalThis.document.querySelector('[data-galley-related]'));
      return section.querySelector('[data-galley-more]')?.textContent === section.dataset.galleyRetry;
    });
    await audit(page);
  });
  await t.test('an embed', async () => {
    await page.click('[data-galley-load]');
    await page.waitForSelector('iframe');
    await audit(page);
  });
  await page.context().close();
  server.close();
});
