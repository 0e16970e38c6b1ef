// Embeds, which load nothing before a click, in Chromium under the strict policy.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { strictPolicy } from './server.mjs';
import { focused, server, shown, visit, waitForEvents } from './visit.mjs';

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
