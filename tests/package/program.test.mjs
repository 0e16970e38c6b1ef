// `npx galley` from the packed package: the same words, output and status as the native program.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { readCases } from '../node/cases.mjs';
import { program as nativeProgram, root } from '../node/program.mjs';

const run = promisify(execFile);
let project = '';

before(async () => {
  project = mkdtempSync(join(tmpdir(), 'galley-program-'));
  const { stdout } = await run('npm', [
    'pack',
    '--json',
    '--pack-destination',
    project,
    join(root, 'build/package'),
  ]);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true}');
  const tarball = join(project, JSON.parse(stdout)[0].filename);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
});
after(() => rmSync(project, { recursive: true, force: true }));

const good = JSON.stringify({
  title: 'Low tide',
  language: 'en',
  published: '2026-03-01',
  url: 'https://example.org/tide',
  body: 'The sea went out.\n\n## Back again\n\nAt noon.',
});
const files = {
  'good.json': good,
  'bad.json': '{"title":"T","language":"en","modified":"tomorrow","body":[{"type":"image","url":"a.png"}]}',
  'mends.json': `\uFEFF{
  "title": "🌊", "language": "en_GB", "published": "2026-03-01", "url": "https://example.org/", "standfrist": "{0} [a](b)",
  "body": ["é", "", {"type": "image", "url": "https://example.org/a.jpg", "alt": "A"}, {"type": "heading", "level": 1, "text": "B"}]
}`,
  'foreign.json':
    '{"time":1,"version":"2.28","blocks":[{"type":"header","data":{"text":"A","level":2}},{"type":"header","data":{"text":"B","level":5}}]}',
  'bytes.json': Buffer.concat([Buffer.from('{"title":"T\xff","body":["a",""]}', 'latin1')]),
  'options.json': '{"view": "text", "heading_level": 2, "nonsense": 1}',
  'wrong.json': '{"format": "docx", "now": 7, "nonsense": 1}',
  'item.json': '{"id": "1", "title": "T", "content_text": "Low tide.", "options": {"format": 1}, "_a": 1}',
  'list.json': '{"title": "Next", "items": [{"url": "/a", "title": "Low tide"}]}',
  'cut.json': '{"view": "text"',
};

/**
 * Runs a program in the project.
 * @param {string} program @param {string[]} words @param {string | Buffer} input
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
function start(program, words, input) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { cwd: project });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.stdin.on('error', () => {}); // A program that does not read its input closes it.
    child.on('error', failed).on('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

/** @param {string[]} words @param {string | Buffer} [input] */
const both = (words, input = '') =>
  Promise.all([
    start(nativeProgram, words, input),
    start(join(project, 'node_modules/.bin/galley'), words, input),
  ]);

test('npx finds and runs it', async () => {
  const { stdout } = await run('npx', ['--no-install', 'galley', 'render', '--view', 'text', 'good.json'], {
    cwd: project,
  });
  assert.match(stdout, /^Low tide\n[^]*The sea went out\./);
});

describe('output and status are those of the native program', () => {
  const others = ['mends.json', 'foreign.json', 'bytes.json', 'cut.json', 'bad.json'];
  const lines = [
    ['render'],
    ['render', '-'],
    ['render', 'good.json'],
    ['render', 'bad.json'],
    ['render', '--view', 'page', '--set', 'stylesheet=/a.css,/b.css', 'good.json'],
    ['render', '--set', 'heading_level=3', '--set', 'share=email,copy', 'good.json'],
    ['render', '--set', 'id_prefix=7', '--set', 'strings.share=Pass it on, please', 'good.json'],
    ['render', '--set', 'images.lazy=false', '--set', 'images.sizes=(min-width: 9rem) 8rem, 5vw', 'bad.json'],
    ['render', '--set', 'id_prefix=a-', '--set=id_prefix=b-', 'good.json'],
    ['render', '--options', 'options.json', 'good.json'],
    ['render', '--options', 'cut.json', 'good.json'],
    ['render', '--options=options.json', '--view', 'article', 'good.json'],
    ['check', 'good.json', 'bad.json'],
    ['check', '--options', 'options.json', 'bad.json'],
    ['check', '--format', 'json', '--options', 'options.json', 'good.json', 'bad.json'],
    ['convert', '--to', 'markdown'],
    ['convert', '--to', 'galley', 'good.json'],
    ['convert', '--to=json-feed', 'bad.json'],
    ['convert', '--to', 'markdown', '--set', 'format=json-feed', 'item.json'],
    [
      'convert',
      '--to',
      'markdown',
      '--set',
      'format=markdown',
      '--set',
      'now=2026-03-01T00:00:00Z',
      'item.json',
    ],
    ['convert', '--to', 'galley', '--view', 'related-items', 'list.json'],
    ['convert', '--to', 'galley', '--options', 'options.json', 'good.json'],
    ['convert', '--to', 'galley', '--options', 'wrong.json', '--set', 'heading_level=2', 'item.json'],
    ['check', '--format', 'json', ...others],
    ['check', '--format', 'sarif', ...others, './good.json', '/dev/null', '-'],
    [
      'check',
      '--format',
      'sarif',
      '--options',
      'options.json',
      '--set',
      'view=page',
      'bad.json',
      'mends.json',
    ],
    ['check', '--format', 'sarif', 'good.json'],
    ['batch', '--view', 'card'],
    ['formats'],
    ['schema'],
    ['version'],
    ['--version'],
    ['render', '--help'],
    ['convert', '--help'],
  ];
  for (const words of lines) {
    test(words.join(' '), async () => {
      const [wanted, found] = await both(words, good);
      assert.deepEqual(found, wanted);
    });
  }
});

test('what cannot be done ends with the status of the native program and says something', async () => {
  const lines = [
    ['render', 'missing.json'],
    ['check', 'missing.json', 'good.json'],
    ['render', '--options', 'missing.json'],
    ['render', '--set', 'veiw=page'],
    ['render', '--set', 'x-view=page'],
    ['render', '--set', 'heading_level=high'],
    ['render', '--set', 'view'],
    ['render', '--view', 'poster'],
    ['render', '--bogus'],
    ['render', '--format', 'json'],
    ['render', 'a', 'b'],
    ['check', '--format', 'xml'],
    ['convert'],
    ['convert', '--to', 'docx', 'good.json'],
    ['convert', '--to', 'auto', 'good.json'],
    ['convert', '--to'],
    ['convert', '--to', 'galley', 'missing.json'],
    ['convert', '--to', 'galley', '--options', 'missing.json'],
    ['convert', '--to', 'galley', '--set', 'format=docx', 'good.json'],
    ['convert', '--to', 'galley', 'good.json', 'bad.json'],
    ['render', '--to', 'galley'],
    ['version', 'now'],
    ['poster'],
    [],
  ];
  for (const words of lines) {
    const [wanted, found] = await both(words, good);
    assert.equal(found.code, 2, words.join(' '));
    assert.equal(wanted.code, 2, words.join(' '));
    assert.match(found.err, /^galley: ./m, words.join(' '));
    assert.doesNotMatch(found.err, /\n\s+at /, words.join(' '));
  }
});

test('a log names files that are missing and absolute paths as the native program does', async () => {
  const words = ['check', '--format', 'sarif', 'missing.json', join(project, 'bad.json'), 'sub/../bad.json'];
  const [wanted, found] = await both(words);
  assert.equal(found.code, 2);
  assert.equal(found.out, wanted.out);
  assert.match(found.out, /"executionSuccessful":false/);
  assert.equal(found.out.match(/"uri":"bad.json"/g)?.length, found.out.match(/"uri":"(?!missing)/g)?.length);
});

test('articles that cannot be read have the same status', async () => {
  for (const input of [
    '',
    'nonsense',
    '[1]',
    '{"title":"T","body":["cut',
    '{"title":"T"}',
    '{"a":"\\u001b[31m"}',
  ]) {
    const [wanted, found] = await both(['check'], input);
    assert.deepEqual(found, wanted, input);
  }
});

test('articles of which nothing can be written have the same bytes and status', async () => {
  for (const input of ['', 'nonsense', '[1]', '{"title":"T","body":["cut', '{"a":"\\u001b[31m"}']) {
    const [wanted, found] = await both(['convert', '--to', 'json-feed'], input);
    assert.deepEqual(found, wanted, input);
  }
});

test('batch gives the same objects for every case, for broken lines and for foreign formats', async () => {
  const articles = readCases()
    .map(({ article }) => article.toString().replace(/\s*\n\s*/g, ' '))
    .filter((text) => text.length < 200_000);
  assert.ok(articles.length > 100);
  const feed =
    '{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"A","content_text":"b"}]}';
  const input = [...articles, '', 'nonsense', feed, `${good}\r`].join('\n');
  const [wanted, found] = await both(['batch'], input);
  assert.equal(found.err, wanted.err);
  assert.equal(found.code, wanted.code);
  const [mine, theirs] = [found, wanted].map(({ out }) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  assert.equal(mine.length, articles.length + 4);
  assert.deepEqual(mine, theirs);
});

test('an article over the limit is named, and the next line is read', async () => {
  const long = JSON.stringify({ title: 'x'.repeat(17 * 1024 * 1024) });
  const { code, out } = await start(
    join(project, 'node_modules/.bin/galley'),
    ['batch', '--view', 'text'],
    `${long}\n${good}\n`,
  );
  assert.equal(code, 1);
  const [first, second] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(first.problems[0].code, 'input-too-large');
  assert.match(second.html, /^Low tide/);
});

test('a reader that goes away ends it quietly', async () => {
  const command = `yes '${good.replace(/\n/g, ' ')}' | node_modules/.bin/galley batch | head -n 2 | wc -l`;
  const { stdout, stderr } = await run('sh', ['-c', command], { cwd: project, timeout: 60_000 });
  assert.equal(stdout.trim(), '2');
  assert.doesNotMatch(stderr, /\n\s+at /);
});
