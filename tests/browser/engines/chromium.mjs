// Chromium, driven by playwright-core. Not a test.
import { launch as start } from '../chromium.mjs';
import { pointing } from './mouse.mjs';

/**
 * @param {import('./gate.mjs').Gate} gate
 * @param {import('./index.mjs').Wishes} wishes
 * @returns {Promise<import('./index.mjs').Driver>}
 */
export async function launch({ port }, { forcedColors, moreContrast, lessMotion }) {
  const browser = await start([`--proxy-server=http://127.0.0.1:${port}`]);
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    forcedColors: forcedColors ? 'active' : 'none',
    contrast: moreContrast ? 'more' : 'no-preference',
    reducedMotion: lessMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (inPage, argument) => page.evaluate(/** @type {any} */ (inPage), argument),
    press: (keys) => page.keyboard.press(keys),
    point: pointing(page.mouse),
    resize: (width, height) => page.setViewportSize({ width, height }),
    paper: () => page.emulateMedia({ media: 'print' }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
