// `convert` of the package against the native program: the same bytes and the same problems, for documents of every format and
// for cases; and what it makes of options and inputs that are wrong.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { lines } from '../../web/cli/problems.js';
import { payloads } from '../hostile/payloads/index.mjs';
import { readCases } from './cases.mjs';
import { folder } from './package.mjs';
import { galley, root } from './program.mjs';

/** @type {typeof import('../../web/formats.js')} */
const { convert, loadFormats } = await import(`${folder}formats.js`);
const formats = await loadFormats();

/** @type {import('../../web/formats.js').WrittenFormat[]} */
const written = ['galley', 'json-feed', 'json-ld', 'portable-text', 'apple-news', 'markdown'];

/** @typedef {{ name: string, article: Buffer, options: any }} Sample */

const documents = join(root, 'tests/formats');
/** @type {Sample[]} */
const foreign = readdirSync(documents, { recursive: true })
  .map(String)
  .filter((path) => /[/\\]article\.\w+$/.test(path))
  .sort()
  .map((path) => {
    const options = join(documents, path, '../options.json');
    return {
      name: path,
      article: readFileSync(join(documents, path)),
      options: existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {},
    };
  });
/** @type {Sample[]} */
const native = readCases().map(({ name, article }) => ({ name, article, options: {} }));

/** Every so many of them, so that the programs that are started take a second or two. @param {Sample[]} all @param {number} step */
const some = (all, step) => all.filter((_, index) => index % step === 0);
const samples = [...some(foreign, 8), ...some(native, 16)];

/**
 * The native program's conversion.
 * @param {string | Uint8Array} article @param {string} to @param {{ format?: string, now?: string, view?: string }} [options]
 */
async function reference(article, to, { format, now, view } = {}) {
  const settings = Object.entries({ format, now, view }).filter(([, value]) => value !== undefined);
  const words = settings.flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const { out, err } = await galley(['convert', '--to', to, ...words], article);
  return { text: out, told: err };
}

/** @param {import('../../web/formats.js').Conversion} conversion */
const told = ({ text, problems }) => ({ text, told: lines('<stdin>', problems) });

for (const to of written) {
  test(`${samples.length} articles in ${to} are the bytes of the native program`, async () => {
    assert.ok(samples.length > 60);
    const queue = [...samples];
    const work = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const { name, article, options } = next;
        const { format: from, now, view } = options;
        const wanted = await reference(article, to, options);
        assert.deepEqual(told(formats.convert(article, { to, from, now, view })), wanted, name);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
  });
}

const feed =
  '{"id": "1", "url": "https://example.org/tide", "content_text": "Low tide at ten.", "language": "en"}';

test('the function fetches the module and does the same; text, bytes and objects are one', async () => {
  const { text, problems } = await convert(feed, { to: 'markdown' });
  assert.match(text, /\nLow tide at ten\.\n$/);
  assert.deepEqual(formats.convert(JSON.parse(feed), { to: 'markdown' }).text, text);
  assert.deepEqual(formats.convert(Buffer.from(feed), { to: 'markdown' }), { text, problems });
  assert.deepEqual(problems, []);
  const nowhere = new URL('file:///nowhere/galley-formats.wasm');
  await assert.rejects(convert(feed, { to: 'galley' }, { formats: nowhere }), { code: 'network' });
});

test('`from` says what the input is', () => {
  // A document that is told for one format, and has the keys of another.
  const both = '{"galley": 1, "id": "1", "title": "T", "body": "native", "content_text": "foreign"}';
  assert.match(formats.convert(both, { to: 'markdown' }).text, /native/);
  assert.match(formats.convert(both, { to: 'markdown', from: 'json-feed' }).text, /foreign/);
  // Not JSON's, nor told by its beginning.
  assert.match(formats.convert('Low *tide*.', { to: 'galley', from: 'markdown' }).text, /"Low \*tide\*\."/);
});

test('`now` ends an embargo', () => {
  const held = '{"uri": "urn:x:1", "headline": "Low tide", "embargoed": "2026-03-01T09:00:00Z"}';
  const before = formats.convert(held, { to: 'galley' });
  assert.doesNotMatch(before.text, /Low tide/);
  assert.ok(before.problems.some(({ code }) => code === 'held-back'));
  assert.match(formats.convert(held, { to: 'galley', now: '2026-03-02T00:00:00Z' }).text, /Low tide/);
  // A Date is written as it should be.
  const now = /** @type {any} */ (new Date('2026-03-02'));
  assert.match(formats.convert(held, { to: 'galley', now }).text, /Low tide/);
});

test('a list of stories is a list with the view of lists', () => {
  const list = '{"title": "Next", "items": [{"url": "/a", "title": "Low tide"}]}';
  const { text } = formats.convert(list, { to: 'galley', view: 'related-items' });
  assert.deepEqual(JSON.parse(text).items, [{ url: '/a', title: 'Low tide' }]);
});

test('names that are not known are named', () => {
  for (const to of [
    'docx',
    '',
    'auto',
    'ninjs',
    'Markdown',
    'galley\n',
    'galley\n{}',
    undefined,
    null,
    {},
    ['galley', 'x'],
  ]) {
    const { text, problems } = formats.convert(feed, /** @type {any} */ ({ to }));
    assert.equal(text, '', `${to}`);
    const [{ severity, code, path, message }] = problems;
    assert.deepEqual([problems.length, severity, code, path], [1, 'error', 'option-value', '/options/to']);
    assert.match(message, /"to" wants galley, json-feed, [\w, -]+ or markdown/);
  }
  for (const [name, value] of [
    ['from', 'docx'],
    ['from', 7],
    ['now', 'tomorrow'],
    ['view', 'poster'],
  ]) {
    const { text, problems } = formats.convert(feed, /** @type {any} */ ({ to: 'galley', [name]: value }));
    assert.match(text, /Low tide/, `${name} ${value}`);
    assert.deepEqual([problems[0].code, problems[0].path], ['option-value', `/options/${name}`]);
  }
  const { problems } = formats.convert(feed, /** @type {any} */ ({ to: 'galley', nonsense: 1 }));
  assert.deepEqual([problems[0].code, problems[0].path], ['option-unknown', '/options/nonsense']);
});

test('hostile texts come back as data, and nothing breaks', () => {
  for (const { kind, text } of payloads) {
    const article = {
      title: text,
      id: text,
      image: text,
      authors: [text],
      body: [text, { type: text, text }],
    };
    for (const to of written) {
      const conversion = formats.convert(article, { to });
      assert.ok(conversion.text.endsWith('\n'), `${kind}: ${text}`);
      if (to !== 'markdown') JSON.parse(conversion.text);
      // As the whole input, too.
      assert.doesNotThrow(() => formats.convert(text, { to }), `${kind}: ${text}`);
    }
    if (/[\uFFFE\uFFFF]/.test(text)) continue; // Become U+FFFD when they are read again.
    const canonical = formats.convert(article, { to: 'galley' }).text;
    assert.equal(formats.convert(canonical, { to: 'galley' }).text, canonical, `${kind}: ${text}`);
  }
});

test('an input over the limit is named, one far over it refused, and the next conversion works', () => {
  const { problems } = formats.convert(new Uint8Array(17 * 1024 * 1024).fill(0x20), { to: 'galley' });
  assert.equal(problems[0].code, 'input-too-large');
  assert.throws(() => formats.convert(new Uint8Array(129 * 1024 * 1024), { to: 'galley' }), {
    code: 'too-large',
  });
  assert.match(formats.convert(feed, { to: 'galley' }).text, /Low tide/);
  assert.match(formats.render(feed).html, /Low tide/);
});
