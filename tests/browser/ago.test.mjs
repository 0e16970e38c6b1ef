// How long ago it was, behind the times of the core, in each engine.
import assert from 'node:assert/strict';
import test from 'node:test';
import { article, eventsOf, server, visit, waitForEvents } from './visit.mjs';

const HOUR = 3_600_000;
/** @param {number} passed  milliseconds */
const ago = (passed) => new Date(Date.now() - passed).toISOString().replace(/\.\d+Z$/, 'Z');

const story = {
  ...article,
  published: ago(50 * HOUR),
  modified: ago(3 * HOUR + 60_000),
  body: [
    { type: 'update', published: ago(10_000), title: 'Just in', body: 'The gate is shut.' },
    { type: 'update', published: '2026-01-01T09:30:00Z', title: 'Long ago', body: 'The gate was built.' },
    { type: 'timeline', items: [{ date: ago(HOUR).slice(0, 10), title: 'A day' }] },
  ],
  related: { items: [] },
};

/** @param {string} language @param {(page: import('./page.mjs').Page) => Promise<void>} check */
const show = (language, check) =>
  visit('<galley-article></galley-article>', async (page) => {
    await page.evaluate(
      async ([module, json, tag]) => {
        const { tellAgo } = await import(module);
        const kept = /** @type {any} */ (globalThis);
        kept.later = 0;
        kept.stop = new AbortController();
        tellAgo(document, { signal: kept.stop.signal, now: () => Date.now() + kept.later });
        const element = /** @type {any} */ (document.querySelector('galley-article'));
        element.options = { language: tag };
        element.article = JSON.parse(json);
      },
      [`${server.origin}/package/enhance/ago.js`, JSON.stringify(story), language],
    );
    await waitForEvents(page, 'ready');
    await check(page);
  });

/** What is said, as this Node says it. @param {string} language @param {[number, Intl.RelativeTimeFormatUnit][]} distances */
function words(language, distances) {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return distances.map(([count, unit]) => ` (${format.format(-count, unit)})`);
}

for (const language of ['en', 'ar', 'pl', 'ja']) {
  test(`in ${language}, behind recent times alone`, () =>
    show(language, async (page) => {
      assert.deepEqual(
        await page.texts('.galley-ago'),
        words(language, [
          [2, 'day'],
          [3, 'hour'],
          [0, 'second'],
        ]),
      );
      assert.match((await page.text('.galley-published time')) ?? '', /\d/, 'the date stays');
    }));
}

test('it stays true, and ends when it is told to', () =>
  show('en', async (page) => {
    const tell = (/** @type {number} */ later) =>
      page.evaluate((milliseconds) => {
        /** @type {any} */ (globalThis).later = milliseconds;
        document.dispatchEvent(new CustomEvent('galley-more', { detail: {} }));
      }, later);
    await tell(2 * HOUR);
    assert.deepEqual(await page.texts('.galley-ago'), [' (2 days ago)', ' (5 hours ago)', ' (2 hours ago)']);
    await tell(24 * 6 * HOUR);
    assert.deepEqual(await page.texts('.galley-ago'), [' (6 days ago)', ' (6 days ago)']);
    await page.evaluate(() => /** @type {any} */ (globalThis).stop.abort());
    await tell(0);
    assert.equal(await page.count('.galley-ago'), 2);
    assert.deepEqual(await eventsOf(page, 'error'), []);
  }));
