// Nothing moves while an article page loads: its pictures, players and embeds have their room before they arrive.
import assert from 'node:assert/strict';
import test from 'node:test';
import { page, site, stories } from '../tour.mjs';

/** Shifts since the page began, and how much was painted: none would mean that nothing was measured. */
const shifts = () =>
  page.evaluate(async () => {
    // Also what loads on the way down.
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await Promise.allSettled([...document.images].map((picture) => picture.decode()));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return new Promise((resolve) => {
      new PerformanceObserver((list) =>
        resolve(list.getEntries().map((entry) => /** @type {any} */ (entry).value)),
      ).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve([]), 60);
    });
  });

test('a shift would be noticed', async () => {
  await page.resize(360, 720);
  await page.goto(`${site.origin}/pages/${stories[0].slug}.html`);
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.querySelector('h1')?.before(document.createElement('hr'));
    const room = document.createElement('div');
    room.style.height = '200px';
    document.querySelector('h1')?.before(room);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  assert.notDeepEqual(await shifts(), []);
});

for (const width of [360, 1280]) {
  test(`at ${width} pixels`, async () => {
    await page.resize(width, 800);
    for (const { slug } of stories) {
      await page.goto(`${site.origin}/pages/${slug}.html`);
      assert.deepEqual(await shifts(), [], slug);
    }
  });
}
