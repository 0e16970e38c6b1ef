// Sound and film are not saved, and that is said: in the library, and where they are.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { library, open, save } from '../visit.mjs';

const { site, page } = await openReader();

test('the library says what of an article is not saved', async () => {
  await save(page, site.origin, 'night-train');
  assert.match((await page.text('.added')) ?? '', /Without 2 recordings/);
  await library(page, site.origin, 1);
  assert.match((await page.text('.row .facts')) ?? '', /2 recordings not saved/);
});

test('a recording that cannot be had says why, once', async () => {
  await open(page, `${site.origin}/reader/read/night-train/`);
  assert.equal(await page.count('.unsaved'), 0, 'the connection is there');
  await site.kill();
  await page.goto(`${site.origin}/reader/read/night-train/`);
  await page.evaluate(() => {
    const sound = /** @type {HTMLAudioElement} */ (document.querySelector('audio'));
    sound.preload = 'auto';
    sound.load();
  });
  await page.waitForElement('audio + .unsaved');
  assert.equal(await page.count('.unsaved'), 1);
  // Then the system tells of it as well.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
  });
  assert.equal(await page.count('.unsaved'), 2);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    dispatchEvent(new Event('online'));
  });
  assert.equal(await page.count('.unsaved'), 0);
});
