// The documents of tests/formats through the module with every importer: the same bytes as the native program. And that the
// small module says what it does not read, and the package then fetches the other.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder, importGalley } from './package.mjs';

const documents = fileURLToPath(new URL('../formats/', import.meta.url));
const { loadGalley } = await importGalley();
const small = await loadGalley();
/** @type {typeof import('../../web/formats.js')} */
const { loadFormats, render } = await import(`${folder}formats.js`);
const large = await loadFormats();

/** @type {{ name: string, article: Buffer, options: string }[]} */
const all = readdirSync(documents, { recursive: true })
  .map(String)
  .filter((path) => /[/\\]article\.\w+$/.test(path))
  .sort()
  .map((path) => {
    const name = path.slice(0, path.lastIndexOf('article.') - 1);
    const options = join(documents, name, 'options.json');
    return {
      name,
      article: readFileSync(join(documents, path)),
      options: existsSync(options) ? readFileSync(options, 'utf8') : '',
    };
  });

/** @param {string} name @param {string} file */
const expected = (name, file) => readFileSync(join(documents, name, file));

test('every format has fifteen documents or more', () => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { name } of all) {
    const format = name.split(/[/\\]/)[0];
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts].filter(([, count]) => count < 15),
    [],
  );
});

for (const { name, article, options } of all) {
  test(name, async () => {
    const bytes = Buffer.from(large.renderBytes(article, options));
    assert.ok(bytes.equals(expected(name, 'expected.html')), 'other bytes');
    const { problems } = large.render(article, options);
    assert.deepEqual(problems, JSON.parse(expected(name, 'expected.problems.json').toString()));
  });
}

test('nothing of any document is uncovered', () => {
  const uncovered = all
    .map(({ name }) => [name, JSON.parse(expected(name, 'expected.coverage.json').toString()).uncovered])
    .filter(([, pointers]) => pointers.length > 0);
  assert.deepEqual(uncovered, []);
});

test('the small module names what it does not read', () => {
  const { html, problems } = small.render('{"id": "1", "content_text": "Low tide at ten."}');
  assert.doesNotMatch(html, /Low tide/);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.split('.')[0]]),
    [['format-needs-module', 'The input is JSON Feed, which this module does not read']],
  );
});

test('a foreign article is rendered by the other module, a native one by the small', async () => {
  const foreign = await render('{"id": "1", "content_text": "Low tide at ten.", "language": "en"}');
  assert.match(foreign.html, /<p>Low tide at ten\.<\/p>/);
  // Where the other module cannot be had, native articles do not notice.
  const formats = new URL('file:///nowhere/galley-formats.wasm');
  const native = await render('{"title": "T", "body": "Low tide."}', {}, { formats });
  assert.match(native.html, /<p>Low tide\.<\/p>/);
  await assert.rejects(render('{"id": "1", "content_text": "x"}', {}, { formats }), { code: 'network' });
});
