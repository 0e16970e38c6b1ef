// One visit, then no network at all: the server is killed, not a flag set.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openReader } from '../reader.mjs';

const { site, page } = await openReader();

const slug = 'tide-mill';
const article = () => `${site.origin}/reader/read/${slug}/`;

test('the first visit is the prerendered document, and brings the app', async () => {
  await page.goto(article());
  assert.equal(await page.text('.galley-headline'), 'The mill that keeps the moon’s hours');
  await page.waitFor(() => navigator.serviceWorker.controller !== null);
});

test('saving keeps the article and one rendition of each picture', async () => {
  await page.click('[data-save] button');
  await page.waitForElement('[data-save] [data-state="saved"]');
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('galley-reader-saved');
    const all = await Promise.all((await cache.keys()).map(async (key) => [key.url, await cache.match(key)]));
    return all
      .filter(([, answer]) => !(/** @type {Response} */ (answer).headers.has('x-galley-picture')))
      .map(([url]) => new URL(/** @type {string} */ (url)).pathname);
  });
  assert.ok(kept.includes(`/reader/read/${slug}/article.json`), kept.join('\n'));
  assert.ok(kept.includes('/media/tide-mill-960.webp'), kept.join('\n'));
  assert.ok(!kept.includes('/media/tide-mill-1600.avif'), 'one rendition will do');
});

test('without a server, the article is at its address, with its pictures', async () => {
  await site.kill();
  await page.goto(article());
  assert.equal(await page.text('.galley-headline'), 'The mill that keeps the moon’s hours');
  const broken = await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures
      .filter(({ naturalWidth }) => naturalWidth === 0)
      .map(({ currentSrc, src }) => currentSrc || src);
  });
  assert.deepEqual(broken, []);
});

test('without a server, its link can be copied to share it', async () => {
  await page.evaluate(() => {
    const writeText = async (/** @type {string} */ text) => void Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
  await page.click('[data-galley-share-open]');
  await page.waitForElement('dialog[open]');
  await page.click('[data-galley-service="copy"]');
  const copied = await page.waitFor(() => /** @type {any} */ (globalThis).copied);
  assert.match(copied, /\/articles\/tide-mill\/$/);
  const said = await page.attribute('dialog [role="status"]', 'data-galley-copied');
  await page.waitFor(
    (words) => document.querySelector('dialog [role="status"]')?.textContent === words,
    said,
  );
});

test('the library lists it, and another article says that it is not here', async () => {
  await page.goto(`${site.origin}/reader/`);
  await page.waitForElement('.row');
  assert.deepEqual(await page.texts('.row h2'), ['The mill that keeps the moon’s hours']);
  await page.goto(`${site.origin}/reader/read/baoli/`);
  assert.equal(await page.text('h1'), 'Not on this device');
});

test('the worker makes the bytes that the native program made for the server', async () => {
  const made = await page.evaluate(
    async (path) => (await caches.match(path))?.text(),
    `/reader/read/${slug}/`,
  );
  await site.start();
  const served = await (await fetch(article())).text();
  assert.equal(made, served);
});

test('what was removed can be brought back', async () => {
  await page.goto(`${site.origin}/reader/`);
  await page.click('[data-act="remove"]');
  await page.waitForElement('.notice');
  await page.waitFor(() => document.querySelectorAll('.row').length === 0);
  await page.click('.notice button');
  await page.waitForElement('.row');
});
