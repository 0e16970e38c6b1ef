// Who may talk to a preview: the one editor that said hello from an origin the frame serves, and nobody else.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { blocks, show, withPreview } from './preview-page.mjs';
import { serve } from './server.mjs';

const rogue = `
  addEventListener('message', () => {
    for (let i = 0; i < parent.frames.length; ++i)
      parent.frames[i].postMessage(
        { protocol: 'galley-preview/1', type: 'update', revision: 1e6, json: '{"title":"Rogue","body":["rogue"]}' }, '*');
    parent.postMessage({ protocol: 'galley-preview/1', type: 'rendered', revision: 1e6, words: 666 }, '*');
    parent.postMessage('sent', '*');
  });`;

describe('origins of a preview', () => {
  test('messages from another window and origin change nothing at either end', async () => {
    const other = await serve({
      '/rogue': { type: 'text/html', body: '<script src="/rogue.js"></script>' },
      '/rogue.js': { body: rogue },
    });
    try {
      await withPreview(
        async (page) => {
          await show(page, blocks(3));
          await page.evaluate((address) => {
            addEventListener('message', ({ data }) => {
              if (data === 'sent') /** @type {any} */ (globalThis).sent = true;
            });
            const frame = document.createElement('iframe');
            frame.src = address;
            frame.addEventListener('load', () => frame.contentWindow?.postMessage('go', '*'));
            document.body.append(frame);
          }, `${other.origin}/rogue`);
          await page.waitFor(() => /** @type {any} */ (globalThis).sent);
          // Messages keep their order: what the rogue sent has been taken, or not, when this is shown.
          await show(page, blocks(4));
          const [text, words] = await page.evaluate(() => {
            const { content, told } = /** @type {any} */ (globalThis);
            return [content().textContent, told.some((/** @type {any} */ one) => one.words === 666)];
          });
          assert.doesNotMatch(text, /rogue/i);
          assert.equal(words, false);
        },
        { answers: {} },
      );
    } finally {
      other.close();
    }
  });

  test('a frame on another origin serves the editor that its address names', async () => {
    const other = await serve({});
    try {
      await withPreview(
        async (page) => {
          const told = await show(page, blocks(3));
          assert.equal(told.outcome, 'whole');
          assert.equal(
            await page.evaluate(() => document.querySelector('iframe')?.src.includes('?editor=http')),
            true,
          );
        },
        { attributes: `src="${other.origin}/package/preview/frame.html"` },
      );
    } finally {
      other.close();
    }
  });

  test('a frame on another origin answers no page that its address does not name', async () => {
    const other = await serve({});
    try {
      await withPreview(async (page) => {
        const answered = await page.evaluate(
          (address) =>
            new Promise((resolve) => {
              const frame = document.createElement('iframe');
              addEventListener('message', ({ source }) => {
                if (source === frame.contentWindow) resolve('answered');
              });
              frame.addEventListener('load', () => {
                frame.contentWindow?.postMessage({ protocol: 'galley-preview/1', type: 'hello' }, '*');
                // An answer would come with the next message of that window; none is the expected end.
                setTimeout(() => resolve('silent'), 1500);
              });
              frame.src = address;
              document.body.append(frame);
            }),
          `${other.origin}/package/preview/frame.html`,
        );
        assert.equal(answered, 'silent');
      });
    } finally {
      other.close();
    }
  });
});
