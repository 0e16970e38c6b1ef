// What there is to read today, page by page to its end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { openReader } from '../reader.mjs';
import { open } from '../visit.mjs';

const { site, page } = await openReader();
/** @type {{ articles: string[] }} */
const { articles } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));

test('the list goes on to its end, each story with its button', async () => {
  await open(page, `${site.origin}/reader/today/`);
  await page.waitForElement('.today .save-button');
  for (let count = 6; count < articles.length; count = Math.min(count + 6, articles.length)) {
    await page.waitFor((now) => document.querySelectorAll('.today .save-button').length === now, count);
    await page.click('.today [data-galley-more]');
  }
  await page.waitFor(
    (all) => document.querySelectorAll('.today .save-button').length === all,
    articles.length,
  );
  await page.waitFor(() => !document.querySelector('.today a[data-galley-more]'));
  assert.match((await page.text('.today')) ?? '', /No more articles/);
  const links = await page.evaluate(() =>
    [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.today li h3 a'))].map(
      ({ pathname }) => pathname,
    ),
  );
  assert.equal(new Set(links).size, articles.length, 'none twice');
  assert.ok(
    links.every((path) => path.startsWith('/reader/read/')),
    links.join('\n'),
  );
});
