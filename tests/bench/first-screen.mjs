// From the JSON in a page to the first screen of its article, in Chromium: a long article beside a short one. Every opening has a page of
// its own, with an empty cache.
import { bundle } from './bundle.mjs';
import { isolated, withBrowser } from './chromium.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { quantile } from './rounds.mjs';

/**
 * @typedef {{ handed: number, opened: number }} Opening  milliseconds until the frame with the article is painted: since the JSON was
 *   handed to the element, everything being loaded, and since navigation
 * @typedef {{ size: string, handed: number, opened: number }} FirstScreen  medians
 */

const script = `
import { loadGalley } from './build/package/galley.js';
import './build/package/elements/index.js';
const { port1, port2 } = new MessageChannel();
const article = document.querySelector('galley-article');
const text = document.getElementById('article').textContent;
await loadGalley();
// Whatever came with the page is on the screen: an empty one.
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const handed = performance.now();
article.article = text;
await new Promise((resolve) => article.addEventListener('galley-ready', resolve, { once: true }));
// A message that is sent while a frame is made comes when that frame has been laid out and painted.
await new Promise((resolve) => requestAnimationFrame(() => {
  port1.onmessage = resolve;
  port2.postMessage(null);
}));
const painted = performance.now();
globalThis.opening = { handed: painted - handed, opened: painted };
`;

/** @param {string} article @returns {import('../browser/server.mjs').Answer} */
const pageOf = (article) => ({
  type: 'text/html; charset=utf-8',
  body:
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/package/galley.css">' +
    '<link rel="preload" href="/package/galley.wasm" as="fetch" type="application/wasm" crossorigin>' +
    `<style>body { margin: 0 }</style><galley-article></galley-article>` +
    `<script type="application/json" id="article">${article.replaceAll('<', '\\u003c')}</script><script type="module" src="/package/bundled.js"></script>`,
});

/** Frames come as soon as they are asked for; a screen's pace would be the same for both. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * @param {import('./run.mjs').Extent} extent
 * @returns {Promise<FirstScreen[]>}
 */
export async function measureFirstScreen({ rounds, say }) {
  const compared = sizes.filter(({ name }) => name === '6 KB' || name === '250 KB');
  /** @type {import('../browser/server.mjs').Answers} */
  const answers = { '/package/bundled.js': { body: await bundle({ script }) } };
  compared.forEach((size, at) => {
    const { image: _, ...words } = JSON.parse(inputs('markdown', { ...size, count: 1 })[0].galley);
    // The picture would come from the network.
    answers[`/${at}`] = pageOf(JSON.stringify(words));
  });
  return withBrowser(
    answers,
    async (browser, origin) => {
      /** @type {Opening[][]} */
      const openings = compared.map(() => []);
      // The round before the first one is for what the browser does once.
      for (let round = -1; round < rounds; ++round) {
        for (const at of compared.keys()) {
          const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
          const page = await context.newPage();
          await page.goto(`${origin}/${at}`);
          const opening = await page.waitForFunction(() => /** @type {any} */ (globalThis).opening);
          if (round >= 0) openings[at].push(await opening.jsonValue());
          await context.close();
        }
      }
      say('first screen');
      return compared.map(({ name }, at) => ({
        size: name,
        handed: quantile(openings[at].map(({ handed }) => handed)),
        opened: quantile(openings[at].map(({ opened }) => opened)),
      }));
    },
    { headers: isolated, options: unpaced },
  );
}
