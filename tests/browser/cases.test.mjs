// Every case in each engine, in one page under the strict policy: the same text as everywhere else.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { readCases } from '../node/cases.mjs';
import { openPage } from './page.mjs';
import { page as document, serve } from './server.mjs';

const cases = readCases();
/** @type {{ html: string, problems: unknown }[]} */
let rendered = [];
/** @type {string[]} */
let faults = [];
/** @type {(() => unknown)[]} */
const closing = [];

const program = `
  import { loadGalley } from '/package/galley.js';

  const galley = await loadGalley();
  globalThis.renderAll = (cases) => cases.map(({ article, options }) => {
    const bytes = Uint8Array.from(atob(article), (unit) => unit.charCodeAt(0));
    const { html, problems } = galley.render(bytes, options);
    return { html, problems };
  });
`;

before(async () => {
  const server = await serve({
    '/': document('<script type="module" src="/program.js"></script>'),
    '/program.js': { body: program },
  });
  closing.push(server.close);
  const page = await openPage();
  closing.push(() => page.close());
  await page.goto(server.origin);
  await page.waitFor(() => 'renderAll' in globalThis);
  const inputs = cases.map(({ article, options }) => ({ article: article.toString('base64'), options }));
  rendered = await page.evaluate((all) => /** @type {any} */ (globalThis).renderAll(all), inputs);
  faults = await page.faults();
});
after(() => Promise.all(closing.map((close) => close())));

test('there are cases', () => assert.ok(cases.length > 0, 'tests/cases/ is empty'));

cases.forEach(({ name, html, problems }, index) => {
  test(name, () => {
    assert.equal(rendered[index].html, html.toString());
    assert.deepEqual(rendered[index].problems, problems);
  });
});

test('nothing went wrong in the page', () => assert.deepEqual(faults, []));
