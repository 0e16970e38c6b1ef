// A whole journey by keyboard: from the list of today to a saved article, through the library, without a mouse.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { go, open } from '../visit.mjs';

const { site, page } = await openReader();

const focus = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Until a page of the reader is there: keys change pages here. @param {string} selector */
async function arrives(selector) {
  for (let tries = 0; tries < 400; tries++) {
    // It may be left while it is asked.
    const there = await page
      .evaluate((wanted) => document.querySelector(wanted) !== null, selector)
      .catch(() => false);
    if (there) return;
    await wait(50);
  }
  assert.fail(`${selector} does not come`);
}

test('a story of today is saved, found, opened and removed', async () => {
  await open(page, `${site.origin}/reader/today/`);
  await page.waitForElement('.today .save-button');
  await page.press('j');
  const title = await focus();
  await page.press('j');
  assert.notEqual(await focus(), title);
  await page.press('k');
  assert.equal(await focus(), title);
  await page.press('s');
  await page.waitForElement('.today [data-state="saved"]');
  await page.press('l');
  await arrives('.library .row');
  await page.press('/');
  for (const letter of title.slice(0, 4)) await page.press(letter);
  await page.waitFor(() =>
    document.querySelector('[data-library] [role=status]')?.textContent?.startsWith('1 '),
  );
  for (let tries = 0; tries < 12 && (await focus()) !== title; tries++) await page.press('Tab');
  assert.equal(await focus(), title, 'reached with Tab');
  await page.press('Enter');
  await arrives('.galley-headline');
  await arrives('[data-save] [data-state="saved"]');
  await page.press('s');
  await page.waitForElement('[data-save] [data-state="none"]');
});

test('the sheet of keys opens by one, and turns them off', async () => {
  await go(page, `${site.origin}/reader/`);
  await page.waitForElement('[data-help]:not([hidden])');
  await page.press('?');
  await page.waitForElement('dialog[open]');
  assert.equal(
    await page.evaluate(() => document.activeElement?.localName),
    'input',
    'the focus begins on the box',
  );
  await page.press(' ');
  assert.equal(await page.evaluate(() => localStorage.getItem('galley-reader-keys-off')), '1');
  await page.press('Escape');
  await page.waitFor(() => !document.querySelector('dialog'));
  await page.press('t');
  await wait(300);
  assert.equal(await page.evaluate(() => location.pathname), '/reader/', 'keys that are off do nothing');
});
