// Every limit of core/include/galley/limits.h at its edge: what just fits is read without a word, one more is named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const header = readFileSync(new URL('../../core/include/galley/limits.h', import.meta.url), 'utf8');
/** The limits as numbers, of expressions such as `std::size_t{16} * 1024` and `1U << 20U`. @type {Record<string, number>} */
const limits = {};
for (const [, name, expression] of header.matchAll(/inline constexpr [\w:]+ (\w+) =\s*([^;]+);/g)) {
  const plain = expression.replace(/std::size_t\{(\d+)\}/g, '$1').replace(/(\d)U\b/g, '$1');
  const [shifted, by] = plain
    .split('<<')
    .map((part) => part.split('*').reduce((product, factor) => product * Number(factor), 1));
  limits[name] = by === undefined ? shifted : shifted * 2 ** by;
}

/** @param {object} fields */
const article = (fields) =>
  JSON.stringify({ title: 'T', language: 'en', published: '2026-03-01', share: false, ...fields });
/** @param {string} body */
const markdown = (body) => article({ body });
/** @param {string} content */
const html = (content) => article({ body: { format: 'html', content } });
/** @param {string} rest JSON text of further members */
const raw = (rest) =>
  `{"title": "T", "language": "en", "published": "2026-03-01", "share": false, "body": "B"${rest}}`;
/** @param {number} depth @returns {unknown} */
const quotes = (depth) =>
  Array.from({ length: depth }).reduce((body) => [{ type: 'quote', body }], /** @type {any} */ (['B']));
const marks = (/** @type {number} */ depth) =>
  Array.from({ length: depth }, (_, i) => (i % 2 ? '**' : '*')).reduce(
    (inner, mark) => `${mark}a ${inner} a${mark}`,
    'b',
  );
const tag = (/** @type {number} */ bytes) =>
  `en-x-${'abcdefgh-'.repeat(20)}`.slice(0, bytes).replace(/-$/, 'z');

/**
 * For each limit the code that names it, and inputs of a size: `fits` is the largest size without it.
 * @type {Record<string, { code: string, fits: (limit: number) => number, make: (size: number) => string, options?: (size: number) => object }>}
 */
const edges = {
  input_bytes: { code: 'input-too-large', fits: (limit) => limit, make: (size) => raw('').padEnd(size) },
  json_depth: {
    code: 'json-depth',
    fits: (limit) => limit - 1, // The object around it is one.
    make: (size) => raw(`, "x-a": ${'['.repeat(size)}${']'.repeat(size)}`),
  },
  json_values: {
    code: 'limit-exceeded',
    fits: (limit) => limit - 7, // The object, its five members, the array.
    make: (size) => raw(`, "x-a": [${'0,'.repeat(size - 1)}0]`),
  },
  block_depth: {
    code: 'block-depth',
    fits: (limit) => limit - 1,
    make: (size) => article({ body: quotes(size) }),
  },
  inline_depth: { code: 'inline-depth', fits: (limit) => limit, make: (size) => markdown(marks(size)) },
  markdown_depth: {
    code: 'markdown-limit',
    fits: (limit) => limit - 1,
    make: (size) => markdown(`${'> '.repeat(size)}a`),
  },
  markdown_image_openers: {
    code: 'markdown-limit',
    fits: (limit) => limit,
    make: (size) => markdown('!['.repeat(size)),
  },
  table_columns: {
    code: 'value-range',
    fits: (limit) => limit,
    make: (size) => article({ body: [{ type: 'table', header: Array.from({ length: size }, () => 'a') }] }),
  },
  url_bytes: {
    code: 'url-invalid',
    fits: (limit) => limit,
    make: (size) => article({ authors: [{ name: 'A', url: 'https://kiln.example/'.padEnd(size, 'a') }] }),
  },
  url_growth_bytes: {
    code: 'limit-exceeded',
    fits: (limit) => Math.floor(limit / 8000),
    make: (size) =>
      article({
        url: `${'https://kiln.example/'.padEnd(8000, 'a')}/`,
        tags: Array.from({ length: size }, () => ({ name: 'A', url: 'b' })),
        body: 'B',
      }),
  },
  language_tag_bytes: {
    code: 'language-invalid',
    fits: (limit) => limit,
    make: (size) => article({ body: 'B', language: tag(size) }),
  },
  problems: {
    code: 'problems-more',
    fits: (limit) => limit,
    make: (size) => raw(`, ${Array.from({ length: size }, (_, i) => `"key${i}": 0`).join()}`),
  },
  related_items: {
    code: 'option-value',
    fits: (limit) => limit,
    make: () => raw(''),
    options: (size) => ({ related_limit: size }),
  },
  pixels: {
    code: 'value-range',
    fits: (limit) => limit,
    make: (size) =>
      article({ image: { url: '/a.jpg', alt: 'A', width: size, height: 3 }, url: 'https://kiln.example/' }),
  },
  id_prefix_bytes: {
    code: 'option-value',
    fits: (limit) => limit,
    make: () => raw(''),
    options: (size) => ({ id_prefix: 'a'.repeat(size) }),
  },
};

/** Limits whose edge is not one size of input. @type {Record<string, () => void>} */
const others = {
  output_bytes() {
    // Each mark of a footnote is printed with two hundred bytes.
    const text = `${'a[^1] '.repeat(400_000)}\n\nEnd.\n\n[^1]: Note.`;
    const { html: printed, problems } = galley.render(markdown(text));
    const bytes = Buffer.byteLength(printed);
    assert.ok(bytes > limits.output_bytes && bytes < limits.output_bytes * 1.2, `${bytes} bytes`);
    assert.ok(problems.some(({ code }) => code === 'limit-exceeded'));
    assert.match(printed, /<\/article>\n$/);
    const { problems: fine } = galley.render(markdown(text.slice(-200_000)));
    assert.ok(!fine.some(({ code }) => code === 'limit-exceeded'));
  },
  html_depth() {
    const text = (/** @type {number} */ depth) => html(`${'<div>'.repeat(depth)}Bottom`);
    assert.match(galley.render(text(limits.html_depth * 20)).html, /Bottom/);
  },
  html_open_marks() {
    const text = (/** @type {number} */ count) => html(`<p>${'<b><i>'.repeat(count)}Bottom`);
    assert.match(galley.render(text(limits.html_open_marks * 20)).html, /Bottom/);
  },
};

for (const [name, limit] of Object.entries(limits)) {
  test(`${name}: ${limit}`, () => {
    if (others[name]) return others[name]();
    const edge = edges[name];
    assert.ok(edge, `${name} has no test at its edge`);
    const codes = (/** @type {number} */ size) =>
      galley.render(edge.make(size), edge.options?.(size)).problems.map(({ code }) => code);
    const fits = edge.fits(limit);
    assert.ok(!codes(fits).includes(edge.code), `${fits} does not fit`);
    assert.ok(codes(fits + 1).includes(edge.code), `${fits + 1} passes`);
  });
}

test('every limit was found, and every test has a limit', () => {
  assert.deepEqual(Object.keys(limits).sort(), [...Object.keys(edges), ...Object.keys(others)].sort());
  assert.equal(limits.input_bytes, 16 * 1024 * 1024);
  assert.equal(limits.json_values, 2 ** 20);
});

test('without room for the output the render fails with a clear error, and the next one is right', () => {
  const before = galley.render(markdown('*a*')).html;
  assert.throws(() => galley.render(markdown('*a* '.repeat(2 ** 20))), {
    name: 'GalleyRenderError',
    code: 'out-of-memory',
  });
  assert.equal(galley.render(markdown('*a*')).html, before);
});
