// Chromium, driven by playwright-core. Not a test.
import { launch as start } from '../chromium.mjs';

/**
 * @param {import('./gate.mjs').Gate} gate
 * @returns {Promise<import('./index.mjs').Driver>}
 */
export async function launch({ port }) {
  const browser = await start([`--proxy-server=http://127.0.0.1:${port}`]);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (inPage, argument) => page.evaluate(/** @type {any} */ (inPage), argument),
    press: (keys) => page.keyboard.press(keys),
    async point(steps) {
      for (const step of steps) {
        if (step === 'down') await page.mouse.down();
        else if (step === 'up') await page.mouse.up();
        else await page.mouse.move(...step);
      }
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
