// The elements and what they bring to life, under the strict policy, in each engine.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { importGalley } from '../node/package.mjs';
import { articleFor, relatedPages } from './articles.mjs';
import { page as host, strictPolicy, watched } from './server.mjs';
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
      assert.equal(await page.text('galley-article > article h1'), article.title);
      assert.equal(await page.count('galley-article > p'), 0);
      assert.equal((await eventsOf(page, 'error')).length, 0);
    }));

  test('problems come as an event', () =>
    visit('<galley-article></galley-article>', async (page) => {
      await page.evaluate(() => {
        const element = document.querySelector('galley-article');
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
        assert.equal(await page.text('galley-article'), 'Read it here.');
      },
      { expected: /answered 404/ },
    ));

  test('what is no article is a problem, and the fallback stays', () =>
    visit('<galley-article src="/page.json"><p>Later.</p></galley-article>', async (page) => {
      const [{ problems }] = await waitForEvents(page, 'problems');
      assert.equal(problems[0].code, 'json-syntax');
      assert.equal(await page.text('galley-article'), 'Later.');
      assert.deepEqual(await eventsOf(page, 'ready'), []);
    }));

  test('what arrived of an article that is cut off is shown', () =>
    visit('<galley-article src="/cut-off.json"><p>Later.</p></galley-article>', async (page) => {
      const [{ problems }] = await waitForEvents(page, 'ready');
      assert.ok(problems.some((/** @type {any} */ { code }) => code === 'json-truncated'));
      assert.equal(await page.text('galley-article h1'), 'Half');
    }));

  test('properties set before the definition count', () =>
    visit(
      '<galley-article id="early"></galley-article>',
      async (page) => {
        await waitForEvents(page, 'ready');
        assert.equal(await page.text('#early h3'), 'Early');
      },
      { head: `<script src="/early.js" defer></script>${head}` },
    ));

  test('several changes are one render', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('galley-article'));
        element.setAttribute('heading-level', '2');
        element.setAttribute('language', 'de');
        element.options = { id_prefix: 'own-' };
      });
      await waitForEvents(page, 'ready', 2);
      assert.equal(await page.attribute('galley-article article h2', 'id'), 'own-title');
      await wait(100);
      assert.equal((await eventsOf(page, 'ready')).length, 2);
    }));

  test('two articles on a page share no id', () =>
    visit(shown + shown, async (page) => {
      await waitForEvents(page, 'ready', 2);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
      assert.ok(ids.length > 4);
      assert.equal(new Set(ids).size, ids.length);
    }));

  test('an element that leaves the page stops loading and says nothing', async () => {
    /** @type {(value?: unknown) => void} */
    let asked = () => {};
    const request = new Promise((resolve) => (asked = resolve));
    /** @type {(value?: unknown) => void} */
    let stopped = () => {};
    const stop = new Promise((resolve) => (stopped = resolve));
    answers['/slow.json'] = async (incoming) => {
      asked(incoming);
      await new Promise((resolve) => incoming.socket.once('close', resolve));
      stopped(incoming);
      return json(article);
    };
    await visit('<galley-article src="/slow.json"></galley-article>', async (page) => {
      await request;
      await page.evaluate(() => document.querySelector('galley-article')?.remove());
      await stop;
      await wait(50);
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
      assert.ok(await page.visible('dialog[open]'));
      await page.press('Escape');
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
        assert.equal(await page.count('galley-card > .galley-card-large'), 1);
        assert.equal(await page.count('galley-related > section > ul > li'), 2);
        assert.deepEqual(
          await page.evaluate(() =>
            [...document.querySelectorAll('galley-share a[data-galley-service]')].map((link) =>
              link.getAttribute('data-galley-service'),
            ),
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
    // The first visit has no elements, which could still be fetching the core when the count begins.
    await visit(
      '',
      async (page) => {
        answers['/'] = { ...host(''), body: watched(rendered.html) };
        answers['/related-2.json'] = json(relatedPages['/related-2.json']);
        const { requested: fetched } = server;
        fetched.length = 0;
        await page.goto(`${server.origin}/`);
        await page.waitForElement('[data-galley-share-open]:not([hidden])');
        await page.click('[data-galley-share-open]');
        assert.ok(await page.visible('dialog[open]'));
        await page.press('Escape');
        assert.ok(fetched.includes('/package/page.js'));
        assert.ok(!fetched.some((path) => /glue\.js|\.wasm/.test(path)));
        await page.click('[data-galley-more]');
        await page.waitFor(() => document.querySelectorAll('[data-galley-items] > li').length === 5);
        assert.ok(fetched.includes('/package/galley.wasm'));
        const headings = await page.evaluate(() =>
          [...document.querySelectorAll('[data-galley-items] > li > :first-child')].map(
            ({ localName }) => localName,
          ),
        );
        assert.deepEqual(headings, ['h3', 'h3', 'h3', 'h3', 'h3']);
      },
      { head: '' },
    );
  });

  test('what the page was sent with is alive at once, and stays when the core prints the same', async () => {
    const { loadGalley } = await importGalley();
    const { html } = (await loadGalley()).render(articleFor(server.origin));
    await visit(`<galley-article src="/article.json">\n${html}</galley-article>`, async (page) => {
      await page.evaluate(() => {
        const article = /** @type {any} */ (document.querySelector('article'));
        article.sent = true;
      });
      await page.click('[data-galley-share-open]');
      assert.ok(await page.visible('dialog[open]'));
      const [ready] = await waitForEvents(page, 'ready');
      assert.ok(ready.words > 10);
      assert.ok(await page.evaluate(() => /** @type {any} */ (document.querySelector('article')).sent));
      assert.ok(await page.visible('dialog[open]'), 'nothing that a reader does is undone');
      await page.press('Escape');
      // What changes later is shown.
      await page.evaluate(() => document.querySelector('galley-article')?.setAttribute('heading-level', '2'));
      await waitForEvents(page, 'ready', 2);
      assert.equal(await page.text('galley-article h2'), article.title);
    });
  });

  test('what the page was sent with gives way to another article, and stays when that cannot be had', async () => {
    const { loadGalley } = await importGalley();
    const { html } = (await loadGalley()).render({ ...articleFor(server.origin), title: 'As it was' });
    await visit(`<galley-article src="/article.json">${html}</galley-article>`, async (page) => {
      await waitForEvents(page, 'ready');
      assert.equal(await page.text('galley-article > article h1'), article.title);
      await page.click('[data-galley-share-open]');
      assert.ok(await page.visible('dialog[open]'));
    });
    await visit(
      `<galley-article src="/missing.json">${html}</galley-article>`,
      async (page) => {
        await waitForEvents(page, 'error');
        assert.equal(await page.text('galley-article > article h1'), 'As it was');
        await page.click('[data-galley-share-open]');
        assert.ok(await page.visible('dialog[open]'));
      },
      { expected: /answered 404/ },
    );
  });

  test('what is inside an element without an article is brought to life', async () => {
    const { loadGalley } = await importGalley();
    const { html } = (await loadGalley()).render(articleFor(server.origin));
    await visit(`<galley-article>${html}</galley-article>`, async (page) => {
      await page.click('[data-galley-share-open]');
      assert.ok(await page.visible('dialog[open]'));
      assert.deepEqual(await eventsOf(page), []);
    });
  });
});

describe('policies', () => {
  test('where the policy for HTML is refused the sanitizer takes its place, or the fallback stays', () =>
    visit(
      shown,
      async (page) => {
        if (await page.evaluate(() => 'setHTML' in document.body || !('trustedTypes' in globalThis))) {
          await waitForEvents(page, 'ready');
          assert.equal(await page.text('galley-article h1'), article.title);
          assert.ok(await page.visible('[data-galley-share-open]'));
        } else {
          await waitForEvents(page, 'error');
          assert.equal(await page.text('galley-article'), 'One moment.');
        }
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
        assert.equal(await page.text('galley-article'), 'One moment.');
      },
      { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", ''), expected: /wasm|WebAssembly/i },
    ));
});
