// docs/options.md and docs/cli.md against the core: every option has a row, every example works, and defaults are what they say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { galley, root } from './program.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const page = read('docs/options.md');

/** @type {{name: string, standard: string, example: string}[]} */
const rows = [...page.matchAll(/^\| `([\w.]+)` \|.*\| (.+) \| `([^`]+)` \|$/gm)].map((match) => ({
  name: match[1],
  standard: match[2],
  example: match[3],
}));

const article = JSON.stringify({
  id: 'tide',
  url: 'https://example.org/tide',
  title: 'T',
  language: 'en',
  published: '2026-03-01T09:30:00+02:00',
  image: { url: '/a.jpg', alt: 'A boat', width: 8, height: 6, sources: [{ url: '/b.jpg', width: 4 }] },
  edit: 'https://example.org/edit',
  body: [
    'Text with a [link](https://example.com/).',
    { type: 'image', url: '/c.jpg', alt: 'A quay', width: 8, height: 6 },
    { type: 'embed', provider: 'YouTube', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'V' },
  ],
  related: [1, 2, 3, 4].map((i) => ({
    id: i === 1 ? 'tide-mill' : `${i}`,
    url: `/${i}`,
    title: `Story ${i}`,
  })),
});

test('every option of the core has a row', () => {
  const names = [...read('core/src/option_table.cpp').matchAll(/Option\{"([\w.]+)"/g)].map(
    (match) => match[1],
  );
  assert.ok(names.length > 15);
  assert.deepEqual(
    rows.map(({ name }) => name),
    names,
  );
});

/** Options that are about documents of other formats, with one that shows what they do. @type {Record<string, object>} */
const foreign = {
  format: { id: '1', title: 'T', language: 'en', body: 'native', content_text: 'foreign' },
  now: { uri: 'urn:x:1', headline: 'T', language: 'en', embargoed: '2026-03-01T09:00:00Z' },
};

for (const { name, example } of rows) {
  if (name in foreign) continue;
  test(`--set ${example}`, async () => {
    assert.ok(example.startsWith(name));
    // What an option is about may be seen in one view only.
    const view =
      {
        card: 'related',
        related_limit: 'related',
        stylesheet: 'page',
        script: 'page',
        early_script: 'page',
        oembed: 'page',
      }[name] ?? 'article';
    const plain = await galley(['render', '--view', view], article);
    const set = await galley(['render', '--view', view, '--set', example], article);
    assert.equal(set.code, 0, set.err);
    assert.equal(set.err, plain.err);
    assert.notEqual(set.out, plain.out);
  });
}

for (const { name, example } of rows.filter((row) => row.name in foreign)) {
  test(`--set ${example}`, async () => {
    const text = JSON.stringify(foreign[name]);
    const plain = await galley(['render'], text);
    const set = await galley(['render', '--set', example], text);
    assert.notEqual(set.out, plain.out);
  });
}

for (const { name, standard } of rows) {
  const value = /^(?:`([^`]+)`|(\d+))$/.exec(standard);
  if (!value) continue;
  test(`${name} is ${standard} unless it is set`, async () => {
    const plain = await galley(['render'], article);
    const set = await galley(['render', '--set', `${name}=${value[1] ?? value[2]}`], article);
    assert.deepEqual(set, plain);
  });
}

test('the example is taken without a problem', async () => {
  const example = /^```json\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  const { out } = await galley(['check', '--format', 'json', '--options', '-'], example);
  // Standard input is empty after the options.
  const codes = JSON.parse(out).problems.map((/** @type {{code: string}} */ { code }) => code);
  assert.ok(codes.includes('input-empty'));
  assert.ok(
    !codes.some((/** @type {string} */ code) => code.startsWith('option-') || code === 'share-service'),
    out,
  );
});

test('what docs/cli.md says of commands is what the program has', async () => {
  const cli = read('docs/cli.md');
  const { out } = await galley(['--help']);
  const commands = [...out.matchAll(/^ {2}(\w+) {2,}/gm)].map((match) => match[1]);
  assert.equal(commands.length, 10);
  for (const command of commands) assert.match(cli, new RegExp(`^\\| \`${command}\` \\|`, 'm'));
});

test('the problem that docs/cli.md shows is printed like that', async () => {
  const shown = /^article\.json:4:12: (.*) \(\/body\/3\)$/m.exec(read('docs/cli.md'))?.[1] ?? '';
  const { out } = await galley(['check'], '{"title":"T","body":[{"type":"image","url":"a.png"}]}');
  assert.ok(shown.length > 0 && out.includes(shown), out);
});
