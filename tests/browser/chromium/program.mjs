// Runs a module in a page of its own. Not a test.
import { launch, open } from '../chromium.mjs';
import { page as document, serve } from '../server.mjs';

/**
 * What a program leaves in `globalThis.outcome`, beside the package, and the faults of its page.
 * @param {string} program
 * @param {string} [search] of the page's address
 * @returns {Promise<{ outcome: any, faults: string[] }>}
 */
export async function runProgram(program, search = '') {
  const server = await serve({
    '/': document('<script type="module" src="/program.js"></script>'),
    '/program.js': { body: program },
  });
  const browser = await launch();
  try {
    const { page, faults } = await open(browser);
    await page.goto(`${server.origin}/${search}`);
    const outcome = await page.waitForFunction(() => /** @type {any} */ (globalThis).outcome);
    return { outcome: await outcome.jsonValue(), faults };
  } finally {
    await browser.close();
    server.close();
  }
}
