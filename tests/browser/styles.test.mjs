// What a reader's eyes need of the stylesheet, in each engine: contrast in every theme, the measure, room for another
// spacing, themes and parts in shadow roots. And what the source may not say.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { serve as serveSite } from '../../tools/serve.mjs';
import { openPage } from './page.mjs';

/** @type {{ articles: string[] }} */
const { articles } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));
const sources = [
  ...readdirSync('web/styles').map((name) => `web/styles/${name}`),
  'web/reading/reading.css',
  'site/assets/site.css',
];

const server = serveSite('build/site');
/** @type {import('./page.mjs').Page} */
let page;
/** @type {string} */
let origin;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  page = await openPage();
});
after(async () => {
  await page.close();
  server.close();
});

test('the stylesheets know no left and right', () => {
  const physical =
    /(?<![\w-])(?:left|right|top|bottom|(?:margin|padding|border)-(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height))\s*:/;
  for (const file of sources) {
    const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const bad = text
      .split('\n')
      .filter((line) => physical.test(line) && !/@(media|container|supports)/.test(line));
    assert.deepEqual(bad, [], file);
    assert.doesNotMatch(text, /(?:float|clear|text-align)\s*:\s*(?:left|right)/, file);
  }
});

/** Runs in the page: the lowest contrast of text against what is behind it, of body text and of all text. */
function contrasts() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @param {string[]} layers  from the back */
  const luminance = (layers) => {
    for (const layer of ['#fff', ...layers]) {
      context.fillStyle = layer;
      context.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** @type {{ body: number, all: number, where: string, count: number }} */
  const lowest = { body: 99, all: 99, where: '', count: 0 };
  const walker = document.createTreeWalker(
    /** @type {Node} */ (document.querySelector('.galley-article')),
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const element = /** @type {HTMLElement} */ (walker.currentNode.parentElement);
    if (!walker.currentNode.textContent?.trim() || !element.checkVisibility() || element.offsetWidth <= 1)
      continue;
    /** @type {string[]} */
    const grounds = [];
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
      grounds.unshift(getComputedStyle(at).backgroundColor);
    }
    const [text, ground] = [luminance([...grounds, getComputedStyle(element).color]), luminance(grounds)];
    const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    lowest.count++;
    if (element.closest('.galley-body, .galley-headline, .galley-standfirst'))
      lowest.body = Math.min(lowest.body, contrast);
    if (contrast < lowest.all) {
      lowest.all = contrast;
      lowest.where = element.outerHTML.slice(0, 120);
    }
  }
  return lowest;
}

let measured = 0;
const themes = ['light', 'dark', 'sepia', 'contrast'];
for (const slug of articles) {
  test(`contrast and measure of ${slug}`, async () => {
    await page.resize(1280, 900);
    await page.goto(`${origin}/pages/${slug}.html`);
    for (const theme of themes) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-galley-theme', name), theme);
      const { body, all, where, count } = await page.evaluate(contrasts);
      assert.ok(count > 10, `${count} texts`);
      assert.ok(body >= 7, `${theme}: ${body} in the body`);
      assert.ok(all >= 4.5, `${theme}: ${all} of ${where}`);
    }
    const lines = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.galley-body > p')].flatMap((paragraph) => {
        const lead = parseFloat(getComputedStyle(paragraph).lineHeight);
        const count = Math.round(paragraph.getBoundingClientRect().height / lead);
        // The last line is not full.
        return count > 3 ? [(paragraph.textContent ?? '').length / (count - 0.5)] : [];
      });
      return {
        language: document.documentElement.lang,
        mean: all.reduce((sum, n) => sum + n, 0) / all.length,
      };
    });
    if (!(lines.mean > 0)) return; // Only short paragraphs.
    measured++;
    const square = /^(ja|zh|ko)/.test(lines.language);
    // CJK signs are as wide as they are high; WCAG 1.4.8 wants 40 at most.
    const [least, most] = square ? [22, 40] : [45, 80];
    assert.ok(lines.mean >= least && lines.mean <= most, `${lines.mean} characters a line`);
  });
}

test('most articles have lines to measure', () => assert.ok(measured > articles.length / 2, `${measured}`));

test('with WCAG’s spacing of text nothing is cut off or runs off a narrow screen', async () => {
  await page.resize(320, 640);
  for (const slug of articles) {
    await page.goto(`${origin}/pages/${slug}.html`);
    const found = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
      const root = document.documentElement;
      const cut = [...document.querySelectorAll('.galley-article *')].filter((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        return (
          hides &&
          each.clientWidth > 1 &&
          (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
        );
      });
      return {
        over: root.scrollWidth - root.clientWidth,
        cut: cut.map((each) => each.outerHTML.slice(0, 100)),
      };
    });
    assert.deepEqual(found, { over: 0, cut: [] }, slug);
  }
});

test('pictures have their room before they are there', async () => {
  for (const slug of articles) {
    const html = readFileSync(`build/site/pages/${slug}.html`, 'utf8');
    for (const [tag] of html.matchAll(/<(?:img|video)\b[^>]*>/g)) {
      assert.match(tag, /width="\d+" height="\d+"/, slug);
    }
  }
});

test('a theme, properties and parts hold in a shadow root', async () => {
  await page.resize(1000, 800);
  await page.goto(`${origin}/pages/tide-mill.html`);
  const styles = await page.evaluate(async (module) => {
    const { nameParts } = await import(module);
    const host = document.createElement('div');
    host.dataset.galleyTheme = 'sepia';
    const root = host.attachShadow({ mode: 'open' });
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: '/galley/galley.css' });
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    root.append(link, /** @type {Node} */ (document.querySelector('.galley-article')).cloneNode(true));
    nameParts(root);
    const outside = new CSSStyleSheet();
    outside.replaceSync(
      '.outer::part(headline) { letter-spacing: 7px } .outer { --galley-accent: rgb(1 2 3) }',
    );
    document.adoptedStyleSheets = [outside];
    host.className = 'outer';
    document.body.append(host);
    await loaded;
    const of = (/** @type {string} */ selector) =>
      getComputedStyle(/** @type {Element} */ (root.querySelector(selector)));
    return {
      paper: getComputedStyle(host).backgroundColor,
      accent: of('.galley-kicker').color,
      headline: of('.galley-headline').letterSpacing,
      size: of('.galley-body').maxInlineSize !== '' && parseFloat(of('.galley-article').fontSize) > 16,
    };
  }, `${origin}/galley/enhance/shadow.js`);
  assert.deepEqual(styles, {
    paper: 'rgb(246, 236, 216)',
    accent: 'rgb(1, 2, 3)',
    headline: '7px',
    size: true,
  });
});
