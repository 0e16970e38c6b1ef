// A thousand articles loaded and taken away again leave no nodes and no listeners behind, counted by Chromium itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { launch, open } from '../chromium.mjs';
import { page as document, serve } from '../server.mjs';

const article = readFileSync(
  new URL('../../cases/articles/every-field-of-every-block/article.json', import.meta.url),
  'utf8',
);
const times = Number(process.env.GALLEY_LOADS ?? 1000);

const program = `
  import '/package/elements/index.js';

  globalThis.loadAndRemove = async (times) => {
    for (let i = 0; i < times; i++) {
      const element = document.createElement('galley-article');
      element.setAttribute('src', '/article.json');
      const ready = new Promise((resolve, reject) => {
        element.addEventListener('galley-ready', resolve, { once: true });
        element.addEventListener('galley-error', ({ detail }) => reject(detail.error), { once: true });
      });
      document.body.append(element);
      await ready;
      element.querySelector('[data-galley-share-open]').click();
      element.querySelector('dialog').close();
      element.remove();
    }
    return document.querySelectorAll('*').length;
  };
`;

test(`${times} loads and removals of <galley-article> leave no detached nodes and no listeners`, async (context) => {
  const server = await serve({
    '/': document('<script type="module" src="/program.js"></script>'),
    '/program.js': { body: program },
    '/article.json': {
      type: 'application/json',
      body: article,
    },
  });
  const browser = await launch();
  try {
    const { page } = await open(browser);
    await page.route('https://**', (route) => route.fulfill({ status: 204 }));
    const session = await page.context().newCDPSession(page);
    await page.goto(server.origin);
    await page.waitForFunction(() => 'loadAndRemove' in globalThis);
    const run = (/** @type {number} */ count) =>
      page.evaluate((wanted) => /** @type {any} */ (globalThis).loadAndRemove(wanted), count);
    const counters = async () => {
      // Twice: what the first finds may hold what only the second frees.
      for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    await run(50);
    const before = await counters();
    await run(times);
    const after = await counters();
    context.diagnostic(`${JSON.stringify(before)}, after ${times} more ${JSON.stringify(after)}`);
    // One article has several hundred nodes: one kept would be seen.
    assert.ok(after.nodes - before.nodes < 200, JSON.stringify([before, after]));
    assert.ok(after.jsEventListeners - before.jsEventListeners < 5, JSON.stringify([before, after]));
  } finally {
    await browser.close();
    server.close();
  }
});
