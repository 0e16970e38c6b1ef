// Embeds, which load nothing before a click, under the strict policy, in each engine.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { strictPolicy } from './server.mjs';
import { shown, visit, waitForEvents } from './visit.mjs';

/** The hosts of providers that were asked for. What engines ask of their makers is theirs. @param {import('./page.mjs').Page} page */
const asked = (page) => page.foreign.filter((host) => !/mozilla|google(apis)?\.com$/.test(host));

describe('embeds', () => {
  test('nothing of the provider loads before the button is pressed', () =>
    visit(
      shown,
      async (page) => {
        await waitForEvents(page, 'ready');
        const button = '[data-galley-load]';
        assert.match((await page.text(button)) ?? '', /The last bolt/);
        assert.equal(await page.visible('[data-galley-skip]'), false);
        assert.deepEqual(asked(page), []);

        await page.focus(button);
        await page.press('Enter');
        const frame = '[data-galley-frame] iframe';
        await page.waitForElement(frame);
        assert.match((await page.attribute(frame, 'title')) ?? '', /The last bolt/);
        const sandbox = ((await page.attribute(frame, 'sandbox')) ?? '').split(' ');
        assert.ok(
          sandbox.includes('allow-scripts') &&
            !sandbox.some((word) => word.startsWith('allow-top-navigation')),
        );
        assert.equal(await page.attribute(frame, 'referrerpolicy'), 'strict-origin-when-cross-origin');
        assert.match((await page.attribute(frame, 'allow')) ?? '', /fullscreen/);
        assert.equal(await page.focused(), 'iframe ');
        const hidden = await page.evaluate(
          () => /** @type {HTMLElement} */ (document.querySelector('[data-galley-skip]')).hidden,
        );
        assert.equal(hidden, false);
        for (let tries = 0; asked(page).length === 0 && tries < 100; tries++) await wait(50);
        assert.match(asked(page).join(' '), /^((www\.youtube-nocookie\.com|\(encrypted\)) ?)+$/);
      },
      { policy: strictPolicy.replace('https://player.example', 'https:') },
    ));
});
