// The program `galley`: what it prints where, and what it ends with.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { galley, root } from './program.mjs';

const good = {
  title: 'Low tide',
  language: 'en',
  published: '2026-03-01',
  url: 'https://example.org/tide',
  body: 'The sea went out.',
};
const text = JSON.stringify(good);
const commands = [
  'render',
  'check',
  'convert',
  'batch',
  'site',
  'feed',
  'oembed',
  'formats',
  'schema',
  'version',
];

/** Runs `use` with the path of a file that holds `content`. @param {string} content @param {(path: string) => Promise<void>} use */
async function withFile(content, use) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  const path = join(folder, 'file.json');
  writeFileSync(path, content);
  try {
    await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('render writes HTML to standard output and nothing else when all is well', async () => {
  const { code, out, err } = await galley(['render'], text);
  assert.equal(code, 0);
  assert.match(out, /^<article [^>]*lang="en"[\s\S]*The sea went out\.[\s\S]*<\/article>\n?$/);
  assert.equal(err, '');
  assert.deepEqual(await galley(['render', '-'], text), { code, out, err });
  await withFile(text, async (path) => assert.equal((await galley(['render', path])).out, out));
});

test('problems go to standard error, each on a line that names its place', async () => {
  const json =
    '{\n  "title": "T",\n  "language": "en", "published": "2026-03-01", "modified": "tomorrow",\n  "body": "x"\n}';
  const { code, out, err } = await galley(['render'], json);
  assert.equal(code, 1);
  assert.match(out, /^<article/);
  assert.equal(
    err,
    '<stdin>:3:60: error date-invalid: "tomorrow" is not a date. Write RFC 3339, e.g. 2026-03-01T09:30:00+02:00. (/modified)\n',
  );
});

test('the status tells errors from unusable input and from wrong usage', async () => {
  const rows = [
    [['check'], text, 0],
    [['check'], '{"title":"T"}', 0], // warnings and hints
    [['check'], '{"title":"T","body":[{"type":"image","url":"a.png"}]}', 1],
    [['check'], '{"title":"T","body":["cut', 1],
    [['check'], '', 2],
    [['check'], 'nonsense', 2],
    [['check'], '[1]', 2],
    [['render'], '', 2],
    [['render', 'no-such-file.json'], '', 2],
    [['render', '--options', 'no-such-file.json'], text, 2],
    [['render', '--set', 'veiw=page'], text, 2],
    [['render', '--set', 'view'], text, 2],
    [['render', '--view', 'poster'], text, 2],
    [['render', '--bogus'], text, 2],
    [['render', '--format', 'json'], text, 2],
    [['render', 'a', 'b'], text, 2],
    [['check', '--format', 'xml'], text, 2],
    [['batch', '--jobs', '0'], text, 2],
    [['poster'], '', 2],
    [[], '', 2],
  ];
  for (const [words, input, expected] of /** @type {[string[], string, number][]} */ (rows)) {
    const { code, out, err } = await galley(words, input);
    assert.equal(code, expected, `galley ${words.join(' ')} <<< ${input}\n${out}${err}`);
    if (expected === 2 && words[0] !== 'check') assert.notEqual(err, '', words.join(' '));
  }
});

test('a slip in an option is met with what was meant', async () => {
  const { err } = await galley(['render', '--set', 'veiw=page'], text);
  assert.equal(err, 'galley: The option "veiw", perhaps "view", is not known.\n');
});

test('options come from a file, and the command line wins over it', async () => {
  await withFile('{"view": "text", "heading_level": 2, "nonsense": 1}', async (path) => {
    const plain = await galley(['render', '--options', path], text);
    assert.match(plain.out, /^Low tide\n/);
    assert.equal(
      plain.err,
      `${path}:1:${'{"view": "text", "heading_level": 2, "nonsense": '.length + 1}: warning option-unknown: ` +
        'The option "nonsense" is not known. Remove it, or correct the spelling. (/options/nonsense)\n',
    );
    assert.equal(plain.code, 0);
    const html = await galley(['render', `--options=${path}`, '--view', 'article'], text);
    assert.match(html.out, /<h2 class="galley-headline"/);
  });
});

test('the last setting of an option counts, and parts of options can be set', async () => {
  const { out, err } = await galley(
    ['render', '--set', 'id_prefix=a-', '--set', 'id_prefix=b-', '--set', 'strings.share=Pass it on'],
    text,
  );
  assert.match(out, /id="b-title"/);
  assert.match(out, /Pass it on/);
  assert.equal(err, '');
});

test('check takes several files and reports the worst', async () => {
  await withFile(text, (fine) =>
    withFile('{"title":"T","body":[{"type":"image","url":"a.png"}]}', async (bad) => {
      const { code, out, err } = await galley(['check', fine, bad]);
      assert.equal(code, 1);
      assert.equal(err, '');
      const lines = out.trimEnd().split('\n');
      assert.ok(lines.every((line) => line.startsWith(`${bad}:`)));
      assert.ok(lines.some((line) => line.includes(' error image-alt-missing: ')));
    }),
  );
});

test('check --format json gives the report that every runtime gives', async () => {
  await withFile('{"bogus": 1}', async (path) => {
    const { code, out } = await galley(['check', '--format', 'json', '--options', path], '{"title": "T"}');
    assert.equal(code, 0);
    const report = JSON.parse(out);
    const keys = ['problems', 'outline', 'words', 'minutes', 'language', 'direction'];
    assert.deepEqual(Object.keys(report), keys);
    assert.equal(report.problems[0].code, 'option-unknown');
    assert.equal(report.problems[0].path, '/options/bogus');
    assert.ok(report.problems.length > 1);
    assert.deepEqual(Object.keys(report.problems[1]), [
      'severity',
      'code',
      'path',
      'line',
      'column',
      'message',
    ]);
  });
});

test('control characters of the input do not reach the terminal', async () => {
  const { out } = await galley(['check'], '{"title":"T","\\u001b[31m\\n":1}');
  assert.match(out, /key-unknown/);
  assert.doesNotMatch(out, /\u001b/);
  assert.ok(out.split('\n').every((line) => line === '' || line.startsWith('<stdin>:')));
});

test('no colours where nobody looks', async () => {
  const { err } = await galley(['render'], '{"title":"T"}', { TERM: 'xterm-256color' });
  assert.notEqual(err, '');
  assert.doesNotMatch(err, /\u001b/);
});

test('batch keeps the order of the lines, whatever they cost', async () => {
  const lines = Array.from({ length: 300 }, (_, i) =>
    JSON.stringify({ ...good, title: `Story ${i}`, body: 'words '.repeat(i % 7 === 0 ? 20000 : 1) }),
  );
  const { code, out, err } = await galley(['batch', '--jobs', '4'], lines.join('\n'));
  assert.equal(code, 0);
  assert.equal(err, '');
  const results = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(results.length, lines.length);
  results.forEach((result, i) => assert.equal(result.outline[0].text, `Story ${i}`));
  const alone = await galley(['render'], lines[0]);
  assert.equal(results[0].html, alone.out);
});

test('batch gives an object for every line, broken and empty ones too', async () => {
  const { code, out } = await galley(['batch', '--view', 'text'], `${text}\r\n\nnonsense\n${text}\n`);
  assert.equal(code, 1);
  const results = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    results.map((result) => result.problems[0]?.code),
    [undefined, 'input-empty', 'json-syntax', undefined],
  );
  assert.equal(results[0].html, results[3].html);
});

test('batch takes no more memory for more lines, empty ones either', () => {
  // Kilobytes of data: the results of all lines are more than that. (Of the released program, for sanitizers take more.)
  const limited = 'ulimit -d 131072; yes "" | head -n 500000 | build/native/galley batch --jobs 2 | wc -l';
  const { stdout, stderr } = spawnSync('bash', ['-c', limited], { cwd: root, encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(Number(stdout), 500_000);
});

test('batch --items gives an object for each article of a list, with what the list says', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Quay',
    language: 'fr',
    items: [
      { id: '1', title: 'Un', content_text: 'Des [crochets], une "virgule".' },
      { id: '2', title: 'Deux', content_html: '<p>{Accolades}</p>' },
    ],
  };
  const bare = [{ title: 'A', body: 'x' }, null, { title: 'B', body: 'y' }];
  /** @param {string} input */
  const titles = async (input) => {
    const { out } = await galley(['batch', '--items', '--view', 'text'], input);
    const results = out.split('\n').filter(Boolean);
    return results
      .map((line) => JSON.parse(line))
      .map(({ outline, language }) => [outline[0]?.text, language]);
  };
  // On many lines and on one, and not of a list at all.
  assert.deepEqual(await titles(JSON.stringify(feed, null, 2)), [
    ['Un', 'fr'],
    ['Deux', 'fr'],
  ]);
  assert.deepEqual(await titles(JSON.stringify(bare)), [
    ['A', ''],
    ['B', ''],
  ]);
  assert.deepEqual(await titles(JSON.stringify(bare[0])), [['A', '']]);
  assert.deepEqual(await titles('[]'), []);
  // What is broken is one input, whose problems say so.
  assert.equal((await titles('[{"title": "A"}, {"title"')).length, 1);
});

test('batch of nothing is nothing', async () => {
  assert.deepEqual(await galley(['batch'], ''), { code: 0, out: '', err: '' });
});

test('batch refuses a line above the limit and goes on', async () => {
  const long = JSON.stringify({ title: 'x'.repeat(17 * 1024 * 1024) });
  const { code, out } = await galley(['batch', '--view', 'text'], `${long}\n${text}\n`);
  assert.equal(code, 1);
  const [first, second] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(first.problems[0].code, 'input-too-large');
  assert.deepEqual(second.problems, []);
});

test('every command explains itself', async () => {
  const program = await galley(['--help']);
  assert.equal(program.code, 0);
  for (const command of commands) {
    assert.match(program.out, new RegExp(`^  ${command} `, 'm'));
    const { code, out, err } = await galley([command, '--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.ok(out.startsWith(`galley ${command}`), out);
    assert.ok(out.split('\n').every((line) => line.length <= 100));
  }
});

test('version, formats and schema', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal((await galley(['version'])).out, `galley ${version}\n`);
  assert.equal((await galley(['--version'])).out, `galley ${version}\n`);
  assert.match((await galley(['formats'])).out, /markdown/);
  const schema = readFileSync(join(root, 'docs/article.schema.json'), 'utf8');
  assert.equal((await galley(['schema'])).out, schema);
});
