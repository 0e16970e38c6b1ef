// A long article, whose text far down is laid out when the reader comes near it: everything that leads there must still lead there, in each
// engine.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { importGalley } from '../node/package.mjs';
import { engine } from './engines/index.mjs';
import { openPage } from './page.mjs';
import { page as document_, serve } from './server.mjs';

const sentence = 'The clerk writes the hour of the tide into the book and closes it. ';
const body = Array.from({ length: 40 }, (_, part) => [
  `## Part ${part}`,
  ...Array.from(
    { length: 9 },
    (_, at) => `[${part}.${at}](#x) ${sentence.repeat(1 + ((part * 7 + at * 5) % 9))}`,
  ),
  `- first\n- second of ${part}`,
])
  .flat()
  .join('\n\n')
  .concat('\n\nHere stands farewell.[^1]\n\n[^1]: A note.\n');

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  const { html } = galley.render(
    JSON.stringify({ galley: 1, id: 'long', language: 'en-GB', title: 'Long', body }),
  );
  const head =
    '<link rel="stylesheet" href="/package/galley.css"><link rel="stylesheet" href="/package/reading/reading.css">' +
    '<script type="module" src="/package/reading/index.js"></script>';
  const answer = document_(`<galley-reading></galley-reading><main>${html}</main>`, { head });
  [server, page] = await Promise.all([serve({ '/': answer, '/empty': document_('') }), openPage()]);
  await page.resize(900, 700);
});
after(async () => {
  await page.close();
  server.close();
});

/** Always a new document, with the hash or without. @param {string} [hash] */
async function visit(hash = '') {
  await page.goto(`${server.origin}/empty`);
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${server.origin}/${hash}`);
  await page.waitForElement('.galley-reading');
}

/** What is laid out by itself in a frame is there in the one after the next. */
const settled = () =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let frames = 0;
        const next = () => (++frames === 4 ? resolve(true) : requestAnimationFrame(next));
        next();
      }),
  );

/** @param {string} selector */
const top = (selector) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? NaN, selector);

const part = (/** @type {number} */ number) => `#galley-part-${number}`;

test('text far down waits where nothing is lost by that, and what leads there does not', async () => {
  await visit();
  const found = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.galley-body > *')];
    const of = (/** @type {Element[]} */ list) => [
      ...new Set(list.map((one) => getComputedStyle(one).contentVisibility)),
    ];
    const isText = (/** @type {Element} */ one) => one.matches('p, ul');
    return {
      first: of(blocks.slice(0, 24)),
      last: of(blocks.slice(24).filter(isText)),
      headings: of(blocks.slice(24).filter((one) => !isText(one))),
    };
  });
  const late = engine === 'chromium' ? 'auto' : 'visible';
  assert.deepEqual(found, { first: ['visible'], last: [late], headings: ['visible'] });
});

test('what is laid out by itself stands where it would stand anyway', async () => {
  await visit();
  const moved = await page.evaluate(() => {
    const all = [...document.querySelectorAll('.galley-body, .galley-body *')];
    const boxes = (/** @type {string} */ contain) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `.galley-body > :is(p, ul, ol, blockquote) { content-visibility: visible !important; contain: ${contain} }`,
      );
      document.adoptedStyleSheets = [sheet];
      return all.map((one) => one.getBoundingClientRect());
    };
    const [alone, together] = [boxes('layout style paint'), boxes('none')];
    document.adoptedStyleSheets = [];
    return all
      .filter(
        (_, at) =>
          Math.abs(alone[at].y - together[at].y) + Math.abs(alone[at].height - together[at].height) > 1,
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
  assert.deepEqual(moved.slice(0, 3), []);
});

test('where text flows around a pull quote, none is laid out by itself', async () => {
  await visit();
  const late = () =>
    page.evaluate(() => {
      const [quote] = document.getElementsByClassName('galley-pullquote');
      if (!quote) {
        const made = document.createElement('aside');
        made.className = 'galley-pullquote';
        document.querySelector('.galley-body > :nth-child(50)')?.before(made);
      }
      return getComputedStyle(
        /** @type {Element} */ (document.querySelector('.galley-body > p:nth-child(60)')),
      ).contentVisibility;
    });
  assert.equal(await late(), engine === 'chromium' ? 'auto' : 'visible');
  await page.resize(1400, 700);
  try {
    assert.equal(await late(), 'visible');
  } finally {
    await page.resize(900, 700);
  }
});

test('an address leads to its heading', async () => {
  await visit(part(31));
  await page.waitFor(() => scrollY > 0);
  await settled();
  const first = await top(part(31));
  assert.ok(first > -2 && first < 120, `${first}`);
});

test('a reference leads to its note and back', async () => {
  await visit();
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('.galley-body sup a')).click(),
  );
  await settled();
  const isSeen = () =>
    page.evaluate(() => {
      const { top: start, bottom } = /** @type {Element} */ (
        document.querySelector(':target')
      ).getBoundingClientRect();
      return bottom > 0 && start < innerHeight;
    });
  assert.equal(await isSeen(), true);
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('.galley-footnotes li a[href^="#"]')).click(),
  );
  await settled();
  assert.equal(await isSeen(), true);
});

test('text that was never on the screen is found, copied and read', async () => {
  await visit();
  const found = await page.evaluate(() => {
    const article = /** @type {HTMLElement} */ (document.querySelector('.galley-body'));
    const words = 'Here stands farewell.';
    const selection = /** @type {Selection} */ (getSelection());
    selection.selectAllChildren(article);
    const isCopied = selection.toString().includes(words);
    selection.removeAllRanges();
    // As the search of the browser, where it can be asked for.
    const isFound = 'find' in globalThis ? /** @type {any} */ (globalThis).find('stands farewell') : true;
    return { isFound, isCopied, isRead: article.innerText.includes(words) };
  });
  assert.deepEqual(found, { isFound: true, isCopied: true, isRead: true });
  await settled();
  assert.ok(await page.evaluate(() => scrollY > innerHeight));
});

test('a link far down takes the focus and comes into view', async () => {
  await visit();
  await page.evaluate(() => {
    const links = document.querySelectorAll('.galley-body > p > a');
    /** @type {HTMLElement} */ (links[300]).focus();
  });
  await settled();
  const box = await page.evaluate(() => {
    const { top: start, bottom } = /** @type {Element} */ (document.activeElement).getBoundingClientRect();
    return start >= 0 && bottom <= innerHeight;
  });
  assert.equal(box, true);
});

test('nothing jumps under the eyes of who reads upwards', async () => {
  await visit(part(30));
  await page.waitFor(() => scrollY > 0);
  await settled();
  for (let step = 0; step < 8; ++step) {
    const before = await page.evaluate(() => {
      const seen = [...document.querySelectorAll('.galley-body > *')].findIndex(
        (one) => one.getBoundingClientRect().top > 40,
      );
      const { top: start } = document.querySelectorAll('.galley-body > *')[seen].getBoundingClientRect();
      scrollBy({ top: -250, behavior: 'instant' });
      return { seen, start };
    });
    await settled();
    const after = await page.evaluate(
      (seen) => document.querySelectorAll('.galley-body > *')[seen].getBoundingClientRect().top,
      before.seen,
    );
    assert.ok(Math.abs(after - before.start - 250) <= 4, `${after - before.start} in step ${step}`);
  }
});

test('whoever comes back to the middle is led there', async () => {
  await visit();
  const middle = '.galley-body > :nth-child(220)';
  await page.evaluate(
    (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    middle,
  );
  await page.waitFor(() => localStorage.getItem('galley-places') !== null);
  await page.evaluate(() => (history.scrollRestoration = 'manual'));
  await page.goto(`${server.origin}/`);
  const back = '.galley-reading-back';
  await page.waitFor((wanted) => document.querySelector(wanted)?.checkVisibility() === true, back);
  await page.focus(back);
  await page.press('Enter');
  await settled();
  const first = await top(middle);
  assert.ok(first > -150 && first < 200, `${first}`);
});

test('paper has all of it', async () => {
  await visit();
  await page.paper();
  const ways = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('.galley-body > *')].map(
        (one) => getComputedStyle(one).contentVisibility,
      ),
    ),
  ]);
  // Where the rules for paper are only switched on, those for the screen hold too.
  if (await page.evaluate(() => matchMedia('print').matches)) assert.deepEqual(ways, ['visible']);
});
