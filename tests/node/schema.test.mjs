// docs/article.schema.json against what the core says: it takes every sound article, and refuses what the core calls wrong.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readCases } from './cases.mjs';
import { galley, root } from './program.mjs';

const schema = JSON.parse(readFileSync(join(root, 'docs/article.schema.json'), 'utf8'));
// Under NodeNext the packages' default exports are their CommonJS namespaces to the type checker.
const ajv = new /** @type {any} */ (Ajv)({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
});
/** @type {any} */ (addFormats)(ajv);
const validate = ajv.compile(schema);

/** @typedef {{severity: string, code: string, path: string}} Problem */

/** What the schema is about: values, dates, URLs and languages that are not what the format wants. @param {Problem} problem */
const isAboutValues = ({ code }) =>
  /^(value-(type|range|unknown|missing)|date-invalid|url-(scheme|invalid)|language-invalid|version-unknown)$/.test(
    code,
  );

/** Views whose input is a list are about another document. @param {{view: string}} it */
const isArticle = ({ view }) => view !== 'related-items';

/** @param {Buffer} bytes @returns {unknown} undefined when it is not JSON */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const cases = readCases()
  .filter(isArticle)
  .map((it) => ({ ...it, document: parsed(it.article), problems: /** @type {Problem[]} */ (it.problems) }))
  .filter(({ document }) => document !== undefined);

/** Sound all the same: the reader is lenient where the schema shows the one form to write. @type {Record<string, string>} */
const lenient = {
  'problems/block-empty': 'details without a summary are empty to the core and incomplete to the schema',
  'articles/null-is-absent': 'null reads as an absent value',
  'articles/one-author-as-object': 'an object reads as an array of one',
};

/** Wrong in a place that the schema does not look into. @type {Record<string, string>} */
const beyond = {
  'html/links-that-are-no-links': 'links in HTML',
  'html/types-of-renditions-and-recordings': 'sources in HTML',
  'escaping/markup-in-markdown-body': 'links in HTML in Markdown',
  'markdown/unsafe-links-lose-their-address': 'links in Markdown',
  'inlines/link-without-address-is-text': 'links in Markdown',
  'escaping/url-longer-than-its-limit-when-escaped': 'the length of an address once it is escaped',
};

/** @param {Problem[]} problems */
const isSound = (problems) =>
  !problems.some((problem) => problem.severity === 'error' || isAboutValues(problem));

test('there are cases to hold the schema against', () => {
  assert.ok(cases.filter(({ problems }) => isSound(problems)).length > 200);
});

for (const { name, document, problems } of cases) {
  if (isSound(problems)) {
    test(`takes ${name}`, () =>
      assert.equal(validate(document), !(name in lenient), lenient[name] ?? ajv.errorsText(validate.errors)));
  } else if (problems.some(isAboutValues)) {
    test(`refuses ${name}`, () => assert.equal(validate(document), name in beyond, beyond[name]));
  }
}

const content = join(root, 'site/content');
for (const file of readdirSync(content).filter((name) => name.endsWith('.json'))) {
  test(`says of site/content/${file} what the core says`, async () => {
    const path = join(content, file);
    const { problems } = JSON.parse((await galley(['check', '--format', 'json', path])).out);
    const document = JSON.parse(readFileSync(path, 'utf8'));
    assert.equal(validate(document), !problems.some(isAboutValues), ajv.errorsText(validate.errors));
  });
}

const minimal = { title: 'T' };

/** Documents that the core reports an error for, by what is wrong with them. @type {[string, unknown][]} */
const wrong = [
  ['no title', {}],
  ['an empty title', { title: ' ' }],
  ['not an object', []],
  ['a title that is no string', { title: ['T'] }],
  ['an unknown version', { ...minimal, galley: 2 }],
  ['a URL with another scheme', { ...minimal, url: 'javascript:alert(1)' }],
  ['a date in words', { ...minimal, published: '1 March 2026' }],
  ['a date that is none', { ...minimal, published: '2026-02-30' }],
  ['a language tag with a space', { ...minimal, language: 'British English' }],
  ['an unknown direction', { ...minimal, direction: 'up' }],
  ['an unknown access', { ...minimal, access: 'secret' }],
  ['a person without a name', { ...minimal, authors: [{ role: 'editor' }] }],
  ['an image without a URL', { ...minimal, image: { alt: 'A boat' } }],
  ['a size that is no number', { ...minimal, image: { url: 'a.png', width: 'wide' } }],
  ['a focus outside of the picture', { ...minimal, image: { url: 'a.png', focus: { x: 2, y: 0 } } }],
  ['an unknown body format', { ...minimal, body: { format: 'rtf', content: 'x' } }],
  ['an unknown block', { ...minimal, body: [{ type: 'carousel' }] }],
  ['a block without a type', { ...minimal, body: [{ text: 'x' }] }],
  ['a block that is a number', { ...minimal, body: [1] }],
  ['a heading of level 7', { ...minimal, body: [{ type: 'heading', level: 7, text: 'x' }] }],
  ['a text that is no string', { ...minimal, body: [{ type: 'paragraph', text: {} }] }],
  ['an image block without a URL', { ...minimal, body: [{ type: 'image', alt: 'x' }] }],
  ['a video without a URL', { ...minimal, body: [{ type: 'video', title: 'x' }] }],
  ['a cell that is true', { ...minimal, body: [{ type: 'table', rows: [[true]] }] }],
  ['a wrong block in a fact box', { ...minimal, body: [{ type: 'aside', body: [{ type: 'carousel' }] }] }],
  ['a wrong block in a list item', { ...minimal, body: [{ type: 'list', items: [[{ type: 'carousel' }]] }] }],
  ['a footnote without an id', { ...minimal, body: [{ type: 'footnotes', items: [{ text: 'x' }] }] }],
  ['a teaser of nothing', { ...minimal, body: [{ type: 'teaser', url: '/a' }] }],
  ['a related story of nothing', { ...minimal, related: [{ url: '/a' }] }],
  ['a share option that is a string', { ...minimal, share: 'no' }],
  ['half a minute', { ...minimal, reading_minutes: 0.5 }],
];

for (const [what, document] of wrong) {
  test(`refuses ${what}`, () => assert.equal(validate(document), false));
}

test('every definition is used', () => {
  const text = JSON.stringify(schema);
  for (const name of Object.keys(schema.$defs)) assert.ok(text.includes(`"#/$defs/${name}"`), name);
});

test('block types and services are those of the core', () => {
  /** @param {string} file @param {RegExp} pattern */
  const names = (file, pattern) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map((match) => match[1]);
  const kinds = names('core/src/import/block.cpp', /Kinds\{"(\w+)", read_/g);
  const [, object] = schema.$defs.block.anyOf;
  assert.deepEqual(new Set(object.properties.type.enum), new Set(kinds));
  const services = names('core/src/share/services.h', /^ {4}\{"(\w+)", "/gm);
  assert.deepEqual(schema.properties.share.anyOf[1].properties.services.items.anyOf[0].enum, services);
});
