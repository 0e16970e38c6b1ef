// What Galley prints is HTML that it reads as what it printed: the body of an article view as an HTML body renders the same again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readCases } from './cases.mjs';
import { articles } from './html-articles.mjs';
import { denseSoup, soup } from './html-soup.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

/** The body of an article view with its footnotes. @param {string} html */
function bodyOf(html) {
  const start = html.indexOf('<div class="galley-body">');
  const end = html.indexOf('<footer class="galley-footer"', start);
  return start < 0 ? '' : html.slice(start, end < 0 ? html.lastIndexOf('</article>') : end);
}

/** @param {any} article @param {string} content */
const render = (article, content) =>
  bodyOf(galley.render(JSON.stringify({ ...article, body: { format: 'html', content } })).html);

/** Where two texts part. @param {string} a @param {string} b */
function difference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) ++at;
  const line = a.lastIndexOf('\n', at) + 1;
  return `first  ${a.slice(line, at + 120)}\nsecond ${b.slice(line, at + 120)}`;
}

const plain = { title: 'T', language: 'en', url: 'https://mill.example/', share: false };

for (const [name, arbitrary, runs] of /** @type {const} */ ([
  ['articles', articles, 600],
  ['soup of all elements', soup, 600],
  ['soup of few elements', denseSoup, 600],
])) {
  test(`${name}: printed again they are the same`, (context) => {
    const changed = fc
      .sample(/** @type {fc.Arbitrary<string>} */ (arbitrary), { numRuns: runs, seed: 20261127 })
      .flatMap((html) => {
        const once = render(plain, html);
        const twice = render(plain, once);
        return once === twice ? [] : [`${html}\n${difference(once, twice)}`];
      })
      .sort((a, b) => a.length - b.length);
    context.diagnostic(`${changed.length} of ${runs} differ`);
    assert.equal(changed.slice(0, 6).join('\n\n'), '');
  });
}

for (const { name, article } of readCases().filter(({ name }) => name.startsWith('html/'))) {
  test(`${name}: printed again it is the same`, () => {
    const written = JSON.parse(article.toString());
    const once = render(written, written.body.content);
    assert.equal(render(written, once), once);
  });
}
