// What readers ask of their system: forced colours, more contrast, less motion; and paper. In each engine as far as it can be
// told so; where it cannot, its rules are switched on in the style sheets, which the name of the test says.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { contrasts } from './contrast.mjs';
import { engine } from './engines/index.mjs';
import { openPage } from './page.mjs';
import { page as usual, site, stories } from './tour.mjs';

/** @typedef {import('./page.mjs').Page} Page */

/**
 * @param {import('./engines/index.mjs').Wishes} wishes
 * @param {(page: Page) => Promise<void>} check
 */
async function readAs(wishes, check) {
  const page = await openPage(wishes);
  try {
    await page.resize(1280, 900);
    await check(page);
  } finally {
    await page.close();
  }
}

/** @param {Page} page @param {string} slug */
async function visit(page, slug) {
  await page.goto(`${site.origin}/articles/${slug}/`);
  await page.waitForElement('.galley-reading [aria-expanded]');
}

/** @param {Page} page @param {string} query @returns {Promise<boolean>} */
const matches = (page, query) => page.evaluate((wanted) => matchMedia(wanted).matches, query);

/** @param {Page} page @param {string} selector @param {string} property @param {string} [pseudo] */
const style = (page, selector, property, pseudo) =>
  page.evaluate(
    ([wanted, name, part]) => {
      const element = document.querySelector(/** @type {string} */ (wanted));
      if (!element) return `there is no ${wanted}`;
      return getComputedStyle(element, part).getPropertyValue(/** @type {string} */ (name));
    },
    [selector, property, pseudo],
  );

describe('less motion', () => {
  /** @param {Page} page */
  const motion = async (page) => {
    await visit(page, 'la-cloche');
    await page.click('[data-galley-share-open]');
    await page.waitForElement('dialog[open]');
    return {
      dialog: await style(page, 'dialog', 'animation-name'),
      gallery: await style(page, '.galley-gallery ul', 'scroll-behavior'),
    };
  };

  test('nothing moves by itself', () =>
    readAs({ lessMotion: true }, async (page) => {
      assert.deepEqual(await motion(page), { dialog: 'none', gallery: 'auto' });
      assert.ok(await matches(page, '(prefers-reduced-motion: reduce)'));
    }));

  test('otherwise the dialog rises and galleries glide', async () =>
    assert.deepEqual(await motion(usual), { dialog: 'galley-rise', gallery: 'smooth' }));
});

test('more contrast: all text has 7:1, and what frames controls is as strong as text', () =>
  readAs({ moreContrast: true }, async (page) => {
    for (const { slug } of stories) {
      await visit(page, slug);
      const { all, where, count } = await page.evaluate(contrasts);
      assert.ok(count > 10, `${count} texts`);
      assert.ok(all >= 7, `${slug}: ${all} of ${where}`);
    }
    assert.ok(await matches(page, '(prefers-contrast: more)'));
    // Forced colours, which come along in Firefox, have a colour of their own for the edges of buttons.
    if (await matches(page, '(forced-colors: active)')) return;
    const edge = await style(page, '[data-galley-share-open]', 'border-top-color');
    assert.equal(edge, await style(page, '.galley-headline', 'color'));
  }));

/** What would be lost where only the system's colours are shown: grounds, dots, and the choice in a group of chips. @param {Page} page */
async function shapes(page) {
  await visit(page, 'tide-mill');
  await page.click('.galley-reading-part:nth-child(2) > button');
  return {
    box: await style(page, '.galley-aside', 'border-inline-start-style'),
    tags: await style(page, '.galley-tags li', 'border-inline-start-style'),
    code: (await page.count('.galley-article pre'))
      ? await style(page, '.galley-article pre', 'border-inline-start-style')
      : 'solid',
    dot: await style(page, '.galley-timeline li', 'forced-color-adjust', '::before'),
    chosen: await style(page, '.galley-reading input:checked + span', 'forced-color-adjust'),
    progress: await style(page, '.galley-reading-progress', 'forced-color-adjust'),
    button: await style(page, '[data-galley-share-open]', 'border-inline-start-style'),
  };
}

if (engine === 'webkit') {
  test('forced colours (rules switched on: WebKitGTK has none): boxes get frames', async () => {
    await visit(usual, 'tide-mill');
    await usual.switchOn('forced-colors');
    for (const selector of ['.galley-aside', '.galley-tags li']) {
      assert.equal(await style(usual, selector, 'border-inline-start-style'), 'solid', selector);
    }
  });
} else {
  test('forced colours: boxes get frames, dots and choices keep their colour, text is the system’s', () =>
    readAs({ forcedColors: true }, async (page) => {
      assert.deepEqual(await shapes(page), {
        box: 'solid',
        tags: 'solid',
        code: 'solid',
        dot: 'none',
        chosen: 'none',
        progress: 'none',
        button: 'solid',
      });
      assert.ok(await matches(page, '(forced-colors: active)'));
      const system = await page.evaluate(() => {
        const probe = document.createElement('p');
        probe.style.cssText = 'color: CanvasText; background: Canvas';
        document.body.append(probe);
        const { color, backgroundColor } = getComputedStyle(probe);
        return { color, backgroundColor };
      });
      assert.equal(await style(page, '.galley-body p', 'color'), system.color);
      assert.equal(
        await style(page, '.galley-timeline li', 'background-color', '::before'),
        system.color,
        'the dots of a timeline are seen',
      );
      const { all, where } = await page.evaluate(contrasts);
      assert.ok(all >= 7, `${all} of ${where}`);
      await page.focus('[data-galley-share-open]');
      await page.press('Tab');
      assert.equal(
        await page.evaluate(
          () => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle,
        ),
        'solid',
      );
    }));
}

const how = engine === 'chromium' ? 'on paper' : 'on paper (rules switched on)';

for (const { slug } of stories) {
  test(`${how}: ${slug}`, async () => {
    await usual.resize(720, 1000); // A4 at 96 pixels an inch, without its margins.
    await visit(usual, slug);
    await usual.evaluate(async () => {
      document.documentElement.dataset.galleyTheme = 'dark';
      for (const picture of document.images) picture.loading = 'eager';
      await Promise.allSettled([...document.images].map((picture) => picture.decode()));
    });
    await usual.paper();
    const found = await usual.evaluate(() => {
      const seen = (/** @type {Element} */ element) => element.checkVisibility();
      const { clientWidth, scrollWidth } = document.documentElement;
      const left =
        '.galley-share, .galley-related, .galley-reading, .site-header, button, audio, iframe, dialog';
      const links = [...document.querySelectorAll('.galley-body a[href^="http"]')].filter(
        (link) => seen(link) && !link.closest('.galley-card'),
      );
      const figures = [...document.querySelectorAll('.galley-article figure')].filter(seen);
      return {
        left: [...document.querySelectorAll(left)]
          .filter(seen)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        silent: links
          .filter((link) => {
            const { content } = getComputedStyle(link, '::after');
            // Firefox tells what is to be put there, not what is.
            return !content.includes(link.getAttribute('href') ?? '') && !content.includes('attr(href)');
          })
          .map(({ outerHTML }) => outerHTML),
        broken: [...document.images]
          .filter((picture) => seen(picture) && picture.closest('.galley-article'))
          .filter(({ naturalWidth, clientWidth: width }) => naturalWidth === 0 || width === 0)
          .map(({ src }) => src),
        figures: figures.length,
        beyond: figures
          .filter((figure) => figure.getBoundingClientRect().right > clientWidth + 1)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        parted: figures.filter((figure) => getComputedStyle(figure).breakInside !== 'avoid').length,
        closed: [...document.querySelectorAll('.galley-article details:not([open]) > :not(summary)')]
          .filter((part) => !part.closest('.galley-share'))
          .filter((part) => part.getBoundingClientRect().height === 0)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        over: scrollWidth - clientWidth,
        paper: getComputedStyle(document.documentElement).backgroundColor,
      };
    });
    const { figures, paper, ...wrong } = found;
    assert.deepEqual(wrong, { left: [], silent: [], broken: [], beyond: [], parted: 0, closed: [], over: 0 });
    assert.match(paper, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/, 'paper is white');
    const { body, all, where } = await usual.evaluate(contrasts);
    assert.ok(body >= 7 && all >= 7, `${body}, ${all} of ${where}`);
    if (slug === 'la-cloche') assert.ok(figures > 3, `${figures} figures`);
  });
}
