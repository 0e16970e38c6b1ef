// `node tests/bench/reader.mjs [ROUNDS]`, after `./dev build`: how soon a saved article is on the screen when it is opened cold, made by
// the service worker or by its page. docs/reader.md says what was chosen by it.
//
// Cold: in every round each way starts a browser of its own with an old profile, without a server, and opens the article at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { args, executablePath } from '../browser/chromium.mjs';
import { Site } from '../reader/site.mjs';
import { copySite } from './reader/site.mjs';
import { quantile } from './rounds.mjs';

/** @typedef {{ began: number, shown: number }} Opening  milliseconds since navigation: the first byte of the page, the article's frame */

const ways = {
  'worker, kept from before': { path: (/** @type {string} */ key) => `/reader/read/${key}/`, keeps: true },
  'worker, made now': { path: (/** @type {string} */ key) => `/reader/read/${key}/`, keeps: false },
  'page, made now': { path: (/** @type {string} */ key) => `/reader/in-page/?key=${key}`, keeps: false },
};
/** @typedef {keyof typeof ways} Way */

const rounds = Number(process.argv[2] ?? 11);
const folder = mkdtempSync(join(tmpdir(), 'galley-reader-bench-'));
const site = new Site(join(folder, 'site'));

/** @param {Way} way */
const browse = (way) =>
  chromium.launchPersistentContext(join(folder, way.replace(/\W+/g, '-')), {
    executablePath,
    args,
    viewport: { width: 412, height: 800 },
  });

/** Installs the reader and saves both articles. @param {Way} way @returns {Promise<string[]>} their keys */
async function prepare(way) {
  const context = await browse(way);
  const page = await context.newPage();
  const keys = [];
  for (const address of ['/articles/tide-mill/', '/long.json']) {
    await page.goto(`${site.origin}/reader/add/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.fill('#url', site.origin + address);
    await page.keyboard.press('Enter');
    const href = await page.getAttribute('.added a', 'href', { timeout: 60_000 });
    keys.push(/read\/([^/]+)/.exec(href ?? '')?.[1] ?? '');
  }
  // Each way has been gone twice before it is measured.
  for (const key of [...keys, ...keys]) {
    await page.goto(site.origin + ways[way].path(key));
    await page.waitForSelector('.galley-headline');
    await page.waitForTimeout(500);
  }
  if (!ways[way].keeps) await page.evaluate(() => caches.delete('galley-reader-documents'));
  await context.close();
  return keys;
}

/** @param {Way} way @param {string} key @returns {Promise<Opening>} */
async function open(way, key) {
  const context = await browse(way);
  await context.addInitScript(() => {
    const look = () => {
      const held = document.documentElement?.hasAttribute('data-reader-hold') ?? true;
      if (held || !document.querySelector('.galley-headline')) return void requestAnimationFrame(look);
      // A task after the frame: it has been laid out and painted by then.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { shown: performance.now() })));
    };
    look();
  });
  const page = await context.newPage();
  await page.goto(site.origin + ways[way].path(key), { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => /** @type {any} */ (globalThis).shown);
  const began = await page.evaluate(
    () => /** @type {any} */ (performance.getEntriesByType('navigation')[0]).responseStart,
  );
  const opening = { began, shown: await shown.jsonValue() };
  await page.waitForLoadState('load');
  if (!ways[way].keeps) await page.evaluate(() => caches.delete('galley-reader-documents'));
  await context.close();
  return opening;
}

try {
  await copySite(join(folder, 'site'));
  await site.start();
  const names = /** @type {Way[]} */ (Object.keys(ways));
  /** @type {string[]} */
  let keys = [];
  for (const way of names) keys = await prepare(way);
  await site.kill();
  for (const [at, title] of ['17 KB of JSON', '250 KB of JSON'].entries()) {
    /** @type {Map<Way, Opening[]>} */
    const openings = new Map(names.map((way) => [way, []]));
    for (let round = 0; round < rounds; ++round) {
      // Every round starts with another one.
      for (let step = 0; step < names.length; ++step) {
        const way = names[(round + step) % names.length];
        openings.get(way)?.push(await open(way, keys[at]));
      }
      console.error(`  ${title}: round ${round + 1} of ${rounds}`);
    }
    const median = (/** @type {Way} */ way, /** @type {keyof Opening} */ what) =>
      quantile((openings.get(way) ?? []).map((opening) => opening[what]));
    const base = openings.get('worker, made now') ?? [];
    console.log(
      `\n| ${title} | first byte | on the screen | against the worker, made now |\n| --- | ---: | ---: | ---: |`,
    );
    for (const way of names) {
      const ratios = (openings.get(way) ?? []).map(({ shown }, round) => shown / base[round].shown);
      const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share).toFixed(2));
      const times = /** @type {const} */ (['began', 'shown']).map(
        (what) => `${median(way, what).toFixed(0)} ms`,
      );
      console.log(`| ${way} | ${times.join(' | ')} | ${middle} (${low}–${high}) |`);
    }
  }
} finally {
  await site.kill();
  rmSync(folder, { recursive: true });
}
