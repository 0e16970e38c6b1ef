// Ten thousand edits in a page, in each engine: neither the module's memory nor the page grows, and the last one is shown.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openPage } from './page.mjs';
import { page as answer, serve } from './server.mjs';

/** The session and the surface of `<galley-preview>`, without the screen's pace between them. */
const program = `
  import { openPreview } from '/package/preview/session.js';
  import { Surface } from '/package/preview/surface.js';

  const session = await openPreview();
  session.setOptions({ annotate: true });
  const root = document.getElementById('root');
  const surface = new Surface(root);
  const paragraphs = Array.from({ length: 60 }, (_, at) => 'Paragraph ' + at + ' of the mill by the river.');
  const text = (typed) =>
    JSON.stringify({ title: 'A mill', language: 'en', share: false, body: paragraphs.with(30, 'Typed ' + typed).join('\\n\\n') });
  surface.apply(session.update(text('')));

  globalThis.edit = (from, to) => {
    for (let count = from; count <= to; ++count) {
      // Now and then parts come and go, and headings are rendered with the whole.
      const typed = count % 50 === 0 ? '\\n\\n## ' + count : count % 10 === 0 ? 'a\\n\\nb **' + count + '**' : 'x'.repeat(count % 40);
      const update = session.update(text(typed));
      if (update.outcome === 'whole') throw new Error('all of it was placed again');
      surface.apply(update);
    }
    const walker = document.createTreeWalker(root);
    let nodes = 0;
    while (walker.nextNode()) ++nodes;
    return { nodes, bytes: session.bytes, words: root.querySelector('.galley-body').textContent };
  };
`;

test('memory stays flat over 10,000 edits, and the page holds what it held', async () => {
  const server = await serve({
    '/': answer('<div id="root"></div><script type="module" src="/program.js"></script>'),
    '/program.js': { body: program },
  });
  const page = await openPage();
  try {
    await page.goto(`${server.origin}/`);
    await page.waitFor(() => 'edit' in globalThis);
    /** @param {number} from @param {number} to */
    const edit = (from, to) =>
      page.evaluate(([first, last]) => /** @type {any} */ (globalThis).edit(first, last), [from, to]);
    const before = await edit(1, 1000);
    // In steps: drivers wait for an answer for half a minute.
    for (let from = 1001; from < 10_000; from += 1000) {
      const after = await edit(from, from + 999);
      assert.deepEqual([after.nodes, after.bytes], [before.nodes, before.bytes], `edit ${from + 999}`);
      assert.match(after.words, new RegExp(`\\b${from + 999}\\b`));
    }
    assert.deepEqual(await page.faults(), []);
  } finally {
    await page.close();
    server.close();
  }
});
