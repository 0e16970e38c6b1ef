// The first article over a slow link on a slow phone, from navigation until it is laid out; and when an article that came as HTML is on
// the screen. Every opening has an empty cache; files come compressed, as a site would send them.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { built, importGalley } from './built.mjs';
import { bundle } from './bundle.mjs';
import { withBrowser } from './chromium.mjs';
import { pageOf } from './cold.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { quantile } from './rounds.mjs';
import { requireSameText } from './same.mjs';

/**
 * @typedef {{ painted: number, laidOut: number, wasm: number | null }} Opening  milliseconds since navigation: the first contentful
 *   paint, the article laid out, and the request for the module, if there was one
 * @typedef {{ name: string, painted: number, laidOut: number, hasAskedBefore: boolean }} SlowStart  medians; whether the module was ever
 *   asked for before the paint
 */

/** What Lighthouse calls Slow 4G, as the developer tools of browsers apply it: bytes a second, milliseconds a request. */
const link = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const slowdown = 4;

const finish = `document.body.offsetHeight; globalThis.laidOut = performance.now();`;
const write = `document.body.insertAdjacentHTML('beforeend', render(document.getElementById('article').textContent)); ${finish}`;

/** @param {string} type @param {string | Buffer} body @returns {import('../browser/server.mjs').Answer} */
const compressed = (type, body) => ({
  type,
  body: brotliCompressSync(body),
  headers: { 'content-encoding': 'br' },
});

async function makePages() {
  const [{ galley: article }] = inputs('markdown', { ...sizes[0], count: 1 });
  const galley = await (await importGalley()).loadGalley();
  const { default: peer } = await import('./peers/server/marked-dompurify.mjs');
  const html = galley.render(article).html;
  requireSameText([
    { name: 'Galley', html },
    { name: 'marked + DOMPurify', html: peer(article) },
  ]);

  const json = `<script type="application/json" id="article">${article.replaceAll('<', '\\u003c')}</script>`;
  const preload =
    '<link rel="preload" href="/package/galley.wasm" as="fetch" type="application/wasm" crossorigin>';
  const ofGalley = `import { loadGalley } from './build/package/galley.js'; const galley = await loadGalley();
    const render = (json) => galley.render(json).html; ${write}`;
  const ofPeer = `import render from './tests/bench/peers/markdown/marked-dompurify.mjs'; ${write}`;
  const ofElement = `import './build/package/elements/index.js'; ${finish}`;
  const scripts = { galley: ofGalley, peer: ofPeer, element: ofElement };
  /** @param {string} name */
  const scripted = (name) => `<script type="module" src="/package/${name}.js"></script>`;
  const pages = [
    {
      name: 'a page of finished HTML',
      path: '/static',
      page: pageOf('', `${html}<script type="module">${finish}</script>`),
    },
    { name: 'Galley', path: '/galley', page: pageOf(preload, json + scripted('galley')) },
    { name: 'marked + DOMPurify', path: '/peer', page: pageOf('', json + scripted('peer')) },
    {
      name: 'Galley, HTML in `<galley-article>`',
      path: '/served',
      page: pageOf('', `<galley-article src="/article.json">${html}</galley-article>${scripted('element')}`),
    },
  ];
  /** @type {import('../browser/server.mjs').Answers} */
  const answers = {
    '/package/galley.wasm': compressed('application/wasm', readFileSync(built('build/package/galley.wasm'))),
    '/article.json': compressed('application/json', article),
  };
  for (const [name, script] of Object.entries(scripts))
    answers[`/package/${name}.js`] = compressed('text/javascript', await bundle({ script }));
  for (const { path, page } of pages) answers[path] = compressed(page.type ?? '', page.body ?? '');
  return { pages, answers };
}

/** @param {import('playwright-core').Browser} browser @param {string} url @returns {Promise<Opening>} */
async function open(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', link);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url);
  const opening = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const { laidOut } = /** @type {any} */ (globalThis);
    const [wasm] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'));
    return paint && laidOut && { painted: paint.startTime, laidOut, wasm: wasm?.startTime ?? null };
  });
  const found = await opening.jsonValue();
  await context.close();
  return found;
}

/** @param {import('./run.mjs').Extent} extent @returns {Promise<SlowStart[]>} */
export async function measureSlow({ rounds, say }) {
  const { pages, answers } = await makePages();
  return withBrowser(answers, async (browser, origin) => {
    /** @type {Opening[][]} */
    const openings = pages.map(() => []);
    // The round before the first one is for what the browser does once.
    for (let round = -1; round < Math.ceil(rounds / 3); ++round) {
      for (const [at, { path }] of pages.entries()) {
        const opening = await open(browser, origin + path);
        if (round >= 0) openings[at].push(opening);
      }
    }
    say('slow link');
    return pages.map(({ name }, at) => ({
      name,
      painted: quantile(openings[at].map(({ painted }) => painted)),
      laidOut: quantile(openings[at].map(({ laidOut }) => laidOut)),
      hasAskedBefore: openings[at].some(({ wasm, painted }) => wasm !== null && wasm < painted),
    }));
  });
}
