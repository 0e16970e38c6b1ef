// The elements and what they bring to life, in Chromium under the strict policy.
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { importGalley } from '../node/package.mjs';
import { articleFor, relatedPages } from './articles.mjs';
import { launch, open } from './chromium.mjs';
import { page as document, serve, strictPolicy } from './server.mjs';

const json = (/** @type {unknown} */ value) => ({ type: 'application/json', body: JSON.stringify(value) });
const head = '<script type="module" src="/program.js"></script>';

/** Records the events of the elements in `events`. */
const program = `
  globalThis.events = [];
  for (const type of ['ready', 'problems', 'error', 'share', 'more']) {
    document.addEventListener('galley-' + type, (event) => {
      if (type === 'error') event.preventDefault();
      const { error, ...detail } = event.detail;
      events.push({ type, on: event.target.localName, ...detail, ...(error && { error: error.message }) });
    });
  }
  import '/package/elements/index.js';
`;

/** @type {import('./server.mjs').Answers} */
const answers = {
  '/program.js': { body: program },
  '/early.js': {
    body: `const early = document.querySelector('#early');
      early.article = { galley: 1, title: 'Early' };
      early.options = { heading_level: 3 };`,
  },
  '/pond.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  '/page.json': { type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
  '/cut-off.json': { type: 'application/json', body: '{"galley": 1, "title": "Half", "bo' },
  ...Object.fromEntries(Object.entries(relatedPages).map(([path, value]) => [path, json(value)])),
};

const article = articleFor('');

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve(answers)]);
  answers['/article.json'] = json(articleFor(server.origin));
});
after(async () => {
  await browser.close();
  server.close();
});

/**
 * Opens a document, runs the check, and holds that nothing went wrong meanwhile.
 * @param {string} body
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => Promise<void>} check
 * @param {{ head?: string, policy?: string, expected?: RegExp }} [options]  `expected`: faults that belong to the test
 */
async function visit(body, check, { expected, ...options } = {}) {
  const context = await browser.newContext();
  try {
    const { page, faults } = await open(context);
    // No test may leave the machine.
    await context.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<button>Play</button>' }),
    );
    answers['/'] = document(body, { head, ...options });
    await page.goto(server.origin);
    await check(page, context);
    assert.deepEqual(
      faults.filter((fault) => !expected?.test(fault)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} [type] @returns {Promise<any[]>} */
const eventsOf = (page, type) =>
  page.evaluate(
    (wanted) =>
      /** @type {any} */ (globalThis).events.filter(
        (/** @type {any} */ event) => !wanted || event.type === wanted,
      ),
    type,
  );

/** @param {import('playwright-core').Page} page @param {string} type @param {number} [count] */
async function waitForEvents(page, type, count = 1) {
  await page.waitForFunction(
    ([wanted, least]) =>
      /** @type {any} */ (globalThis).events.filter((/** @type {any} */ event) => event.type === wanted)
        .length >= least,
    /** @type {const} */ ([type, count]),
  );
  return eventsOf(page, type);
}

/** What has the focus, as its tag and text. @param {import('playwright-core').Page} page */
const focused = (page) =>
  page.evaluate(
    () =>
      `${globalThis.document.activeElement?.localName} ${globalThis.document.activeElement?.textContent?.trim()}`,
  );

const shown = '<galley-article src="/article.json"><p>One moment.</p></galley-article>';

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

describe('sharing', () => {
  /** @param {import('playwright-core').Page} page */
  async function openByKeyboard(page) {
    await waitForEvents(page, 'ready');
    await page.focus('[data-galley-share-open]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
  }

  test('the dialog by keyboard: focus goes in, stays, and comes back', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      const inside = () => page.evaluate(() => Boolean(globalThis.document.activeElement?.closest('dialog')));
      assert.ok(await inside());
      const dialog = page.getByRole('dialog');
      assert.ok(await dialog.isVisible());
      assert.match((await dialog.getAttribute('aria-labelledby')) ?? '', /share-title$/);
      assert.ok((await dialog.getByRole('link').count()) >= 3);
      assert.equal(await page.locator('[data-galley-share-details]').isVisible(), false);
      await page.keyboard.press('Escape');
      assert.equal(await dialog.isVisible(), false);
      assert.match(await focused(page), /^button Share/);
    }));

  test('the dialog closes by its button and by a press on the backdrop, not by one inside', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      const dialog = page.locator('dialog');
      await page.click('[data-galley-close]');
      assert.equal(await dialog.isVisible(), false);
      assert.match(await focused(page), /^button Share/);

      await page.keyboard.press('Enter');
      const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (
        await dialog.boundingBox()
      );
      await page.mouse.click(box.x + 3, box.y + 3);
      assert.equal(await dialog.isVisible(), true);
      await page.mouse.move(box.x + 3, box.y + 3);
      await page.mouse.down();
      await page.mouse.move(2, 2);
      await page.mouse.up();
      assert.equal(await dialog.isVisible(), true, 'text was being selected');
      await page.mouse.click(2, 2);
      assert.equal(await dialog.isVisible(), false);
    }));

  test('the link is copied and the status says so', () =>
    visit(shown, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openByKeyboard(page);
      await page.click('[data-galley-service="copy"]');
      const status = page.locator('dialog [role="status"]');
      const words = /** @type {string} */ (await status.getAttribute('data-galley-copied'));
      assert.ok(words);
      await page.waitForFunction(
        (text) => globalThis.document.querySelector('dialog [role="status"]')?.textContent === text,
        words,
      );
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), article.url);
      const [chosen] = await eventsOf(page, 'share');
      assert.deepEqual([chosen.service, chosen.url], ['copy', article.url]);
    }));

  for (const [name, works] of /** @type {const} */ ([
    ['the old command', true],
    ['a field to copy from', false],
  ])) {
    test(`where the clipboard is refused there is ${name}`, () =>
      visit(shown, async (page) => {
        await page.evaluate((copies) => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          const { document } = globalThis;
          document.execCommand = () => {
            /** @type {any} */ (globalThis).selected =
              String(globalThis.getSelection()) || /** @type {any} */ (document.activeElement)?.value;
            return copies;
          };
        }, works);
        await openByKeyboard(page);
        await page.focus('[data-galley-service="copy"]');
        await page.keyboard.press('Enter');
        const status = page.locator('dialog [role="status"]');
        const words = await status.getAttribute(works ? 'data-galley-copied' : 'data-galley-copy-failed');
        await page.waitForFunction(
          (text) => globalThis.document.querySelector('dialog [role="status"]')?.textContent === text,
          words,
        );
        assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).selected), article.url);
        const field = page.locator('dialog input');
        assert.equal(await field.count(), works ? 0 : 1);
        if (works) assert.match(await focused(page), /^button Copy/);
        else assert.equal(await field.inputValue(), article.url);
      }));
  }

  /** @param {import('playwright-core').Page} page @param {string} outcome  name of the error, or '' */
  const stubSheet = (page, outcome) =>
    page.evaluate((error) => {
      /** @type {any} */ (globalThis).sheets = [];
      const share = async (/** @type {any} */ data) => {
        /** @type {any} */ (globalThis).sheets.push(data);
        if (error) throw new DOMException('no', error);
      };
      Object.defineProperty(navigator, 'share', { value: share, configurable: true });
      Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    }, outcome);

  /** @param {import('playwright-core').Page} page */
  const pressShare = async (page) => {
    await page.focus('[data-galley-share-open]');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
    return page.locator('dialog').isVisible();
  };

  test('the system’s sheet comes first', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, '');
      assert.equal(await pressShare(page), false);
      const [data] = await page.evaluate(() => /** @type {any} */ (globalThis).sheets);
      assert.equal(data.url, article.url);
      assert.equal(data.title, article.title);
      assert.match(await focused(page), /^button Share/);
    }));

  test('the dialog opens where the sheet fails', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, 'NotAllowedError');
      assert.equal(await pressShare(page), true);
    }));

  test('whoever closes the sheet gets the dialog at the next press, with the sheet in it', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await stubSheet(page, 'AbortError');
      assert.equal(await pressShare(page), false);
      assert.equal(await pressShare(page), true);
      assert.equal(await page.locator('[data-galley-service="native"]').isVisible(), true);
    }));

  test('a page can do otherwise', () =>
    visit(shown, async (page) => {
      await openByKeyboard(page);
      await page.evaluate(() =>
        globalThis.document.addEventListener('galley-share', (event) => event.preventDefault()),
      );
      await page.click('a[data-galley-service="bluesky"]');
      assert.equal(page.url(), `${server.origin}/`);
      assert.equal((await eventsOf(page, 'share'))[0].service, 'bluesky');
    }));
});

describe('more related articles', () => {
  const titles = (/** @type {import('playwright-core').Page} */ page) =>
    page.locator('[data-galley-items] > li a').allTextContents();
  const status = (/** @type {import('playwright-core').Page} */ page) =>
    page.waitForFunction(
      () => globalThis.document.querySelector('[data-galley-status]')?.textContent?.match(/\d/) && true,
    );

  test('by keyboard, to the end: new ones only, focus to the first of them', () =>
    visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      const control = page.getByRole('button', { name: 'More articles' });
      await control.focus();
      await page.keyboard.press('Enter');
      const [more] = await waitForEvents(page, 'more');
      assert.deepEqual([more.on, more.added, more.next], ['section', 2, `${server.origin}/related-3.json`]);
      assert.deepEqual(
        await titles(page),
        [1, 2, 3, 4, 5].map((day) => `Story ${day}`),
      );
      assert.equal(await focused(page), 'a Story 4');
      await status(page);
      assert.match((await page.textContent('[data-galley-status]')) ?? '', /2 .*5 .*8/);

      await control.focus();
      await page.keyboard.press('Space');
      await waitForEvents(page, 'more', 2);
      assert.equal((await titles(page)).length, 8);
      assert.equal(await focused(page), 'a Story 6');
      assert.equal(await control.count(), 0);
      assert.equal(
        await page.textContent('.galley-end'),
        await page.getAttribute('[data-galley-related]', 'data-galley-end'),
      );
      assert.equal(await page.locator('[data-galley-items] > li').last().locator('h3').count(), 1);
    }));

  test('a failure says so, keeps the focus and can be tried again', () => {
    let fails = true;
    answers['/related-2.json'] = () => (fails ? { status: 503 } : json(relatedPages['/related-2.json']));
    return visit(
      shown,
      async (page) => {
        await waitForEvents(page, 'ready');
        await page.focus('[data-galley-more]');
        await page.keyboard.press('Enter');
        const [{ error }] = await waitForEvents(page, 'error');
        assert.match(error, /503/);
        const section = page.locator('[data-galley-related]');
        const [retry, failed] = await Promise.all(
          ['retry', 'failed'].map((name) => section.getAttribute(`data-galley-${name}`)),
        );
        assert.equal(await focused(page), `a ${retry}`);
        await page.waitForFunction(
          (text) => globalThis.document.querySelector('[data-galley-status]')?.textContent === text,
          failed,
        );
        fails = false;
        await page.keyboard.press('Enter');
        await waitForEvents(page, 'more');
        assert.equal((await titles(page)).length, 5);
        assert.equal(await page.textContent('[data-galley-more]'), 'More articles');
      },
      { expected: /status of 503/ },
    );
  });

  test('while it loads, the control keeps the focus and further presses do nothing', async () => {
    let asked = 0;
    /** @type {(value?: unknown) => void} */
    let release = () => {};
    const released = new Promise((resolve) => (release = resolve));
    answers['/related-2.json'] = async () => {
      asked += 1;
      await released;
      return json(relatedPages['/related-2.json']);
    };
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      const control = page.locator('[data-galley-more]');
      await control.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      assert.equal(await control.getAttribute('aria-disabled'), 'true');
      assert.match(await focused(page), /^a More/);
      release();
      await waitForEvents(page, 'more');
      assert.equal(await control.getAttribute('aria-disabled'), null);
      assert.equal(asked, 1);
    });
  });

  test('a reader who went elsewhere meanwhile stays there', async () => {
    answers['/related-2.json'] = json(relatedPages['/related-2.json']);
    await visit(`${shown}<button>Elsewhere</button>`, async (page) => {
      await waitForEvents(page, 'ready');
      await page.evaluate(() => {
        /** @type {HTMLElement} */ (globalThis.document.querySelector('[data-galley-more]')).click();
        /** @type {HTMLElement} */ (globalThis.document.querySelector('body > button')).focus();
      });
      await waitForEvents(page, 'more');
      assert.equal(await focused(page), 'button Elsewhere');
    });
  });

  test('a page that brings nothing new ends the list with the focus on its end', async () => {
    answers['/related-2.json'] = json({ items: article.related.items, next: '/related-2.json' });
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.focus('[data-galley-more]');
      await page.keyboard.press('Enter');
      const [{ added, next }] = await waitForEvents(page, 'more');
      assert.deepEqual([added, next], [0, null]);
      assert.match(await focused(page), /^p ./);
    });
  });

  test('something that is no list is a failure', async () => {
    answers['/related-2.json'] = { type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
    await visit(shown, async (page) => {
      await waitForEvents(page, 'ready');
      await page.click('[data-galley-more]');
      await waitForEvents(page, 'error');
      assert.equal((await titles(page)).length, 3);
    });
  });
});

describe('embeds', () => {
  test('nothing of the provider loads before the button is pressed', () =>
    visit(
      shown,
      async (page, context) => {
        const foreign = /** @type {string[]} */ ([]);
        context.on('request', (request) => {
          if (!request.url().startsWith(server.origin)) foreign.push(request.url());
        });
        await waitForEvents(page, 'ready');
        const button = page.locator('[data-galley-load]');
        assert.match((await button.textContent()) ?? '', /The last bolt/);
        assert.equal(await page.locator('[data-galley-skip]').isVisible(), false);
        await page.waitForLoadState('networkidle');
        assert.equal(foreign.join(' '), '');

        await button.focus();
        await page.keyboard.press('Enter');
        const frame = page.locator('[data-galley-frame] iframe');
        await frame.waitFor();
        assert.match((await frame.getAttribute('title')) ?? '', /The last bolt/);
        const sandbox = ((await frame.getAttribute('sandbox')) ?? '').split(' ');
        assert.ok(
          sandbox.includes('allow-scripts') &&
            !sandbox.some((word) => word.startsWith('allow-top-navigation')),
        );
        assert.equal(await frame.getAttribute('referrerpolicy'), 'strict-origin-when-cross-origin');
        assert.match((await frame.getAttribute('allow')) ?? '', /fullscreen/);
        assert.equal(await focused(page), 'iframe ');
        assert.equal(
          await page.evaluate(
            () => /** @type {HTMLElement} */ (globalThis.document.querySelector('[data-galley-skip]')).hidden,
          ),
          false,
        );
        await page.waitForTimeout(100);
        assert.ok(foreign.length > 0 && foreign.every((url) => url.startsWith('https://www.youtube')));
      },
      { policy: strictPolicy.replace('https://player.example', 'https:') },
    ));
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
