// Direction characters that an article's words hold turn those words alone: every other text on the page still reads from left to
// right, letter after letter, as an engine has laid it out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { fields, replaced, withHtml } from '../hostile/article.mjs';
import { importGalley } from '../node/package.mjs';
import { openPage } from './page.mjs';
import { page as protectedPage, serve } from './server.mjs';

const file = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const full = withHtml(JSON.parse(file('../cases/articles/every-field-of-every-block/article.json')));
/** Not what says how the rest is read. */
const words = fields(full).filter(({ key }) => !/^(type|format|galley|language|url|.*ed|.*_type)$/.test(key));
/** Every third field is turned, in turn, so that the ones beside it can be looked at. */
const thirds = [0, 1, 2];
/** @param {string} text @param {number} third */
const withTurned = (text, third) =>
  replaced(
    full,
    words.filter((_, number) => number % 3 === third).map(({ path }) => path),
    text,
  );
const views = /** @type {const} */ (['article', 'card', 'related', 'share', 'lite']);
const turned = {
  'an override without end': 'before \u202Eturned',
  'an embedding without end': 'before \u202Bturned',
  'an isolate without end': 'before \u2067turned',
  'ends of isolates, then an override': 'before \u2069\u2069\u2069\u202Eturned',
  'ends of embeddings, then an override': 'before \u202C\u202C\u202Eturned',
  'a mark and letters of Hebrew': 'before \u200Fאבג',
};

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let browser;

before(async () => {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  /** @param {object} article @param {(typeof views)[number]} view @param {string} name */
  const show = (article, view, name) => {
    const id_prefix = `${name.replace(/\W/g, '-')}-`;
    const { html } = galley.render(JSON.stringify(article), { view, id_prefix });
    const body = view === 'lite' ? html.replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '') : html;
    return `<div class="holder" title="${name}">${body}</div>`;
  };
  /** All in one document: a page for each would take most of the time. @param {(typeof views)[number]} view */
  const all = (view) =>
    Object.entries(turned).flatMap(([name, text]) =>
      thirds.map((third) => show(withTurned(text, third), view, `${name}, ${third}`)),
    );
  server = await serve({
    '/plain': protectedPage(show(full, 'article', 'plain')),
    ...Object.fromEntries(views.map((view) => [`/${view}`, protectedPage(all(view).join(''))])),
  });
  browser = await openPage();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Looks at every text that holds nothing of what turns, and says which of them, in what, does not go from left to right. */
function reading() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {string[]} */
  const backwards = [];
  /** @type {Record<string, number>} */
  const looked = {};
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (/[^\0-\u024F\u2010-\u2027\u2030-\u205E]/.test(text) || !/[A-Za-z]{2}/.test(text)) continue;
    const boxOf = (/** @type {number} */ at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const first = text.search(/[A-Za-z]{2}/);
    const [left, right] = [boxOf(first), boxOf(first + 1)];
    if (left.width === 0 || left.top !== right.top) continue;
    const name = node.parentElement?.closest('.holder')?.getAttribute('title') ?? 'no article';
    looked[name] = (looked[name] ?? 0) + 1;
    if (left.left >= right.left) backwards.push(`${name}: ${text.trim()}`);
  }
  return { looked, backwards };
}

for (const view of views) {
  test(`${view}: words that turn do not turn others`, async (context) => {
    await browser.goto(`${server.origin}/${view}`);
    const { looked, backwards } = await browser.evaluate(reading);
    assert.deepEqual(backwards, []);
    const texts = Object.values(looked).reduce((sum, one) => sum + one, 0);
    context.diagnostic(`${texts} texts looked at`);
    for (const name of Object.keys(turned)) {
      const own = thirds.reduce((sum, third) => sum + (looked[`${name}, ${third}`] ?? 0), 0);
      assert.ok(own >= 2, `${name}: ${own}`);
    }
  });
}

test('this test can see what is turned', async () => {
  await browser.goto(`${server.origin}/plain`);
  const plain = await browser.evaluate(reading);
  assert.ok(plain.looked.plain > 50, `${plain.looked.plain}`);
  assert.deepEqual(plain.backwards, []);
  await browser.evaluate(() =>
    document.querySelector('.holder p')?.replaceChildren('before \u202E', new Text('turned')),
  );
  assert.deepEqual((await browser.evaluate(reading)).backwards, ['plain: turned']);
});
