// The same pipelines in Chromium.
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { bundle } from './bundle.mjs';

// Isolated pages have the finer clock.
export const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>';

export async function chromiumVersion() {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return version;
}

/**
 * Gives a page with the script to `use`, and closes everything afterwards.
 * @template T
 * @param {import('../browser/server.mjs').Answers} answers
 * @param {(browser: import('playwright-core').Browser, origin: string) => Promise<T>} use
 * @param {{ headers?: Record<string, string>, options?: string[] }} [how]  headers of all answers; options of the browser's command line
 * @returns {Promise<T>}
 */
export async function withBrowser(answers, use, { headers, options } = {}) {
  const server = await serve(answers, { headers });
  const browser = await launch(options);
  try {
    return await use(browser, server.origin);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * @param {import('./run.mjs').Extent} extent
 * @param {import('./pipelines.mjs').Which} which
 * @returns {Promise<import('./pipelines.mjs').OneTable>}
 */
export async function measureChromium({ rounds, say }, which) {
  const answers = {
    '/': { type: 'text/html', body: `${html}<script src="/bench.js"></script>`, headers: isolated },
    '/bench.js': { body: await bundle('tests/bench/in-page.mjs', { format: 'iife' }) },
  };
  return withBrowser(answers, async (browser, origin) => {
    const page = await browser.newPage();
    page.on('console', (message) => say(message.text()));
    page.setDefaultTimeout(0);
    await page.goto(origin);
    return page.evaluate((extent) => /** @type {any} */ (globalThis).measure(extent), { rounds, which });
  });
}
