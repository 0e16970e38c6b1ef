// No word of a body in HTML is lost, whatever the tags around it: each text that parse5 sees outside of what is never shown
// stands in the output, and behind a tag that is never closed, where parse5 sees none, as well.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { parseFragment } from 'parse5';

import { pages } from './html-articles.mjs';
import { denseSoup, soup } from './html-soup.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

/** What these hold is no text of the page. */
const silent = new Set(
  'script style template title noframes noembed iframe annotation metadata audio video'.split(' '),
);

/** The words of a tree, in order, as they are shown. @param {any} root @returns {string[]} */
function words(root) {
  const found = /** @type {string[]} */ ([]);
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node.nodeName === '#text') found.push(...node.value.split(/[\s\u00A0]+/).filter(Boolean));
    if (silent.has(node.nodeName)) continue;
    for (const child of [...(node.childNodes ?? [])].reverse()) waiting.push(child);
  }
  return found;
}

/** @param {string} html */
const inPage = (html) => words(parseFragment(html)).join('');

/** A word behind each tag, numbered, so that it can be found again. @param {string} html */
function numbered(html) {
  let number = 0;
  return html.replaceAll('>', () => `>w${++number}w `);
}

/** @param {string} html @param {any} body */
function missing(html, body) {
  const context = parseFragment('<div></div>').childNodes[0];
  const seen = words(parseFragment(/** @type {any} */ (context), html, { scriptingEnabled: false })).join(
    ' ',
  );
  const rendered = galley.render(JSON.stringify({ title: 'T', language: 'en', share: false, body }));
  const shown = inPage(rendered.html);
  return (seen.match(/w\d+w/g) ?? []).filter((word) => !shown.includes(word));
}

for (const [name, arbitrary] of /** @type {const} */ ([
  ['soup of all elements', soup],
  ['soup of few elements', denseSoup],
])) {
  test(`${name}: every word is in the output`, (context) => {
    const samples = fc.sample(arbitrary, { numRuns: 1500, seed: 20260401 }).map(numbered);
    const count = samples.reduce((sum, html) => sum + (html.match(/w\d+w/g) ?? []).length, 0);
    const lost = samples
      .map((html) => ({ html, words: missing(html, { format: 'html', content: html }) }))
      .filter(({ words }) => words.length > 0)
      .sort((a, b) => a.html.length - b.html.length);
    context.diagnostic(`${count} words in ${samples.length} texts, ${lost.length} texts lose some`);
    assert.ok(count > samples.length * 4);
    assert.deepEqual(lost.slice(0, 8), []);
  });
}

test('pages of 100 KB and more: every word is in the output', () => {
  for (const html of pages(3, 20261128))
    assert.deepEqual(missing(html, { format: 'html', content: html }), []);
});

/** Ends of texts that are no whole tags. */
const cut = [
  '<',
  '<p',
  '<p ',
  '<p title="',
  "<p title='w1w",
  '<p title=w1w',
  '</p',
  '</p w1w',
  '<a href="/w1w>w2w</a> w3w',
  '<b/',
];

for (const format of ['html', 'markdown']) {
  test(`${format}: what is never closed hides no word`, () => {
    for (const end of cut) {
      for (const before of ['', 'w8w ', '<div>w8w ', '<table><tr><td>w8w ', '<script></script>']) {
        const content = `${before}${end} w9w\n\nw10w`;
        const rendered = galley.render(
          JSON.stringify({ title: 'T', language: 'en', share: false, body: { format, content } }),
        );
        for (const word of content.match(/w\d+w/g) ?? [])
          assert.ok(rendered.html.includes(word), `${word} of ${content}`);
      }
    }
  });
}
