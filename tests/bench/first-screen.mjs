// From the JSON in a page to the first screen of its article, in Chromium: a long article beside a short one, and both beside pages of the
// finished HTML, which only have to be laid out. Every opening has a page of its own, with an empty cache.
import { importGalley } from './built.mjs';
import { bundle } from './bundle.mjs';
import { isolated, withBrowser } from './chromium.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { quantile } from './rounds.mjs';

/**
 * @typedef {{ handed: number, opened: number }} Opening  milliseconds until the frame with the article is painted: since its JSON or its
 *   HTML was handed over, everything being loaded, and since navigation
 * @typedef {Opening & { size: string, isFinished: boolean }} FirstScreen  medians; `isFinished`: the page came with the HTML
 */

/** What both kinds of pages do around the placing. @param {string} ready @param {string} place */
const opening = (ready, place) => `
const { port1, port2 } = new MessageChannel();
const article = document.querySelector('galley-article');
${ready}
// Whatever came with the page is on the screen: an empty one.
await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const handed = performance.now();
${place}
// A message that is sent while a frame is made comes when that frame has been laid out and painted.
await new Promise((resolve) => requestAnimationFrame(() => {
  port1.onmessage = resolve;
  port2.postMessage(null);
}));
const painted = performance.now();
globalThis.opening = { handed: painted - handed, opened: painted };
`;

const ofJson = `
import { loadGalley } from './build/package/galley.js';
import './build/package/elements/index.js';
${opening(
  "const text = document.getElementById('article').textContent; await loadGalley();",
  `article.article = text;
  await new Promise((resolve) => new MutationObserver(resolve).observe(article, { childList: true }));`,
)}`;
const ofHtml = opening('', "article.append(document.querySelector('template').content);");

/** @param {string} head @param {string} article @param {string} script @returns {import('../browser/server.mjs').Answer} */
const pageOf = (head, article, script) => ({
  type: 'text/html; charset=utf-8',
  body:
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/package/galley.css">' +
    `${head}<style>body { margin: 0 }</style><galley-article></galley-article>${article}<script type="module" src="/package/${script}"></script>`,
});

const preload =
  '<link rel="preload" href="/package/galley.wasm" as="fetch" type="application/wasm" crossorigin>';

/** Frames come as soon as they are asked for; a screen's pace would be the same for both. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * @param {import('./run.mjs').Extent} extent
 * @returns {Promise<FirstScreen[]>}
 */
export async function measureFirstScreen({ rounds, say }) {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  /** @type {import('../browser/server.mjs').Answers} */
  const answers = {
    '/package/bundled.js': { body: await bundle({ script: ofJson }) },
    '/package/finished.js': { body: ofHtml },
  };
  const pages = sizes
    .filter(({ name }) => name === '6 KB' || name === '250 KB')
    .flatMap((size) => {
      // The picture would come from the network.
      const { image: _, ...words } = JSON.parse(inputs('markdown', { ...size, count: 1 })[0].galley);
      const json = JSON.stringify(words);
      const own = `<script type="application/json" id="article">${json.replaceAll('<', '\\u003c')}</script>`;
      const finished = `<template>${galley.render(json).html}</template>`;
      return [
        { size: size.name, isFinished: false, page: pageOf(preload, own, 'bundled.js') },
        { size: size.name, isFinished: true, page: pageOf('', finished, 'finished.js') },
      ];
    });
  pages.forEach(({ page }, at) => (answers[`/${at}`] = page));
  return withBrowser(
    answers,
    async (browser, origin) => {
      /** @type {Opening[][]} */
      const openings = pages.map(() => []);
      // The round before the first one is for what the browser does once.
      for (let round = -1; round < rounds; ++round) {
        for (const at of pages.keys()) {
          const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
          const page = await context.newPage();
          await page.goto(`${origin}/${at}`);
          const opening = await page.waitForFunction(() => /** @type {any} */ (globalThis).opening);
          if (round >= 0) openings[at].push(await opening.jsonValue());
          await context.close();
        }
      }
      say('first screen');
      return pages.map(({ size, isFinished }, at) => ({
        size,
        isFinished,
        handed: quantile(openings[at].map(({ handed }) => handed)),
        opened: quantile(openings[at].map(({ opened }) => opened)),
      }));
    },
    { headers: isolated, options: unpaced },
  );
}
