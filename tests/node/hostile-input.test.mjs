// Inputs that are too large for a folder, made here: each gives a problem with a place, never a crash or a hang, and time grows
// with the input's size, not with its square.
import assert from 'node:assert/strict';
import test from 'node:test';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();
const encoder = new TextEncoder();

/** Generous: a busy machine and a debug build take a tenth of it. */
const longest = 60_000;

/** @param {string} body JSON text */
const article = (body) =>
  `{"title": "Kiln", "language": "en", "published": "2026-03-01", "share": false, "body": ${body}}`;
/** @param {string} markdown */
const markdown = (markdown) => article(JSON.stringify(markdown));

/** In milliseconds of the processor: a busy machine takes none of them, nor does the system that gives memory. @param {string} json */
function timed(json) {
  const bytes = encoder.encode(json);
  const start = process.cpuUsage();
  const rendering = galley.render(bytes);
  return { ...rendering, milliseconds: process.cpuUsage(start).user / 1000 };
}

/** @param {string} json @param {string} code @param {string | RegExp} path */
function assertProblem(json, code, path) {
  const { problems, milliseconds } = timed(json);
  const problem = problems.find((found) => found.code === code);
  assert.ok(problem, `no ${code} among ${[...new Set(problems.map((found) => found.code))]}`);
  assert.match(problem.path, path instanceof RegExp ? path : new RegExp(`^${path}$`));
  assert.ok(problem.line >= 1 && problem.column >= 1, `${problem.line}:${problem.column} is no place`);
  assert.ok(milliseconds < longest, `${milliseconds} ms`);
  // The next article is none the worse for it.
  assert.match(galley.render(article('"Hot."')).html, /<p>Hot\.<\/p>/);
}

test('a document of 64 MB', () => assertProblem(markdown('a '.repeat(2 ** 25)), 'input-too-large', ''));

test('arrays nested 100,000 deep', () =>
  assertProblem(article(`${'['.repeat(1e5)}${']'.repeat(1e5)}`), 'json-depth', /^\/body(\/0)+$/));

test('objects nested 100,000 deep that never close', () =>
  assertProblem(article('{"body":'.repeat(1e5)), 'json-depth', /^\/body(\/body)+$/));

test('blocks nested 100,000 deep', () =>
  assertProblem(
    article(`${'[{"type": "quote", "body": '.repeat(1e5)}"Bottom"${'}]'.repeat(1e5)}`),
    'json-depth',
    /^\/body\/0(\/body\/0)*(\/body)?$/,
  ));

test('one object of 100,000 keys', () => {
  const keys = Array.from({ length: 1e5 }, (_, i) => `"key${i}": ${i}`).join(', ');
  assertProblem(`{"title": "Kiln", ${keys}}`, 'key-unknown', '/key0');
  const { problems } = timed(`{"title": "Kiln", ${keys}}`);
  assert.equal(problems.at(-1)?.code, 'problems-more');
  assert.ok(problems.length <= 1001);
});

test('one key 100,000 times', () => {
  const keys = Array.from({ length: 1e5 }, () => '"x-key": 1').join(', ');
  assertProblem(`{"title": "Kiln", ${keys}}`, 'json-duplicate-key', '/x-key');
});

test('100,000 blocks of unknown kinds', () =>
  assertProblem(
    article(`[${'{"type": "poll", "text": "?"},'.repeat(1e5)}"End."]`),
    'block-unknown',
    '/body/0/type',
  ));

test('a string that never ends', () =>
  assertProblem(`{"title": "${'Kiln '.repeat(1e6)}`, 'json-truncated', ''));

test('a megabyte of bytes that are not UTF-8', () => {
  const bytes = new Uint8Array(2 ** 20).fill(0xff);
  const { problems } = galley.render(bytes);
  assert.ok(problems.some(({ code, line }) => code === 'json-bytes' && line === 1));
});

test('a line of 2 MB of Markdown is shown whole', () => {
  const words = 'The *kiln* is `hot`, see [here it is](https://kiln.example/). '.repeat(33_000);
  const { html, milliseconds } = timed(markdown(words));
  assert.equal(html.split('<em>kiln</em>').length - 1, 33_000);
  assert.ok(milliseconds < longest, `${milliseconds} ms`);
});

/**
 * Inputs of a given number of repetitions, which have made some reader quadratic.
 * @type {Record<string, (count: number) => string>}
 */
const families = {
  words: (n) => markdown('word '.repeat(n)),
  paragraphs: (n) => article(`[${Array.from({ length: n }, () => '"A *short* one."').join()}]`),
  'equal headings': (n) =>
    article(`[${Array.from({ length: n }, () => '{"type": "heading", "text": "Fire"}').join()}]`),
  'footnotes that refer to each other': (n) =>
    markdown(Array.from({ length: n }, (_, i) => `a[^${i}]\n\n[^${i}]: b[^${n - i - 1}]\n\n`).join('')),
  'footnote marks without notes': (n) => markdown('[^a]'.repeat(n)),
  'related stories': (n) =>
    `{"title": "Kiln", "related": [${Array.from({ length: n }, (_, i) => `{"id": "${i % 100}", "title": "Story"}`).join()}]}`,
  'table cells': (n) => markdown(`|a|b|\n|-|-|\n${'|1|2|\n'.repeat(n)}`),
  'links of one name': (n) =>
    markdown(Array.from({ length: n }, (_, i) => `[fire](https://kiln.example/${i}) `).join('')),
  'open brackets': (n) => markdown('['.repeat(n)),
  'open pictures': (n) => markdown('![[]()'.repeat(n)),
  'open emphasis': (n) => markdown('*a _b '.repeat(n)),
  'open code': (n) =>
    markdown(Array.from({ length: Math.sqrt(n) * 2 }, (_, i) => '`'.repeat(i + 1)).join(' ')),
  'quotes in quotes': (n) => markdown(`${'> '.repeat(n)}a`),
  'lists in lists': (n) => markdown(`${'- '.repeat(n)}a\n\n\n\n`),
  'angle brackets': (n) => markdown('<a '.repeat(n)),
  entities: (n) => markdown('&amp;&#x41;'.repeat(n)),
  'control characters': (n) => article(`"${'\\u0001'.repeat(n)}"`),
  'lone surrogates': (n) => article(`"${'\\ud800'.repeat(n)}"`),
  'huge numbers': (n) => article(`[{"type": "list", "items": [${'1e999,'.repeat(n)}1]}]`),
  'direction characters in a URL': (n) => article(`[${'"[a](https://kiln.example/\\u202e)",'.repeat(n)}"b"]`),
};

for (const [name, make] of Object.entries(families)) {
  test(`${name}: eight times as much takes about eight times as long`, () => {
    const [few, many] = [make(5_000), make(40_000)];
    timed(few); // So that nothing is compiled or grown for the first time.
    const small = Math.min(...[1, 2, 3].map(() => timed(few).milliseconds));
    // A square would be 64 times; the allowance is for what does not grow, and for caches that others use as well. What is
    // measured once may be unlucky, what is a square is one each time.
    const most = 24 * small + 150;
    let large = Infinity;
    for (let tries = 0; tries < 4 && large >= most; ++tries)
      large = Math.min(large, timed(many).milliseconds);
    assert.ok(large < most, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
  });
}
