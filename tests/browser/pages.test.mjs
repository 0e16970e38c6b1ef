// Every sample article in every theme, on a screen 320 pixels wide (1280 at a zoom of 400 %), in each engine: what a reader
// with low vision, a touch screen or a keyboard meets. Directions and scripts are those of the articles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { axe, serveSite, stories } from './site.mjs';
import { openPage } from './page.mjs';

const css = readFileSync('build/package/galley.css', 'utf8');
const themes = [...new Set([...css.matchAll(/\[data-galley-theme=['"]?(\w+)/g)].map(([, name]) => name))];

/** What a reader comes for; these are large enough for a thumb. */
const primary = '[data-galley-share-open], [data-galley-more], [data-galley-load]';
const bodyText = '.galley-body p, .galley-body li, .galley-standfirst, .galley-headline, figcaption';

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
before(async () => {
  [page, site] = await Promise.all([openPage(), serveSite()]);
  await page.resize(320, 720);
});
after(async () => {
  site?.close();
  await page?.close();
});

test('there are themes and articles of both directions', () => {
  assert.ok(themes.includes('light') && themes.includes('dark'), themes.join());
  const languages = stories.map(({ language }) => language.split('-')[0]);
  for (const wanted of ['en', 'ar', 'he', 'ja', 'hi']) assert.ok(languages.includes(wanted), wanted);
});

/** @param {string[]} [rules]  default: all, with the size of targets */
async function violations(rules) {
  return page.evaluate(async (only) => {
    const options = only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } };
    const results = await /** @type {any} */ (globalThis).axe.run(document, options);
    return results.violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, rules ?? null);
}

/** Texts with less than 7:1 to what is behind them. */
const faint = () =>
  page.evaluate((selector) => {
    /** @param {string} colour */
    const channels = (colour) => {
      const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const [scale, from] = colour.startsWith('color(') ? [1, 0] : [255, 0];
      return { rgb: numbers.slice(from, from + 3).map((value) => value / scale), alpha: numbers[3] ?? 1 };
    };
    /** @param {string} colour */
    const luminance = (colour) => {
      const [r, g, b] = channels(colour).rgb.map((value) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** @param {Element | null} element @returns {string} */
    const paper = (element) => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor).alpha === 0 ? paper(element.parentElement) : backgroundColor;
    };
    const texts = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    if (texts.length < 3) return [`only ${texts.length} texts were found`];
    return texts.flatMap((element) => {
      const { color } = getComputedStyle(element);
      const behind = paper(element);
      const [light, dark] = [luminance(color), luminance(behind)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio >= 7
        ? []
        : [`${ratio.toFixed(2)} ${color} on ${behind}: ${element.outerHTML.slice(0, 90)}`];
    });
  }, bodyText);

/** What makes the page scroll sideways: nothing, or the innermost of what reaches beyond the screen. */
const beyond = () =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    });
    const innermost = wide.filter(
      (element) => !wide.some((other) => element !== other && element.contains(other)),
    );
    return [`${scrollWidth} pixels wide`, ...innermost.map(({ outerHTML }) => outerHTML.slice(0, 150))];
  });

/** Primary controls that are smaller than 44 pixels. */
const small = () =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (!element.checkVisibility() || (width >= 44 && height >= 44)) return [];
        return [`${width.toFixed(1)} × ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`];
      }),
    primary,
  );

/** With the reader's own spacing (WCAG 1.4.12): what is cut. */
const withTextSpacing = () =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const cut = [...document.querySelectorAll('galley-article *')].filter((element) => {
      const { overflowY } = getComputedStyle(element);
      return (
        /hidden|clip/.test(overflowY) &&
        element.clientHeight > 1 &&
        element.scrollHeight > element.clientHeight + 1
      );
    });
    return cut.map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

for (const { slug } of stories) {
  test(`article ${slug}`, async () => {
    await page.goto(`${site.origin}/articles/${slug}/`);
    await page.waitForElement('galley-article > article.galley-article');
    await page.evaluate(axe);
    for (const [index, theme] of themes.entries()) {
      await page.evaluate((name) => void (document.documentElement.dataset.galleyTheme = name), theme);
      assert.deepEqual(await violations(index === 0 ? undefined : ['color-contrast']), [], theme);
      assert.deepEqual(await faint(), [], theme);
      assert.deepEqual(await beyond(), [], `${theme}: runs off the screen`);
    }
    assert.deepEqual(await small(), []);
    assert.deepEqual(await withTextSpacing(), []);
    assert.deepEqual(await beyond(), [], 'runs off the screen with the reader’s spacing');
  });
}

test('galleries and wide tables scroll by keyboard', async () => {
  // Narrower ones are frames of a foreign page in WebKitGTK, which get no focus by script.
  await page.resize(460, 720);
  let scrolled = 0;
  for (const { slug } of stories) {
    await page.goto(`${site.origin}/articles/${slug}/`);
    await page.waitForElement('galley-article > article.galley-article');
    // The element renders anew when the page sets its options, a moment after.
    await wait(150);
    const wide = await page.evaluate(() => {
      const regions = [...document.querySelectorAll('galley-article [tabindex="0"]')].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 8,
      );
      regions.forEach((region, index) => (region.id ||= `region-${index}`));
      return regions.map((region) => {
        const named = region.getAttribute('aria-label') || region.getAttribute('aria-labelledby');
        return { id: region.id, named: Boolean(named), right: getComputedStyle(region).direction === 'ltr' };
      });
    });
    for (const { id, named, right } of wide) {
      assert.ok(named, `${slug}: #${id} has no name`);
      await page.focus(`[id="${id}"]`);
      await page.press(right ? 'ArrowRight' : 'ArrowLeft');
      await page.waitFor((which) => document.getElementById(which)?.scrollLeft !== 0, id);
      scrolled += 1;
    }
  }
  assert.ok(scrolled >= 3, `only ${scrolled} regions`);
});
