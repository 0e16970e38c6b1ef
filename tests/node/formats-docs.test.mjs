// The examples of docs/formats: each page shows a document and what the program writes for it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { galley, root } from './program.mjs';

const folder = join(root, 'docs/formats');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');

for (const name of pages) {
  test(`docs/formats/${name}`, async () => {
    const page = readFileSync(join(folder, name), 'utf8');
    const [, input, output] =
      /`{5}\w+\n([\s\S]*?)`{5}[\s\S]*?`{5}html output\n([\s\S]*?)`{5}/.exec(page) ??
      assert.fail('no example');
    const { out } = await galley(['render', '--set', 'share=email'], input);
    assert.equal(out, output);
  });
}

test('every format of the option has a page and a row', () => {
  const words = /kFormats =\s*((?:"[^"]*"\s*)+);/.exec(
    readFileSync(join(root, 'core/src/option_table.cpp'), 'utf8'),
  );
  const names = (words?.[1] ?? '').replaceAll(/["\n]/g, '').split(/\s+/).filter(Boolean);
  const overview = readFileSync(join(folder, 'README.md'), 'utf8');
  const listed = [...overview.matchAll(/^\| \[?`([\w-]+)`/gm)].map((match) => match[1]);
  assert.deepEqual(
    listed,
    names.filter((name) => name !== 'auto'),
  );
  assert.deepEqual(
    pages.map((name) => name.slice(0, -3)).sort(),
    listed.filter((name) => name !== 'galley').sort(),
  );
});

for (const name of pages) {
  const page = readFileSync(join(folder, name), 'utf8');
  const [, input, to, output] =
    /echo '(.*)' \| galley convert --to (\S+)\n[\s\S]*?`{5}json output\n([\s\S]*?)`{5}/.exec(page) ?? [];
  if (!input) continue;
  test(`docs/formats/${name} shows what is written`, async () => {
    assert.equal(`${to}.md`, name);
    const { out, err, code } = await galley(['convert', '--to', to], input);
    assert.equal(out, output);
    assert.deepEqual([err, code], ['', 0]);
  });
}

test('docs/formats/README.md shows what a conversion writes', async () => {
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  const [, input, words, output] =
    /echo '(.*)' \| galley (.*)\n[\s\S]*?`{5}markdown output\n([\s\S]*?)`{5}/.exec(page) ??
    assert.fail('no example');
  const { out, code } = await galley(words.split(' '), input);
  assert.equal(out, output);
  assert.equal(code, 0);
});
