// From a key to what the screen shows of it, in Chromium: Galley's preview, the least that any preview can do, and what else people
// build previews from. Every contender has a page of its own; they take turns in every round.
import { bundle } from './bundle.mjs';
import { isolated, withBrowser } from './chromium.mjs';
import { quantile } from './rounds.mjs';

/**
 * @typedef {{ name: string, script: number, scriptSlow: number, paint: number, paintSlow: number }} Typing  milliseconds: medians, and
 *   95th percentiles
 * @typedef {{ place: import('./keys/texts.mjs').Place, size: string, rows: Typing[] }} Keys
 */

const all = [
  'the floor: one text node',
  'Galley, in the page',
  'Galley, in a frame',
  'markdown-it + morphdom',
  'commonmark.js + morphdom',
];

/** Tables and footnotes are extensions, which peers read by plugins or not at all. */
const without = all.filter((name) => !name.includes('morphdom'));

/** @type {{ place: Keys['place'], size: string, bytes: number, names: string[] }[]} */
const cases = [
  { place: 'paragraph', size: '40 KB', bytes: 40e3, names: all },
  { place: 'paragraph', size: '250 KB', bytes: 250e3, names: all },
  { place: 'heading', size: '250 KB', bytes: 250e3, names: all },
  { place: 'table', size: '250 KB', bytes: 250e3, names: without },
  { place: 'footnote', size: '250 KB', bytes: 250e3, names: without },
];

/** Keys of one contender in a round. */
const turn = 10;

/**
 * Frames come as soon as they are asked for: with a screen's 60 in a second, everybody's time would be mostly the wait for the next
 * one, and the same for all.
 */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const html =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>' +
  '<link rel="stylesheet" href="/package/galley.css"><link rel="stylesheet" href="/package/preview/preview.css">' +
  '<style>body { margin: 0 } galley-preview:not([same-page]) { block-size: 100vh }</style>' +
  '<div id="root"></div><script src="/keys.js"></script>';

/** @param {import('./run.mjs').Extent} extent @returns {Promise<Keys[]>} */
export async function measureKeys({ rounds, largest, say }) {
  const answers = {
    '/': { type: 'text/html', body: html },
    '/keys.js': { body: await bundle('tests/bench/keys/in-page.mjs', { format: 'iife' }) },
  };
  const use = async (
    /** @type {import('playwright-core').Browser} */ browser,
    /** @type {string} */ origin,
  ) => {
    /** @type {Keys[]} */
    const measured = [];
    for (const one of cases.filter(({ bytes }) => bytes <= largest)) {
      measured.push(await measureCase(browser, origin, one, rounds));
      say(`keys ${one.place} ${one.size}`);
    }
    return measured;
  };
  return withBrowser(answers, use, { headers: isolated, options: unpaced });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {(typeof cases)[number]} one
 * @param {number} rounds
 * @returns {Promise<Keys>}
 */
async function measureCase(browser, origin, { place, size, bytes, names }, rounds) {
  const pages = [];
  for (const name of names) {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    page.setDefaultTimeout(0);
    await page.goto(origin);
    await page.evaluate((wanted) => /** @type {any} */ (globalThis).start(wanted), { name, place, bytes });
    pages.push({ name, page, keys: /** @type {import('./keys/in-page.mjs').Key[]} */ ([]) });
  }
  await requireSameWords(pages);
  // The round before the first one is for optimising compilers.
  for (let round = -1; round < rounds; ++round) {
    for (let step = 0; step < pages.length; ++step) {
      const { page, keys } = pages[(round + 1 + step) % pages.length];
      await page.bringToFront();
      const typed = await page.evaluate((count) => /** @type {any} */ (globalThis).type(count), turn);
      if (round >= 0) keys.push(...typed);
    }
  }
  await requireSameWords(pages);
  for (const { page } of pages) await page.close();
  const rows = pages.map(({ name, keys }) => {
    const script = keys.map((key) => key.script);
    const paint = keys.map((key) => key.paint);
    return {
      name,
      script: quantile(script),
      scriptSlow: quantile(script, 0.95),
      paint: quantile(paint),
      paintSlow: quantile(paint, 0.95),
    };
  });
  return { place, size, rows };
}

/** @param {{ name: string, page: import('playwright-core').Page }[]} pages @throws {Error} naming who shows something else */
async function requireSameWords(pages) {
  const words = await Promise.all(
    pages.map(({ page }) => page.evaluate(() => /** @type {any} */ (globalThis).words())),
  );
  if (words[0].length < 1000) throw new Error(`${pages[0].name} shows no body`);
  words.forEach((one, at) => {
    if (one === words[0]) return;
    let differs = 0;
    while (one[differs] === words[0][differs]) ++differs;
    const near = [words[0], one].map((text) =>
      JSON.stringify(text.slice(Math.max(0, differs - 40), differs + 40)),
    );
    throw new Error(`${pages[at].name} and ${pages[0].name} differ: ${near.join(' and ')}`);
  });
}
