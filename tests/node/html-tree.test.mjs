// The importer of HTML understands it as parse5 does, the parser of HTML that most of JavaScript uses. It differs on purpose where
// browsers hide all that follows: a tag or an attribute that is never closed, and a frame without its end tag.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { parseFragment } from 'parse5';

import { pages } from './html-articles.mjs';
import { characters, denseSoup, soup } from './html-soup.mjs';

/** @typedef {string | [string, ...any[]]} Tree */

const root = new URL('../../', import.meta.url);
const probe = process.env.GALLEY_HTML_PROBE ?? fileURLToPath(new URL('build/native/html_probe', root));

/** The trees of the core. @param {string[]} samples @returns {Tree[]} */
function ours(samples) {
  const records = samples.map((html) => {
    const bytes = Buffer.from(html);
    return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
  });
  const { status, stdout, stderr, error } = spawnSync(probe, [], {
    input: Buffer.concat(records),
    maxBuffer: 1 << 30,
  });
  assert.equal(status, 0, `${error?.message ?? ''}${stderr}`);
  return stdout
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => /** @type {Tree} */ (JSON.parse(line)));
}

/** @param {any} node @returns {Tree} */
function tree(node) {
  if (node.nodeName === '#text') return node.value;
  const name = node.tagName?.toLowerCase() ?? '';
  // What a template holds is not rendered, and the core nests it more simply.
  const children =
    name === 'template' ? [] : node.childNodes.filter((/** @type {any} */ n) => n.nodeName !== '#comment');
  /** @type {Tree[]} */
  const out = [];
  for (const child of children.map(tree)) {
    const last = out.length - 1;
    if (typeof child === 'string' && typeof out[last] === 'string') out[last] += child;
    else out.push(child);
  }
  return [name, ...out];
}

/** The tree of parse5; none where the text ends inside of a tag. @param {string} html @returns {Tree | undefined} */
function theirs(html) {
  const context = parseFragment('<div></div>').childNodes[0];
  let isCut = false;
  const onParseError = (/** @type {{ code: string }} */ { code }) => {
    isCut ||= code === 'eof-in-tag';
  };
  const root = parseFragment(/** @type {any} */ (context), html, { scriptingEnabled: false, onParseError });
  return isCut ? undefined : tree(root);
}

/** @param {Tree} node @returns {Tree} */
function withoutTemplates(node) {
  if (typeof node === 'string') return node;
  return node[0] === 'template' ? ['template'] : [node[0], ...node.slice(1).map(withoutTemplates)];
}

/** The samples that differ. @param {string[]} written */
function compare(written) {
  const samples = written.map((html) => (html.includes('<iframe') ? `${html}</iframe>` : html));
  const trees = ours(samples);
  /** @type {string[]} */
  const mismatches = [];
  let compared = 0;
  for (const [index, html] of samples.entries()) {
    const expected = theirs(html);
    if (expected === undefined) continue;
    ++compared;
    const [a, b] = [JSON.stringify(withoutTemplates(trees[index])), JSON.stringify(expected)];
    if (a !== b) mismatches.push(`${JSON.stringify(html)}\n  galley ${a}\n  parse5 ${b}`);
  }
  assert.ok(compared > samples.length / 2, `only ${compared} are whole`);
  return mismatches;
}

for (const [name, arbitrary, runs] of /** @type {const} */ ([
  ['soup of all elements', soup, 4000],
  ['soup of few elements', denseSoup, 4000],
  ['broken tags', characters, 4000],
])) {
  test(`${name}: the same tree as parse5`, (t) => {
    const samples = fc.sample(arbitrary, { numRuns: runs, seed: 20260301 });
    const mismatches = compare(samples);
    mismatches.sort((a, b) => a.length - b.length);
    const listed = mismatches.slice(0, 12).join('\n');
    t.diagnostic(`${mismatches.length} of ${samples.length} differ${listed === '' ? '' : `:\n${listed}`}`);
    assert.ok(mismatches.length <= samples.length / 100, listed);
  });
}

test('pages of 100 KB and more: the same tree as parse5', () => {
  const samples = pages(20, 20261127);
  for (const html of samples) assert.ok(html.length > 100_000, `${html.length}`);
  const differing = compare(samples).map((text) => text.slice(0, 400));
  assert.deepEqual(differing, []);
});
