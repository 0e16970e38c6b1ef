// Every sample article in every theme, on screens 320 and 640 pixels wide (1280 at a zoom of 400 and of 200 %), in each engine:
// what a reader with low vision, a touch screen or a keyboard meets. Directions and scripts are those of the articles.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { contrasts } from './contrast.mjs';
import { axe, page, site, stories } from './tour.mjs';

const css = readFileSync('build/package/galley.css', 'utf8');
const themes = [...new Set([...css.matchAll(/\[data-galley-theme=['"]?(\w+)/g)].map(([, name]) => name))];

/** What a reader comes for; these are large enough for a thumb. */
const primary = '[data-galley-share-open], [data-galley-more], [data-galley-load]';

test('there are themes and articles of both directions', () => {
  assert.ok(themes.includes('light') && themes.includes('dark'), themes.join());
  const languages = stories.map(({ language }) => language.split('-')[0]);
  for (const wanted of ['en', 'ar', 'he', 'ja', 'hi']) assert.ok(languages.includes(wanted), wanted);
});

/**
 * Waits for the element too: what a test changes in the printed article before that would be taken for another article.
 * @param {string} slug
 */
async function open(slug) {
  await page.goto(`${site.origin}/articles/${slug}/`);
  await page.waitForElement('galley-article:defined > article.galley-article');
}

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
    await page.resize(320, 720);
    await open(slug);
    await page.evaluate(axe);
    for (const [index, theme] of themes.entries()) {
      await page.evaluate((name) => void (document.documentElement.dataset.galleyTheme = name), theme);
      assert.deepEqual(await violations(index === 0 ? undefined : ['color-contrast']), [], theme);
      const { body, all, where, count } = await page.evaluate(contrasts);
      assert.ok(count > 10, `${count} texts`);
      assert.ok(body >= 7, `${theme}: ${body} in the body`);
      assert.ok(all >= 4.5, `${theme}: ${all} of ${where}`);
      assert.deepEqual(await beyond(), [], `${theme}: runs off the screen`);
    }
    assert.deepEqual(await small(), []);
    assert.deepEqual(await withTextSpacing(), []);
    assert.deepEqual(await beyond(), [], 'runs off the screen with the reader’s spacing');
  });
}

test('at a zoom of 200 % nothing runs off the screen, is cut, or needs a second direction to scroll', async () => {
  await page.resize(640, 360);
  for (const { slug } of stories) {
    await open(slug);
    assert.deepEqual(await beyond(), [], slug);
    assert.deepEqual(await withTextSpacing(), [], slug);
    assert.deepEqual(await beyond(), [], `${slug} with the reader’s spacing`);
  }
});

test('galleries and wide tables scroll by keyboard', async () => {
  // Narrower ones are frames of a foreign page in WebKitGTK, which get no focus by script.
  await page.resize(460, 720);
  let scrolled = 0;
  for (const { slug } of stories) {
    await open(slug);
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
