// What takes Chromium's own tools: a quota.
import assert from 'node:assert/strict';
import test from 'node:test';
import { freshReaders } from '../fresh.mjs';

const { site, reader } = freshReaders();

test('a full disk saves nothing of it, says so, and leads to where room can be made', async () => {
  const { context, page, open, save } = await reader();
  await save('tide-mill');
  const client = await context.newCDPSession(page);
  const { usage } = await client.send('Storage.getUsageAndQuota', { origin: site.origin });
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: usage + 1000 });
  const before = await page.evaluate(
    async () => (await (await caches.open('galley-reader-saved')).keys()).length,
  );
  await open('add/');
  await page.fill('#url', `${site.origin}/articles/saqiya/`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pending .state');
  assert.match((await page.textContent('.pending .state')) ?? '', /no room left.*Nothing of it was saved/);
  const now = await page.evaluate(
    async () => (await (await caches.open('galley-reader-saved')).keys()).length,
  );
  assert.equal(now, before, 'pictures of it are gone again');
  await page.click('.pending a[href="/reader/storage/"]');
  await page.waitForSelector('[data-sizes] input');
  await client.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
  await open('');
  await page.click('.pending button');
  await page.waitForFunction(() => document.querySelectorAll('.library .row').length === 2);
  await context.close();
});
