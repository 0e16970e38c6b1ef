// <galley-embed> as readers and pages use it: waiting, notes, sharing, and parts that the page's style sheet names.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import {
  article,
  embed,
  eventsOf,
  galley,
  host,
  json,
  policies,
  script,
  shown,
  visit,
  waitForEvents,
} from './hosts.mjs';

const noted = {
  galley: 1,
  id: 'notes',
  url: 'https://example.com/notes',
  language: 'en',
  title: 'Notes from the quay',
  body: `One bell.[^1]\n\n${'The tide came in and went out again. '.repeat(200)}\n\n[^1]: In fog, two.`,
};

for (const mode of /** @type {const} */ (['frame', 'inline'])) {
  test(`${mode}: while the answer is on its way, the link is there, and then the article in one step`, async () => {
    /** @type {() => void} */
    let answer = () => {};
    /** @type {Promise<void>} */
    const asked = new Promise((done) => (answer = done));
    galley.answers['/slow.json'] = async () => {
      await asked;
      return json(noted);
    };
    await visit(
      script() + embed(`id="one" mode="${mode}" src="${galley.origin}/slow.json"`),
      async (page) => {
        for (const start = Date.now(); !galley.requested.includes('/slow.json');) {
          assert.ok(Date.now() - start < 40_000, 'the article is asked for');
          await shown(page);
        }
        const waiting = await shown(page);
        assert.equal(waiting.link, true);
        assert.equal(waiting.frame, false, 'a frame stays out of sight until it shows something');
        assert.deepEqual(await eventsOf(page, 'error'), []);
        answer();
        await waitForEvents(page, 'ready');
        assert.equal((await shown(page)).link, false);
      },
      { policy: policies[mode]() },
    );
  });
}

describe('inline', () => {
  test('a note and its way back stay inside, and the address stays', async () => {
    galley.answers['/notes.json'] = json(noted);
    await visit(
      script() + embed(`id="one" mode="inline" src="${galley.origin}/notes.json"`),
      async (page) => {
        await waitForEvents(page, 'ready');
        /** Follows the first link that matches, and tells what has the focus then. @param {string} selector */
        const followed = (selector) =>
          page.evaluate((wanted) => {
            const root = /** @type {ShadowRoot} */ (document.querySelector('galley-embed')?.shadowRoot);
            const link = /** @type {HTMLAnchorElement} */ (root.querySelector(wanted));
            link.click();
            const target = link.getAttribute('href')?.slice(1);
            const focused = root.activeElement;
            const { top = -1, bottom = -1 } = focused?.getBoundingClientRect() ?? {};
            return { target, id: focused?.id, seen: top < innerHeight && bottom > 0, hash: location.hash };
          }, selector);
        const note = await followed('.galley-article sup a, .galley-article a[role="doc-noteref"]');
        assert.ok(note.target);
        assert.deepEqual({ ...note, target: '' }, { target: '', id: note.target, seen: true, hash: '' });
        const back = await followed('.galley-footnotes a[href^="#"]');
        assert.deepEqual({ ...back, target: '' }, { target: '', id: back.target, seen: true, hash: '' });
        assert.notEqual(back.id, note.id);
      },
      { policy: policies.inline() },
    );
  });

  test('sharing opens a dialog in the shadow root, tells the page, and gives the focus back', () =>
    visit(
      script() + article('inline'),
      async (page) => {
        await waitForEvents(page, 'ready');
        const inside = (/** @type {string} */ selector) =>
          page.waitFor((wanted) => {
            const root = document.querySelector('galley-embed')?.shadowRoot;
            const element = /** @type {HTMLElement | null} */ (root?.querySelector(wanted) ?? null);
            if (!element?.checkVisibility()) return false;
            element.focus();
            return root?.activeElement === element;
          }, selector);
        await inside('[data-galley-share-open]');
        await page.press('Enter');
        await inside('dialog[open] [data-galley-share-copy], dialog[open] button, dialog[open] a');
        await page.evaluate(() => {
          const links = document
            .querySelector('galley-embed')
            ?.shadowRoot?.querySelectorAll('dialog[open] a[href]');
          const link = /** @type {HTMLAnchorElement} */ (
            [...(links ?? [])].find((a) => /bsky/.test(/** @type {HTMLAnchorElement} */ (a).href))
          );
          // What the click leads to is another site: the page, which hears of it first, keeps it here.
          addEventListener('galley-share', (event) => event.preventDefault(), { once: true });
          link.click();
        });
        const [share] = await waitForEvents(page, 'share');
        assert.equal(share.service, 'bluesky');
        assert.equal(share.url, 'https://example.com/bridge');
        await page.press('Escape');
        await page.waitFor(() => {
          const root = document.querySelector('galley-embed')?.shadowRoot;
          return (
            !root?.querySelector('dialog[open]') && root?.activeElement?.matches('[data-galley-share-open]')
          );
        });
      },
      { policy: policies.inline() },
    ));

  test('the page styles parts, and nothing else of its rules comes in', async () => {
    host.answers['/parts.css'] = {
      type: 'text/css',
      body: `galley-embed::part(headline) { color: rgb(1, 2, 3) }
        h2 { letter-spacing: 9px !important } * { font-style: oblique } p { display: none !important }`,
    };
    await visit(
      script() + article('inline'),
      async (page) => {
        await waitForEvents(page, 'ready');
        const styles = await page.evaluate(() => {
          const root = document.querySelector('galley-embed')?.shadowRoot;
          const headline = getComputedStyle(/** @type {Element} */ (root?.querySelector('.galley-headline')));
          const paragraph = getComputedStyle(
            /** @type {Element} */ (root?.querySelector('.galley-article p')),
          );
          return {
            ink: headline.color,
            spacing: headline.letterSpacing === '9px',
            slant: headline.fontStyle,
            display: paragraph.display,
          };
        });
        assert.deepEqual(styles, { ink: 'rgb(1, 2, 3)', spacing: false, slant: 'normal', display: 'block' });
      },
      { head: '<link rel="stylesheet" href="/parts.css">', policy: policies.inline() },
    );
  });
});
