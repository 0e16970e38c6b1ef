// Articles of other newsroom formats are saved like others; a list of articles says that it is one.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { add, library, open } from '../visit.mjs';

/** A post as WordPress's REST API gives it. */
const post = {
  id: 7,
  type: 'post',
  slug: 'pears',
  link: 'https://example.org/pears/',
  date_gmt: '2026-01-01T00:00:00',
  title: { rendered: 'Pears in the oven' },
  content: { rendered: '<p>Halve <em>six</em> pears.</p>' },
  excerpt: { rendered: '<p>An hour, mostly waiting.</p>' },
};

const { site, page } = await openReader(({ url }, response) => {
  if (url !== '/post.json') return false;
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(post));
  return true;
});

/** Presses a button of the storage page. @param {string} button @param {string} answer  a part of the notice that comes */
async function ask(button, answer) {
  await open(page, `${site.origin}/reader/storage/`);
  await page.waitForElement('.sizes label');
  await page.click(button);
  await page.waitFor((words) => document.querySelector('.notice')?.textContent?.includes(words), answer);
}

test('a post of WordPress is saved, whole, and is no new edition of itself', async () => {
  await add(page, site.origin, `${site.origin}/post.json`);
  await page.waitForElement('.added a');
  assert.deepEqual(await library(page, site.origin, 1), ['Pears in the oven']);
  await ask('[data-check]', 'Everything is whole');
  await ask('[data-editions]', 'No new editions');
});

test('its new edition is seen and taken', async () => {
  post.content.rendered = '<p>Halve <em>eight</em> pears.</p>';
  await ask('[data-editions]', '1 new edition');
  await library(page, site.origin, 1);
  await page.click('[data-act="update"]');
  await page.waitFor(() => !document.querySelector('[data-act="update"], .pending'));
});

test('it is read without a server', async () => {
  const href = (await page.attribute('.row h2 a', 'href')) ?? '';
  await site.kill();
  await open(page, site.origin + href);
  assert.equal(await page.text('.galley-headline'), 'Pears in the oven');
  assert.match((await page.text('main')) ?? '', /Halve eight pears/);
  assert.equal(await page.text('main em'), 'eight');
  await site.start();
});

test('a list of articles is not saved as if it were one', async () => {
  await add(page, site.origin, `${site.origin}/reader/today.json`);
  await page.waitForElement('.pending .state');
  assert.match((await page.text('.pending .state')) ?? '', /No article can be read from it\. .*list/i);
});
