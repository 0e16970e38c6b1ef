// The elements and what they bring to life, in Chromium under the strict policy.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { importGalley } from '../node/package.mjs';
import { articleFor, relatedPages } from './articles.mjs';
import { page as document, strictPolicy } from './server.mjs';
import { answers, article, eventsOf, head, json, server, shown, visit, waitForEvents } from './visit.mjs';

describe('galley-article', () => {
  test('it replaces its fallback by the article and says so', () =>
    visit(shown, async (page) => {
      const [ready] = await waitForEvents(page, 'ready');
      assert.equal(ready.on, 'galley-article');
      assert.equal(ready.language, 'en-GB');
      assert.equal(ready.direction, 'ltr');
      assert.ok(ready.words > 10 && ready.minutes >= 1);
      assert.equal(ready.outline[0].text, article.title);
      assert.ok(Array.isArray(ready.problems));
      assert.equal(await page.textContent('galley-article > article h1'), article.title);
      assert.equal(await page.getByText('One moment.').count(), 0);
      assert.equal((await eventsOf(page, 'error')).length, 0);
    }));

  test('problems come as an event', () =>
    visit('<galley-article></galley-article>', async (page) => {
      await page.evaluate(() => {
        const element = globalThis.document.querySelector('galley-article');
        /** @type {any} */ (element).article = {
          galley: 1,
          title: 'A pond',
          image: { url: '/pond.svg' },
        };
      });
      const [{ problems }] = await waitForEvents(page, 'problems');
      assert.ok(
        problems.some((/** @type {any} */ problem) => problem.path.startsWith('/image') && problem.message),
      );
    }));

  test('the fallback stays when the article cannot be had', () =>
    visit(
      '<galley-article src="/missing.json"><p>Read it <a href="/x">here</a>.</p></galley-article>',
      async (page) => {
        const [{ error }] = await waitForEvents(page, 'error');
        assert.match(error, /missing\.json answered 404/);
        assert.equal(await page.textContent('galley-article'), 'Read it here.');
      },
      { expected: /status of 404/ },
    ));

  test('what is no article is a problem, and the fallback stays', () =>
    visit('<galley-article src="/page.json"><p>Later.</p></galley-article>', async (page) => {
      const [{ problems }] = await waitForEvents(page, 'problems');
      assert.equal(problems[0].code, 'json-syntax');
      assert.equal(await page.textContent('galley-article'), 'Later.');
      assert.deepEqual(await eventsOf(page, 'ready'), []);
    }));

  test('what arrived of an article that is cut off is shown', () =>
    visit('<galley-article src="/cut-off.json"><p>Later.</p></galley-article>', async (page) => {
      const [{ problems }] = await waitForEvents(page, 'ready');
      assert.ok(problems.some((/** @type {any} */ { code }) => code === 'json-truncated'));
      assert.equal(await page.textContent('galley-article h1'), 'Half');
    }));

  test('properties set before the definition count', () =>
    visit(
      '<galley-article id="early"></galley-article>',
      async (page) => {
        await waitForEvents(page, 'ready');
        assert.equal(await page.textContent('#early h3'), 'Early');
      },
      { head: `<script src="/early.js" defer></script>${head}` },
    ));

  test('several changes are one render', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        const element = /** @type {any} */ (globalThis.document.querySelector('galley-article'));
        element.setAttribute('heading-level', '2');
        element.setAttribute('language', 'de');
        element.options = { id_prefix: 'own-' };
      });
      await waitForEvents(page, 'ready', 2);
      assert.equal(await page.getAttribute('galley-article article h2', 'id'), 'own-title');
      await page.waitForTimeout(100);
      assert.equal((await eventsOf(page, 'ready')).length, 2);
    }));

  test('two articles on a page share no id', () =>
    visit(shown + shown, async (page) => {
      await waitForEvents(page, 'ready', 2);
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      assert.ok(ids.length > 4);
      assert.equal(new Set(ids).size, ids.length);
    }));

  test('an element that leaves the page stops loading and says nothing', async () => {
    /** @type {(value?: unknown) => void} */
    let asked = () => {};
    const request = new Promise((resolve) => (asked = resolve));
    answers['/slow.json'] = async (incoming) => {
      asked(incoming);
      await new Promise((resolve) => incoming.socket.once('close', resolve));
      return json(article);
    };
    await visit('<galley-article src="/slow.json"></galley-article>', async (page) => {
      const stopped = page.waitForEvent('requestfailed', (failed) => failed.url().endsWith('/slow.json'));
      await request;
      await page.evaluate(() => globalThis.document.querySelector('galley-article')?.remove());
      await stopped;
      await page.waitForTimeout(50);
      assert.deepEqual(await eventsOf(page), []);
    });
  });

  test('an element that moves keeps its content and still works', () =>
    visit(`${shown}<div id="there"></div>`, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        const { document } = globalThis;
        document
          .querySelector('#there')
          ?.append(/** @type {Element} */ (document.querySelector('galley-article')));
      });
      await page.click('[data-galley-share-open]');
      assert.ok(await page.locator('dialog[open]').isVisible());
      await page.keyboard.press('Escape');
      await page.click('[data-galley-more]');
      await waitForEvents(page, 'more');
      assert.equal((await eventsOf(page, 'ready')).length, 1);
    }));
});

describe('the other elements', () => {
  test('a card, a list and a share button', () =>
    visit(
      '<galley-card src="/article.json" size="large"></galley-card>' +
        '<galley-related src="/article.json" related-limit="2"></galley-related>' +
        '<galley-share src="/article.json" services="reddit email"></galley-share>',
      async (page) => {
        await waitForEvents(page, 'ready', 3);
        assert.equal(await page.locator('galley-card > .galley-card-large').count(), 1);
        assert.equal(await page.locator('galley-related > section > ul > li').count(), 2);
        const services = page.locator('galley-share a[data-galley-service]');
        assert.deepEqual(
          await services.evaluateAll((links) =>
            links.map((link) => /** @type {HTMLElement} */ (link).dataset.galleyService),
          ),
          ['reddit', 'email'],
        );
      },
    ));

  test('a second copy of the package does no harm', () =>
    visit(shown, async (page) => {
      await page.evaluate((url) => import(url), `${server.origin}/package/elements/article.js?again`);
      await waitForEvents(page, 'ready');
    }));
});

describe('a page rendered elsewhere', () => {
  test('one script brings it to life, and the core is fetched with the next page of the list', async () => {
    const { loadGalley } = await importGalley();
    const galley = await loadGalley();
    const rendered = galley.render(articleFor(server.origin), {
      view: 'page',
      script: `${server.origin}/package/page.js`,
    });
    await visit('', async (page) => {
      /** @type {string[]} */
      const fetched = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      answers['/'] = { ...document(''), body: rendered.html };
      answers['/related-2.json'] = json(relatedPages['/related-2.json']);
      await page.goto(server.origin);
      await page.click('[data-galley-share-open]');
      assert.ok(await page.getByRole('dialog').isVisible());
      await page.keyboard.press('Escape');
      assert.ok(fetched.includes('/package/page.js'));
      assert.ok(!fetched.some((path) => /glue\.js|\.wasm/.test(path)));
      await page.click('[data-galley-more]');
      await page.waitForFunction(
        () => globalThis.document.querySelectorAll('[data-galley-items] > li').length === 5,
      );
      assert.ok(fetched.includes('/package/galley.wasm'));
      const headings = await page
        .locator('[data-galley-items] > li > :first-child')
        .evaluateAll((all) => all.map(({ localName }) => localName));
      assert.deepEqual(headings, ['h3', 'h3', 'h3', 'h3', 'h3']);
    });
  });

  test('what is inside an element without an article is brought to life', async () => {
    const { loadGalley } = await importGalley();
    const { html } = (await loadGalley()).render(articleFor(server.origin));
    await visit(`<galley-article>${html}</galley-article>`, async (page) => {
      await page.click('[data-galley-share-open]');
      assert.ok(await page.getByRole('dialog').isVisible());
      assert.deepEqual(await eventsOf(page), []);
    });
  });
});

describe('policies', () => {
  test('where the policy for HTML is refused the sanitizer takes its place', () =>
    visit(
      shown,
      async (page) => {
        await waitForEvents(page, 'ready');
        assert.equal(await page.textContent('galley-article h1'), article.title);
        assert.ok(await page.locator('[data-galley-share-open]').isVisible());
      },
      {
        policy: strictPolicy.replace('trusted-types galley', "trusted-types 'none'"),
        expected: /trusted-types/,
      },
    ));

  test('where WebAssembly is refused the error says what to add, and the fallback stays', () =>
    visit(
      shown,
      async (page) => {
        const [{ error }] = await waitForEvents(page, 'error');
        assert.match(error, /Add 'wasm-unsafe-eval' to script-src/);
        assert.equal(await page.textContent('galley-article'), 'One moment.');
      },
      { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", ''), expected: /wasm|WebAssembly/i },
    ));
});
