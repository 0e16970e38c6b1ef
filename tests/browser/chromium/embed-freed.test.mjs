// An embed that was removed is gone, with all that it held. Only Chromium can be told to collect.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { articleFor } from '../articles.mjs';
import { launch, open } from '../chromium.mjs';
import { serve } from '../server.mjs';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  browser = await launch(['--js-flags=--expose-gc']);
  server = await serve({
    '/': {
      type: 'text/html',
      body: '<!doctype html><html lang="en"><title>Partner</title><script src="/package/embed.js"></script><main></main>',
    },
  });
  server.answers['/article.json'] = {
    type: 'application/json',
    body: JSON.stringify(articleFor(server.origin)),
  };
});
after(async () => {
  await browser?.close();
  server?.close();
});

for (const mode of ['frame', 'inline']) {
  test(mode, async () => {
    const { page, faults } = await open(browser);
    try {
      await page.goto(`${server.origin}/`);
      await page.evaluate(async (wanted) => {
        const tag = document.createElement('galley-embed');
        tag.setAttribute('mode', wanted);
        tag.setAttribute('src', '/article.json');
        const ready = new Promise((done) => tag.addEventListener('galley-ready', done, { once: true }));
        document.querySelector('main')?.append(tag);
        await ready;
        const content = /** @type {Element} */ (tag.shadowRoot?.querySelector('iframe, .embed'));
        Object.assign(globalThis, { kept: [tag, content].map((each) => new WeakRef(each)) });
      }, mode);
      if (mode === 'inline') assert.equal(page.workers().length, 1, 'one core, in a worker');
      assert.equal(page.frames().length, mode === 'frame' ? 2 : 1);
      await page.evaluate(() => document.querySelector('galley-embed')?.remove());
      // What was dispatched last may be held until the browser is at rest.
      await page.waitForFunction(
        () => {
          const { gc, kept } = /** @type {any} */ (globalThis);
          gc();
          return kept.every((/** @type {WeakRef<Element>} */ each) => each.deref() === undefined);
        },
        undefined,
        { polling: 200 },
      );
      assert.equal(page.frames().length, 1);
      assert.equal(page.workers().length, 0, 'the worker was stopped');
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
    }
  });
}
