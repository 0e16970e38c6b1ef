// A long article in `<galley-article>`: its first screen comes before the layout of the rest, which is there when it says so.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, article, eventsOf, head, json, visit, waitForEvents } from './visit.mjs';

const ending = 'Here the story ends.';
const long = {
  ...article,
  body: [...Array(400).fill(`${'Water goes where it can. '.repeat(12)}\n\n`), ending].join(''),
};
let asked = 0;
answers['/long.json'] = () => {
  ++asked;
  return json(long);
};

// What happens to the element, from before it is one.
answers['/watch.js'] = {
  body: `
    const article = document.querySelector('galley-article');
    globalThis.settling = [];
    new MutationObserver(() => settling.push(article.hasAttribute('data-galley-settling')))
      .observe(article, { attributeFilter: ['data-galley-settling'] });
    new MutationObserver((_, placed) => {
      placed.disconnect();
      globalThis.far = getComputedStyle(article.querySelector('.galley-body').lastElementChild).contentVisibility;
      if (article.id === 'moving') document.querySelector('#there').append(article);
    }).observe(article, { childList: true });
    article.addEventListener('galley-ready', () => {
      globalThis.atReady = { height: article.firstElementChild.offsetHeight, ends: article.innerText.includes('${ending}') };
    });`,
};
const watched = `<link rel="stylesheet" href="/package/galley.css"><script type="module" src="/watch.js"></script>${head}`;

const element = '<galley-article src="/long.json"></galley-article>';

/** @param {import('./page.mjs').Page} page @returns {Promise<any>} */
const seen = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { settling, far, atReady } = /** @type {any} */ (globalThis);
    const { offsetHeight } = /** @type {HTMLElement} */ (document.querySelector('galley-article > article'));
    return { settling, far, atReady, height: offsetHeight };
  });

/** @param {{ atReady: object, height: number }} what */
function isWhole({ atReady, height }) {
  assert.ok(height > 10_000, `${height} pixels`);
  assert.deepEqual(atReady, { height, ends: true });
}

test('what is far down is laid out behind the first frame, and before the article says that it is ready', () =>
  visit(
    element,
    async (page) => {
      await waitForEvents(page, 'ready');
      const what = await seen(page);
      assert.deepEqual(what.settling, [true, false]);
      // Safari before 18 has no such property, and lays all of it out at once.
      assert.ok(['auto', undefined].includes(what.far), what.far);
      isWhole(what);
    },
    { head: watched },
  ));

test('all of it is laid out at once for who comes back, and when an article is shown again', () =>
  visit(
    element,
    async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        /** @type {any} */ (globalThis).settling.length = 0;
        document.querySelector('galley-article')?.setAttribute('language', 'fr');
      });
      await waitForEvents(page, 'ready', 2);
      assert.deepEqual((await seen(page)).settling, []);

      const before = asked;
      await page.evaluate(() => {
        setTimeout(() => location.reload());
      });
      // By then the page before is gone, and nothing is asked of it.
      for (let tries = 0; asked === before; ++tries) {
        assert.ok(tries < 1000, 'the page is not loaded again');
        await wait(20);
      }
      await waitForEvents(page, 'ready');
      const what = await seen(page);
      assert.deepEqual(what.settling, []);
      isWhole(what);
    },
    { head: watched },
  ));

test('an element that is moved meanwhile says once that it is ready', () =>
  visit(
    '<galley-article id="moving" src="/long.json"></galley-article><div id="there"></div>',
    async (page) => {
      await waitForEvents(page, 'ready');
      isWhole(await seen(page));
      assert.equal(await page.count('#there > galley-article'), 1);
      assert.equal((await eventsOf(page, 'ready')).length, 1);
    },
    { head: watched },
  ));
