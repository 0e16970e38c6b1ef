// The first article: a Node process from start to end, and a page of Chromium from navigation to the laid-out article. In both, what
// an empty process and a page with the finished HTML take is measured in the same rounds and subtracted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.mjs';
import { bundle } from './bundle.mjs';
import { withBrowser } from './chromium.mjs';
import { inputs, sizes } from './corpus/index.mjs';
import { peers } from './peers/index.mjs';
import { quantile } from './rounds.mjs';

/** @typedef {{ name: string, milliseconds: number }} Start  median, above the empty one */

const compared = [
  'markdown-it',
  'commonmark',
  'marked-sanitize-html',
  'marked-dompurify',
  'remark-rehype-sanitize',
  'react-markdown',
];

/** @param {import('./run.mjs').Extent} extent */
export async function measureCold({ rounds, say }) {
  const [article] = inputs('markdown', { ...sizes[0], count: 1 });
  const some = peers.markdown.filter(({ file }) => compared.includes(file));
  const node = measureNodeStarts(article.galley, some, rounds);
  say('cold Node');
  const chromium = await measurePageStarts(article.galley, some, rounds);
  say('cold Chromium');
  return { node, chromium };
}

/**
 * @template {string} Name
 * @param {Map<string, number[]>} times
 * @param {Name} floor
 * @returns {Start[]}
 */
function above(times, floor) {
  const empty = quantile(times.get(floor) ?? []);
  return [...times]
    .filter(([name]) => name !== floor)
    .map(([name, list]) => ({ name, milliseconds: quantile(list) - empty }));
}

/** @param {string} article @param {import('./peers/index.mjs').Peer[]} some @param {number} rounds */
function measureNodeStarts(article, some, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const file = join(folder, 'article.json');
  writeFileSync(file, article);
  const script = built('tests/bench/cold-process.mjs');
  const starts = [
    { name: 'empty', module: 'none' },
    { name: 'Galley', module: 'galley' },
    ...some.map(({ name, file: own, serverFile }) => ({
      name,
      module: serverFile ? `./peers/server/${serverFile}.mjs` : `./peers/markdown/${own}.mjs`,
    })),
  ];
  /** @type {Map<string, number[]>} */
  const times = new Map(starts.map(({ name }) => [name, []]));
  try {
    for (let round = 0; round < rounds; ++round) {
      for (const { name, module } of starts) {
        const start = performance.now();
        const { status, stdout } = spawnSync(process.execPath, [script, module, file], { encoding: 'utf8' });
        const spent = performance.now() - start;
        if (status !== 0 || (module !== 'none' && !stdout.includes('</article>')))
          throw new Error(`${name} failed`);
        times.get(name)?.push(spent);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return above(times, 'empty');
}

/** @param {string} article @param {import('./peers/index.mjs').Peer[]} some @param {number} rounds */
async function measurePageStarts(article, some, rounds) {
  const galley = `import { loadGalley } from '/package/bundled.js'; const galley = await loadGalley();
    const render = (json) => galley.render(json).html;`;
  const preload = '<link rel="preload" href="/package/galley.wasm" as="fetch" crossorigin>';
  /** @type {import('../browser/server.mjs').Answers} */
  const answers = { '/package/bundled.js': { body: await bundle('build/package/galley.js') } };
  const { default: markdownIt } = await import('./peers/markdown/markdown-it.mjs');
  const finish = `document.body.offsetHeight; globalThis.took = performance.now();`;
  const body = `<script type="application/json" id="article">${article.replaceAll('<', '\\u003c')}</script>`;
  answers['/static'] = pageOf('', `${markdownIt(article)}<script type="module">${finish}</script>`);
  const write = `document.body.insertAdjacentHTML('beforeend', render(document.getElementById('article').textContent)); ${finish}`;
  answers['/galley'] = pageOf(preload, `${body}<script type="module">${galley} ${write}</script>`);
  const starts = [
    { name: 'static', path: '/static' },
    { name: 'Galley', path: '/galley' },
  ];
  for (const { name, file } of some) {
    answers[`/${file}.js`] = { body: await bundle(`tests/bench/peers/markdown/${file}.mjs`) };
    answers[`/${file}`] = pageOf(
      '',
      `${body}<script type="module">import render from '/${file}.js'; ${write}</script>`,
    );
    starts.push({ name, path: `/${file}` });
  }
  return withBrowser(answers, async (browser, origin) => {
    /** @type {Map<string, number[]>} */
    const times = new Map(starts.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; ++round) {
      for (const { name, path } of starts) {
        // A context of its own has no cache.
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(origin + path);
        const took = await page.waitForFunction(() => /** @type {any} */ (globalThis).took);
        times.get(name)?.push(await took.jsonValue());
        await context.close();
      }
    }
    return above(times, 'static');
  });
}

/** @param {string} head @param {string} body @returns {import('../browser/server.mjs').Answer} */
export const pageOf = (head, body) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}<body>${body}`,
});
