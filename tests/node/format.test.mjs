// The examples of docs/format.md, and that the page, the schema and the core know the same fields. An example that is a block
// stands in the body of an article, one with a title is an article, and any other gives fields of an article. A comment before
// it, <!-- problems: code code -->, names the problems it has; otherwise it has none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { galley, root } from './program.mjs';

const page = readFileSync(join(root, 'docs/format.md'), 'utf8');
const schema = JSON.parse(readFileSync(join(root, 'docs/article.schema.json'), 'utf8'));

/** An article that has no problem by itself. */
const frame = {
  url: 'https://example.org/story',
  title: 'Title',
  language: 'en',
  published: '2026-03-01',
  body: 'Text.',
};

/** @typedef {{line: number, json: Record<string, any>, expected: string[]}} Example */

/** @returns {Example[]} */
function readExamples() {
  const fence = /(?:<!-- problems: ([\w -]+) -->\n\n)?^```json\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(fence)].map((match) => ({
    line: page.slice(0, match.index).split('\n').length,
    json: JSON.parse(match[2]),
    expected: match[1]?.trim().split(' ') ?? [],
  }));
}

/** @param {Record<string, any>} json */
function articleOf(json) {
  if ('type' in json) return { ...frame, body: [json] };
  return 'title' in json ? json : { ...frame, ...json };
}

const examples = readExamples();

for (const { line, json, expected } of examples) {
  test(`docs/format.md:${line} ${json.type ?? Object.keys(json).join(' ')}`, async () => {
    const text = JSON.stringify(articleOf(json));
    const { problems } = JSON.parse((await galley(['check', '--format', 'json'], text)).out);
    assert.deepEqual(
      problems.map((/** @type {{code: string}} */ { code }) => code),
      expected,
      JSON.stringify(problems, null, 2),
    );
    const { out } = await galley(['render'], text);
    assert.match(out, /^<article /);
    assert.doesNotMatch(out, expected.length === 0 ? /galley-fallback/ : /^$/);
  });
}

const kinds = /** @type {string[]} */ (schema.$defs.block.anyOf[1].properties.type.enum).concat('html');

test('every kind of block has an example and a row', () => {
  const shown = new Set(
    examples.flatMap(({ json }) =>
      [json, ...(Array.isArray(json.body) ? json.body : [])].map((it) => it.type),
    ),
  );
  for (const kind of kinds) {
    assert.ok(shown.has(kind), `no example of ${kind}`);
    assert.match(page, new RegExp(`^\\| \`${kind}\` \\|`, 'm'));
  }
});

test('every field of an article and of an image has a row', () => {
  const images = Object.keys(schema.$defs.imageFields.properties);
  for (const key of Object.keys(schema.properties).concat(images)) {
    assert.match(page, new RegExp(`^\\| [^|]*\`${key}\`[^|]* \\|`, 'm'), key);
  }
});

test('every field of a block stands in its row', () => {
  for (const rule of schema.$defs.block.anyOf[1].allOf.slice(1)) {
    const { const: one, enum: several = [one] } = rule.if.properties.type;
    for (const kind of several) {
      if (kind === 'image' || kind === 'teaser') continue; // The fields of Image and of Teaser.
      const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, 'm').exec(page)?.[0] ?? '';
      const fields = schema.$defs[rule.then.$ref.replace('#/$defs/', '')].properties;
      for (const key of Object.keys(fields)) {
        const isOfVideo = kind === 'audio' && ['width', 'height', 'poster'].includes(key);
        if (!isOfVideo) assert.ok(row.includes(key), `${kind} ${key}`);
      }
    }
  }
});
