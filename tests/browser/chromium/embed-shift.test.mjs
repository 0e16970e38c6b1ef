// Layout shift on partner pages, which only Chromium tells, and heights that follow each other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { article, galley, host, script, shown, visit, waitForEvents } from '../hosts.mjs';

const style = '<link rel="stylesheet" href="/host.css">';
const reserve = 'p { height: 60px } galley-embed { display: block; min-height: 40rem }';

for (const mode of ['frame', 'inline']) {
  for (const [order, body] of Object.entries({
    'the script before the tag': () => script() + article(mode),
    'the script long after it': () => article(mode) + script().replace('embed.js', 'embed.js?late'),
  })) {
    test(`${mode}, ${order}: nothing moves where room is kept`, async () => {
      host.answers['/host.css'] = { type: 'text/css', body: reserve };
      await visit(
        `<p>Before</p>${body()}<p>After</p>`,
        async (page) => {
          await waitForEvents(page, 'ready');
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          assert.ok((await shown(page)).height >= 640);
          assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).shifts), []);
        },
        { head: style },
      );
    });
  }
}

test('a height that follows the height of the frame comes to rest', async () => {
  galley.answers['/package/embed/frame.css'] = {
    type: 'text/css',
    body: 'body { margin: 0 } #article { min-height: calc(100vh + 40px) }',
  };
  try {
    await visit(script() + article('frame'), async (page) => {
      await waitForEvents(page, 'ready');
      const height = await page.waitFor(async () => {
        const tag = /** @type {HTMLElement} */ (document.querySelector('galley-embed'));
        const before = tag.getBoundingClientRect().height;
        await new Promise((done) => setTimeout(done, 700));
        return tag.getBoundingClientRect().height === before ? before : 0;
      });
      assert.ok(height > 600 && height < 4000, `${height}`);
    });
  } finally {
    delete galley.answers['/package/embed/frame.css'];
  }
});
