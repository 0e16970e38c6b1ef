// Starts Chromium and watches what goes wrong in its pages. Not a test.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const executablePath = [
  process.env.GALLEY_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** Nothing leaves the machine: no updates, no background requests. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string[]} [more]  options of its command line */
export const launch = (more = []) => chromium.launch({ executablePath, args: [...args, ...more] });

/**
 * A page whose faults are collected: exceptions, console errors and violations of the content security policy.
 * @param {import('playwright-core').Browser | import('playwright-core').BrowserContext} browser
 */
export async function open(browser) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy violated: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return { page, faults };
}
