// Firefox, driven by puppeteer-core over WebDriver BiDi. Not a test.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { pointing } from './mouse.mjs';

const executablePath = [process.env.GALLEY_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
);

/**
 * @param {import('./gate.mjs').Gate} gate
 * @param {import('./index.mjs').Wishes} wishes
 * @returns {Promise<import('./index.mjs').Driver>}
 */
export async function launch({ port }, { forcedColors, moreContrast, lessMotion }) {
  if (!executablePath) throw new Error('Firefox is not installed (Debian: firefox-esr)');
  const proxy = Object.fromEntries(
    ['http', 'ssl'].flatMap((kind) => [
      [`network.proxy.${kind}`, '127.0.0.1'],
      [`network.proxy.${kind}_port`, port],
    ]),
  );
  // More contrast is what Firefox finds in the colours that are forced upon pages.
  const forced = forcedColors || moreContrast;
  const wishes = {
    'browser.display.document_color_use': forced ? 2 : 1,
    'ui.prefersReducedMotion': lessMotion ? 1 : 0,
  };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'network.proxy.type': 1, ...proxy, ...wishes },
  });
  const page = await browser.newPage();
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (inPage, argument) => page.evaluate(/** @type {any} */ (inPage), argument),
    async press(keys) {
      const [key, ...modifiers] = /** @type {import('puppeteer-core').KeyInput[]} */ (
        keys.split('+').reverse()
      );
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    point: pointing(page.mouse),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
