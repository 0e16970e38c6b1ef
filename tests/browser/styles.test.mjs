// What a reader's eyes need of the stylesheet, in each engine: the measure, room for pictures, themes and parts in shadow
// roots. And what the source may not say. What readers need of whole pages is in pages.test.mjs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { page, site, stories } from './tour.mjs';

const sources = [
  ...readdirSync('web/styles').map((name) => `web/styles/${name}`),
  'web/reading/reading.css',
  'site/assets/site.css',
];

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

let measured = 0;
for (const { slug } of stories) {
  test(`measure of ${slug}`, async () => {
    await page.resize(1280, 900);
    await page.goto(`${site.origin}/pages/${slug}.html`);
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

test('most articles have lines to measure', () => assert.ok(measured > stories.length / 2, `${measured}`));

test('pictures have their room before they are there', async () => {
  for (const { slug } of stories) {
    const html = readFileSync(`build/site/pages/${slug}.html`, 'utf8');
    for (const [tag] of html.matchAll(/<(?:img|video)\b[^>]*>/g)) {
      assert.match(tag, /width="\d+" height="\d+"/, slug);
    }
  }
});

test('a theme, properties and parts hold in a shadow root', async () => {
  await page.resize(1000, 800);
  await page.goto(`${site.origin}/pages/tide-mill.html`);
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
  }, `${site.origin}/galley/enhance/shadow.js`);
  assert.deepEqual(styles, {
    paper: 'rgb(246, 236, 216)',
    accent: 'rgb(1, 2, 3)',
    headline: '7px',
    size: true,
  });
});
