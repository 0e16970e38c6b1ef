// The reader for everybody: axe in every state, and nothing runs off a narrow screen.
import assert from 'node:assert/strict';
import test from 'node:test';
import { engine } from '../../browser/engines/index.mjs';
import { axe } from '../../browser/site.mjs';
import { openReader } from '../reader.mjs';
import { add, go, open, save } from '../visit.mjs';

/** WebKitGTK's window is no narrower; what 320 pixels show there is the last test here. */
const narrow = engine === 'webkit' ? 450 : 320;
const widths = [1100, narrow];
/** Colours and words are the same in all engines: one has to look at every one of them. */
const themes = engine === 'chromium' ? ['light', 'dark', 'sepia', 'contrast'] : ['light', 'dark'];
const languages = engine === 'chromium' ? ['ar', 'de'] : ['ar'];

const { site, page } = await openReader(({ url }, response) => {
  if (url !== '/narrow.html') return false;
  const frame = '<!doctype html><iframe style="border: 0; width: 320px; height: 800px"></iframe>';
  response.writeHead(200, { 'content-type': 'text/html' }).end(frame);
  return true;
});

/** The state of the page as it is, at every width. @param {string} state */
async function check(state) {
  await page.evaluate(axe);
  for (const width of widths) {
    await page.resize(width, 800);
    await page.waitFor((wanted) => innerWidth === wanted, width);
    // Its rules look at other things than widths, so once is enough where each look takes a second.
    if (width === narrow || engine === 'chromium') {
      const found = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run();
        return violations.map((/** @type {any} */ each) => `${each.id}: ${each.nodes[0].html}`);
      });
      assert.deepEqual(found, [], `${state}, ${width} pixels`);
    }
    const { over, outside } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - innerWidth,
      // What runs off at the beginning of a line cannot be scrolled to, and is not counted there.
      outside: [...document.querySelectorAll('button, .notice')]
        .filter((each) => each.checkVisibility() && !each.closest('.unseen'))
        .filter((each) => {
          const { left, right } = each.getBoundingClientRect();
          return left < 0 || right > innerWidth;
        })
        .map(({ textContent }) => textContent),
    }));
    assert.ok(over <= 0, `${state}: ${over} pixels too wide at ${width}`);
    assert.deepEqual(outside, [], `${state}, ${width} pixels`);
  }
}

/** @param {string} path @param {string} selector  of what is there when the page is ready */
async function visit(path, selector) {
  await open(page, `${site.origin}/reader/${path}`);
  await page.waitForElement(selector);
}

test('an empty library', async () => {
  await visit('', '.lede');
  assert.equal(await page.visible('[data-tools]'), false, 'nothing is there to be searched');
  await check('empty library');
});

test('what there is today, and an article from right to left', async () => {
  await visit('today/', '.today .save-button');
  await check('today');
  await save(page, site.origin, 'saqiya');
  await visit('read/saqiya/', '.galley-reading');
  await check('article in Arabic');
});

test('a save that failed', async () => {
  await add(page, site.origin, `${site.origin}/nothing.json`);
  await page.waitForElement('.pending .state');
  await check('a save that failed');
});

test('the library in every theme, with a notice', async () => {
  for (const theme of themes) {
    await page.evaluate(
      (name) => localStorage.setItem('galley-reading', JSON.stringify({ theme: name })),
      theme,
    );
    await visit('', '.library .row');
    await page.click('[data-act="remove"]');
    await page.waitFor(() => document.querySelector('.notice p')?.textContent);
    await check(`library with a notice, ${theme}`);
    await page.click('.notice button');
    await page.waitForElement('.library .row');
  }
  await page.evaluate(() => localStorage.removeItem('galley-reading'));
});

test('the sheet of keys, and the storage page', async () => {
  await visit('', '.library .row');
  await page.click('[data-help]');
  await page.waitForElement('dialog[open]');
  await check('keys');
  await page.press('Escape');
  await visit('storage/', '[data-sizes] input');
  await check('storage');
});

const ready = '.library .row, .add, [data-sizes] input, .today .save-button';

for (const language of languages) {
  test(`the app in another language: ${language}`, async () => {
    await page.evaluate((name) => localStorage.setItem('galley-reader-language', name), language);
    for (const path of ['', 'add/', 'storage/', 'today/']) {
      await visit(path, ready);
      await check(`${path || 'library'} in ${language}`);
    }
  });
}

test('an article that was begun, in the app in Arabic', async () => {
  await page.evaluate(() => {
    localStorage.setItem('galley-reader-language', 'ar');
    const place = { block: '/body/2', nth: 0, offset: 0.1, fraction: 0.3 };
    const visited = { place, progress: 0.3, read: Date.now() };
    localStorage.setItem('galley-place:tide-mill', JSON.stringify(visited));
  });
  await visit('read/tide-mill/', '.notice');
  await check('article that was begun');
  await page.evaluate(() => localStorage.removeItem('galley-reader-language'));
});

test('an article that is not here', async () => {
  await site.kill();
  await visit('read/baoli/', 'h1');
  assert.equal(await page.text('h1'), 'Not on this device');
  await check('not here');
  await site.start();
});

test('320 pixels, in a frame of the same site', async () => {
  await go(page, `${site.origin}/narrow.html`);
  for (const language of ['ar', 'en'])
    for (const path of ['', 'add/', 'storage/', 'today/', 'read/saqiya/', 'read/tide-mill/']) {
      await page.evaluate(
        ([name, address]) => {
          localStorage.setItem('galley-reader-language', name);
          const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
          frame.contentDocument?.documentElement.setAttribute('data-old', '');
          frame.src = address;
        },
        [language, `/reader/${path}`],
      );
      await page.waitFor((selector) => {
        const inside = document.querySelector('iframe')?.contentDocument;
        const isNew = inside?.readyState === 'complete' && !inside.documentElement.hasAttribute('data-old');
        return isNew && inside.querySelector(selector) !== null;
      }, `${ready}, .galley-reading`);
      const over = await page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument?.documentElement;
        return (inside?.scrollWidth ?? Infinity) - 320;
      });
      assert.ok(over <= 0, `${path} in ${language}: ${over} pixels too wide`);
    }
});
