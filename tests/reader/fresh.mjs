/** Readers with nothing saved yet, in Chromium. */
import { after, before } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { Site } from './site.mjs';

/** The hooks of a test file that opens such readers. */
export function freshReaders() {
  const site = new Site();
  /** @type {import('playwright-core').Browser} */
  let browser;

  before(async () => {
    await site.start();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site.kill();
  });

  /** @param {number} [width] */
  async function reader(width = 1100) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const open = async (/** @type {string} */ path) => {
      await page.goto(`${site.origin}/reader/${path}`);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    };
    const save = async (/** @type {string} */ slug) => {
      await open(`read/${slug}/`);
      await page.click('[data-save] button');
      await page.waitForSelector('[data-save] [data-state="saved"]');
    };
    return { context, page, open, save };
  }
  return { site, reader };
}
