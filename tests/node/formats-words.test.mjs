// No text that independent renderers of a format show is missing from ours: documents of tests/formats through the format's own
// npm renderer. Compared are the words, in their number: markup, order of captions and furniture differ by design.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { documentToHtmlString } from '@contentful/rich-text-html-renderer';
import { toHTML } from '@portabletext/to-html';
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import editorJsHtml from 'editorjs-html';
import { parseFragment } from 'parse5';
import { root } from './program.mjs';

/** @typedef {Record<string, any>} Json */

/** Elements of running text, whose tags part no words. */
const phrasing = new Set('a abbr b bdi cite code del em i mark s span strong sub sup u'.split(' '));

/** The words of a fragment of HTML, in lower case. @param {string} html @returns {string[]} */
function words(html) {
  /** @param {any} node @returns {string} */
  const text = (node) => {
    if (node.nodeName === '#text') return node.value;
    if (node.nodeName === 'script' || node.nodeName === 'style') return '';
    const inside = (node.childNodes ?? []).map(text).join('');
    return phrasing.has(node.nodeName) ? inside : ` ${inside} `;
  };
  return (
    text(parseFragment(html))
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** @param {Json} value @returns {Json[]} every array of Portable Text in a document */
function blockArrays(value) {
  if (Array.isArray(value)) return value.some((block) => block?._type === 'block') ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(blockArrays) : [];
}

/** @param {Json} value @returns {Json[]} every rich text document in a response */
function documents(value) {
  if (!value || typeof value !== 'object') return [];
  return value.nodeType === 'document' ? [value] : Object.values(value).flatMap(documents);
}

// What they know nothing of they replace by words of their own, which are not the document's.
const portableText = /** @type {any} */ ({
  onMissingComponent: false,
  components: { unknownType: () => '' },
});
const nothing = () => '';
const richText = {
  renderNode: {
    'embedded-entry-block': nothing,
    'embedded-entry-inline': nothing,
    'embedded-asset-block': nothing,
    /** @type {(node: any, next: (content: any) => string) => string} */
    'entry-hyperlink': (node, next) => next(node.content),
  },
};
const editorJs = /** @type {any} */ (editorJsHtml)({}, { strict: false });

/** The blocks of raw content, inner ones behind their outer one. @param {Json} json @returns {Json[]} */
function wordPressBlocks(json) {
  const content = json.content ?? {};
  if (typeof content.raw !== 'string' || content.rendered || json.status !== 'publish') return [];
  /** @type {(block: Json) => Json[]} */
  const withInner = (block) => [block, ...block.innerBlocks.flatMap(withInner)];
  return /** @type {Json[]} */ (parseBlocks(content.raw)).flatMap(withInner);
}
/** What repeats the link beside it. */
const fileButton = /<a [^>]*wp-block-file__button[^>]*>[^<]*<\/a>/g;

/** What stands for a frame; ours leads there. */
const embedAddress = /^https?:\/\/\S+$/gm;

/** What each renderer makes of a document. @type {Record<string, (json: Json) => string>} */
const renderers = {
  'portable-text': (json) =>
    blockArrays(json)
      .map((blocks) => toHTML(/** @type {any} */ (blocks), portableText))
      .join(' '),
  contentful: (json) =>
    documents(json)
      .map((document) => documentToHtmlString(/** @type {any} */ (document), richText))
      .join(' '),
  'editor-js': (json) => {
    const html = editorJs.parse(/** @type {any} */ (json));
    return Array.isArray(html) ? html.join(' ') : String(html);
  },
  wordpress: (json) =>
    wordPressBlocks(json)
      .map(({ innerHTML }) => innerHTML.replace(fileButton, '').replace(embedAddress, ''))
      .join(' '),
};

for (const [format, render] of Object.entries(renderers)) {
  const folder = join(root, 'tests/formats', format);
  let compared = 0;
  for (const name of readdirSync(folder).sort()) {
    test(`${format}/${name}`, (context) => {
      let theirs;
      try {
        theirs = words(render(JSON.parse(readFileSync(join(folder, name, 'article.json'), 'utf8'))));
      } catch (cause) {
        // What their renderer cannot take, it says nothing about.
        return context.skip(`${/** @type {Error} */ (cause).message}`);
      }
      compared += theirs.length;
      const ours = new Set(words(readFileSync(join(folder, name, 'expected.html'), 'utf8')));
      assert.deepEqual(
        [...new Set(theirs)].filter((word) => !ours.has(word)),
        [],
      );
    });
  }
  test(`${format}: there was something to compare`, () => assert.ok(compared > 100, `${compared} words`));
}

// A comment without HTML behind it is a block that the server makes: each is named, or known to say nothing.
const silent = new Set(['more', 'nextpage', 'spacer', 'separator', 'footnotes', 'social-link']);
let dynamic = 0;
for (const name of readdirSync(join(root, 'tests/formats/wordpress')).sort()) {
  test(`wordpress/${name}: blocks without HTML`, (context) => {
    const folder = join(root, 'tests/formats/wordpress', name);
    let blocks;
    try {
      blocks = wordPressBlocks(JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')));
    } catch (cause) {
      return context.skip(`${/** @type {Error} */ (cause).message}`);
    }
    const problems = readFileSync(join(folder, 'expected.problems.json'), 'utf8');
    const html = readFileSync(join(folder, 'expected.html'), 'utf8');
    for (const { blockName, attrs, innerHTML, innerBlocks } of blocks) {
      if (!blockName || innerHTML.trim() || innerBlocks.length > 0) continue;
      const own = blockName.replace('core/', '');
      if (silent.has(own)) continue;
      dynamic += 1;
      const named = own === 'block' ? `The reference block ${attrs.ref} ` : `The block type \\"${own}\\" `;
      assert.ok(problems.includes(named), named);
      const ours = new Set(words(html));
      // What a reader could miss: sentences in its attributes.
      const said = JSON.stringify(attrs ?? {}).match(/"[^"]* [^"]*"/g) ?? [];
      assert.deepEqual(
        words(said.join(' ')).filter((word) => !ours.has(word)),
        [],
      );
    }
  });
}
test('wordpress: there were blocks without HTML', () => assert.ok(dynamic > 5, `${dynamic} blocks`));
