// build/site/ as readers get it: the pages load under their policy, the core renders each article in the browser to the
// bytes that the native program writes, and nothing runs off a narrow screen.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { serve } from '../../../tools/serve.mjs';
import { launch } from '../chromium.mjs';
import { listen } from '../listen.mjs';

/** @type {{origin: string, articles: string[]}} */
const { articles } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {import('playwright-core').Browser} */
let browser;
const { port, close } = await listen(serve('build/site'));
const origin = `http://127.0.0.1:${port}`;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  close();
});

/**
 * Opens a page of the site and gives what went wrong on the way: console errors (policy violations are among them),
 * exceptions, answers that are no success.
 * @param {string} path
 * @param {{width?: number, javaScriptEnabled?: boolean}} [options]
 */
async function open(path, { width = 1280, javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    const kept = /** @type {any} */ (globalThis);
    addEventListener(
      'DOMContentLoaded',
      () => (kept.sent = document.querySelector('galley-article > article')),
    );
    addEventListener('galley-ready', () => (kept.ready = true));
  });
  await page.goto(origin + path, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}

/** @param {import('playwright-core').Page} page */
const overflow = (page) =>
  page.evaluate(() => {
    const { documentElement: root } = globalThis.document;
    return root.scrollWidth - root.clientWidth;
  });

/** Makes every picture load, also those far below. @param {import('playwright-core').Page} page */
const brokenPictures = (page) =>
  page.evaluate(async () => {
    const pictures = [...globalThis.document.images];
    for (const picture of pictures) picture.loading = 'eager';
    const loaded = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter((_, index) => loaded[index].status === 'rejected').map(({ src }) => src);
  });

test('there are enough articles, in enough languages', () => {
  const languages = articles.map(
    (slug) => JSON.parse(readFileSync(`build/site/content/${slug}.json`, 'utf8')).language,
  );
  assert.ok(articles.length >= 14, `${articles.length} articles`);
  const primary = new Set(languages.map((language) => language.split('-')[0]));
  for (const wanted of ['en', 'ar', 'he', 'ja', 'hi']) assert.ok(primary.has(wanted), `none in ${wanted}`);
  assert.ok(primary.size >= 8, [...primary].join(' '));
});

test('together the articles use every kind of block', () => {
  const schema = execFileSync('build/native/galley', ['schema'], { encoding: 'utf8' });
  const list = /"enum": (\[\s*"paragraph"[^\]]*\])/.exec(schema)?.[1] ?? '[]';
  /** @type {Set<string>} */
  const kinds = new Set(JSON.parse(list));
  assert.ok(kinds.size > 15, `the schema names ${kinds.size} kinds`);
  // HTML bodies are reported until they are read.
  kinds.delete('html');
  const texts = articles.map((slug) => readFileSync(`site/content/${slug}.json`, 'utf8')).join('');
  assert.deepEqual(
    [...kinds].filter((kind) => !new RegExp(`"type": "${kind}"`).test(texts)),
    [],
  );
});

test('the pictures are what their scenes draw, and light', () => {
  execFileSync(process.execPath, ['tools/pictures/make.mjs', '--check'], { stdio: 'pipe' });
  const weight = readdirSync('site/media').reduce(
    (sum, name) => sum + statSync(`site/media/${name}`).size,
    0,
  );
  assert.ok(weight < 2.5e6, `site/media/ weighs ${weight} bytes`);
});

for (const slug of articles) {
  test(`article ${slug}`, async () => {
    const { page, faults, close } = await open(`/articles/${slug}/`, { width: 320 });
    const article = page.locator('galley-article > article.galley-article');
    await article.waitFor({ timeout: 10_000 });
    await page.waitForFunction(() => /** @type {any} */ (globalThis).ready);
    const sent = await page.evaluate(
      () => /** @type {any} */ (globalThis).sent === document.querySelector('galley-article > article'),
    );
    assert.ok(sent, 'the core prints in the browser what the page was sent with: it stays');
    assert.deepEqual(await brokenPictures(page), []);
    assert.deepEqual(faults, []);
    assert.equal(await overflow(page), 0, 'runs off a screen 320 pixels wide');
    assert.equal(await page.locator('.galley-fallback, .galley-missing').count(), 0);

    // The browser's article is the one that the native program put into the page made in advance.
    const json = readFileSync(`build/site/content/${slug}.json`, 'utf8');
    const rendered = await page.evaluate(async (text) => {
      const { loadGalley } = await import(`${globalThis.location.origin}/galley/galley.js`);
      const options = {
        view: 'page',
        stylesheet: ['/galley/galley.css', '/galley/reading/reading.css'],
        script: ['/galley/page.js', '/galley/reading/page.js'],
        early_script: '/galley/reading/restore.js',
        images: { sizes: '(min-width: 75rem) 72rem, 100vw' },
      };
      return (await loadGalley()).render(text, options);
    }, json);
    const made = readFileSync(`build/site/pages/${slug}.html`, 'utf8');
    assert.equal(rendered.html, made);
    assert.deepEqual(rendered.problems, []);
    await close();
  });
}

test('the page made in advance is whole without scripts', async () => {
  const { page, faults, close } = await open('/pages/tide-mill.html', {
    width: 320,
    javaScriptEnabled: false,
  });
  assert.equal(await page.locator('main h1').innerText(), 'The mill that keeps the moon’s hours');
  assert.ok(await page.locator('.galley-share summary').isVisible());
  assert.deepEqual(faults, []);
  await close();
});

test('further pages of a related list arrive, each story once, and come to an end', async () => {
  const { page, faults, close } = await open('/articles/tide-mill/');
  const cards = page.locator('.galley-related .galley-card');
  const more = page.locator('[data-galley-more]');
  await more.waitFor();
  assert.equal(await cards.count(), 3);
  await more.click();
  await page.waitForFunction(
    () => globalThis.document.querySelectorAll('.galley-related .galley-card').length === 7,
  );
  await more.click();
  await page.waitForFunction(
    () => globalThis.document.querySelectorAll('.galley-related .galley-card').length === 13,
  );
  const addresses = await cards.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-galley-url')),
  );
  assert.equal(new Set(addresses).size, 13);
  assert.equal(await more.count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test('the index shows a card for every article', async () => {
  const { page, faults, close } = await open('/articles/', { width: 320 });
  assert.equal(await page.locator('galley-card .galley-card-title a').count(), articles.length);
  assert.equal(await overflow(page), 0);
  assert.deepEqual(await brokenPictures(page), []);
  for (const link of await page.locator('galley-card .galley-card-title a').all()) {
    assert.equal((await fetch(/** @type {string} */ (await link.getAttribute('href')))).status, 200);
  }
  assert.deepEqual(faults, []);
  await close();
});

test('every link within the site leads somewhere', async () => {
  /** @type {Set<string>} */
  const seen = new Set(['/']);
  for (const path of seen) {
    const answer = await fetch(origin + path);
    assert.equal(answer.status, 200, path);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, address] of (await answer.text()).matchAll(/\b(?:href|src)="([^"]+)"/g)) {
      const url = new URL(address.replaceAll('&amp;', '&'), origin + path);
      if (url.origin === origin) seen.add(url.pathname);
    }
  }
  assert.ok(seen.size > articles.length * 3, `${seen.size} addresses`);
});

test('the start page renders what is typed and says what is wrong with it', async () => {
  const { page, faults, close } = await open('/', { width: 320 });
  await page.locator('#result h3.galley-headline').waitFor();
  assert.equal(await overflow(page), 0);
  await page
    .locator('#source')
    .fill('{"title": "Typed just now", "body": [{"type": "image", "url": "/media/logo.svg"}');
  await page.getByRole('heading', { name: 'Typed just now' }).waitFor();
  await page
    .locator('#problems', { hasText: 'image-alt-missing' })
    .or(page.locator('#problems', { hasText: 'alternative text' }))
    .waitFor();
  assert.ok((await page.locator('#problems li').count()) >= 2, 'the missing bracket is a problem as well');
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`no accessibility violations, ${colorScheme}`, async () => {
    for (const path of [
      '/',
      '/articles/',
      '/articles/tide-mill/',
      '/articles/rain-gauge/',
      '/articles/saqiya/',
      '/articles/night-train/',
    ]) {
      const { page, close } = await open(path);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator('.galley-article, .galley-card').first().waitFor();
      // addScriptTag would need the policy loosened; evaluate is not subject to it.
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const results = await /** @type {any} */ (globalThis).axe.run();
        return results.violations.map(
          (/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`,
        );
      });
      assert.deepEqual(violations, [], path);
      await close();
    }
  });
}
