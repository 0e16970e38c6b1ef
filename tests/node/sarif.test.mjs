// `galley check --format sarif`: logs that the standard's own schema accepts, and that say where each problem is.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { applyPatch } from '../../site/cms/app/patch.js';
import { galley, root } from './program.mjs';

// Of this package the schema alone is used.
const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
// It names draft 4 but uses nothing that has changed since.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schemaFile), 'utf8'));
// Under NodeNext the packages' default exports are their CommonJS namespaces to the type checker.
const ajv = new /** @type {any} */ (Ajv)({ strict: false, allErrors: true, unicodeRegExp: false });
/** @type {any} */ (addFormats)(ajv);
const validate = ajv.compile(schema);

const clean =
  '{"title":"Low tide","language":"en","published":"2026-03-01","url":"https://example.org/tide","body":"The sea."}';
const files = {
  'clean.json': clean,
  'sub/bad é:1.json': `{
  "title": "🌊 Tide", "language": "en_GB", "published": "2026-03-01", "url": "https://example.org/",
  "body": [
    "First.",
    {"type": "heading", "level": 1, "text": "A"},
    {"type": "image", "url": "https://example.org/a.jpg", "alt": "A wave", "caption": "A wave"},
    "See [here](https://example.org/a).",
    "🌊", ""
  ],
  "standfrist": "S"
}
`,
  'marked.json': `\uFEFF${clean.replace('"en"', '"en_GB"')}`,
  'cut.json': '{"title": "T", "body": ["cut',
  'note.md': '---\ntitle: T\nlanguage: en_GB\n---\n\nWords.\n',
  'options.json': '{"nonsense": 1}',
};
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-sarif-'));
  mkdirSync(join(folder, 'sub'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The one run of a log that is sound. @param {string[]} words @param {string} [input] @param {number} [status] */
async function check(words, input = '', status = 0) {
  const { code, out } = await galley(['check', '--format', 'sarif', ...words], input, {}, folder);
  assert.equal(code, status, out);
  assert.ok(out.endsWith('}\n') && !out.slice(0, -1).includes('\n'));
  const log = JSON.parse(out);
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  return log.runs[0];
}

/** @param {any} result */
const uriOf = (result) => result.locations[0].physicalLocation.artifactLocation.uri;

test('the schema refuses what is no log', () => {
  assert.ok(!validate({ version: '2.1.0', runs: [{}] }));
});

test('a log of nothing names the tool and every rule', async () => {
  const run = await check(['clean.json']);
  assert.deepEqual(run.results, []);
  assert.deepEqual(run.invocations, [{ executionSuccessful: true }]);
  assert.equal(run.columnKind, 'unicodeCodePoints');
  const { name, version, rules } = run.tool.driver;
  assert.equal(name, 'Galley');
  assert.equal(`galley ${version}\n`, (await galley(['version'])).out);
  const documented = readFileSync(join(root, 'docs/problems.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm);
  assert.deepEqual(
    rules.map((/** @type {any} */ { id }) => id),
    [...documented].map(([, code]) => code),
  );
  const rule = rules.find((/** @type {any} */ { id }) => id === 'key-unknown');
  assert.deepEqual(rule, {
    id: 'key-unknown',
    shortDescription: { text: 'The key "…" is not known here and its value is not shown.' },
    fullDescription: {
      text: 'The key "…" is not known here and its value is not shown. Remove it, or start its name with "x-".',
    },
    defaultConfiguration: { level: 'note' },
    help: { text: 'Remove it, or start its name with "x-".' },
  });
});

test('results say what the lines say, for every file', async () => {
  const names = ['sub/bad é:1.json', './clean.json', 'cut.json', 'note.md'];
  const run = await check(names, '', 1);
  const { out } = await galley(['check', ...names], '', {}, folder);
  const levels = { error: 'error', warning: 'warning', note: 'hint' };
  const lines = run.results.map((/** @type {any} */ result) => {
    const { region } = result.locations[0].physicalLocation;
    const severity = levels[/** @type {keyof typeof levels} */ (result.level)];
    const text = result.message.text.replaceAll('{{', '{').replaceAll('}}', '}').replaceAll('] (', '](');
    const [logical] = result.locations[0].logicalLocations ?? [];
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    return (
      `${decodeURIComponent(uriOf(result))}:${region.startLine}:${region.startColumn}: ` +
      `${severity} ${result.ruleId}: ${text}${logical ? ` (${logical.fullyQualifiedName})` : ''}`
    );
  });
  assert.ok(lines.length > 8);
  assert.deepEqual(lines, out.trimEnd().split('\n'));
  assert.ok(run.results.some((/** @type {any} */ one) => uriOf(one) === 'sub/bad%20%C3%A9%3A1.json'));
});

/** Index of a line and column, in code points, of a text without its mark. @param {string} text @param {number} line @param {number} column */
function indexOf(text, line, column) {
  const before = text.split('\n').slice(0, line - 1);
  const rest = text.split('\n')[line - 1];
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return start + [...rest].slice(0, column - 1).join('').length;
}

/** A text after the replacements of its fix. @param {string} text @param {any} result */
function fixed(text, result) {
  const [{ artifactChanges }] = result.fixes;
  assert.equal(artifactChanges.length, 1);
  const [{ artifactLocation, replacements }] = artifactChanges;
  assert.equal(artifactLocation.uri, uriOf(result));
  let after = text;
  for (const { deletedRegion: region, insertedContent } of replacements.toReversed()) {
    const start = indexOf(text, region.startLine, region.startColumn);
    const end = indexOf(text, region.endLine, region.endColumn);
    after = after.slice(0, start) + insertedContent.text + after.slice(end);
  }
  return after;
}

test('fixes replace what their patches change, and nothing else', async () => {
  const [name] = Object.keys(files).filter((one) => one.startsWith('sub/'));
  const mended = ['language-invalid', 'heading-top', 'image-alt-caption', 'block-empty', 'key-misspelt'];
  for (const [path, wanted] of /** @type {[keyof typeof files, string[]][]} */ ([
    [name, mended],
    ['marked.json', ['language-invalid']],
  ])) {
    const text = files[path].replace('\uFEFF', '');
    const { results } = await check([path]);
    const { out } = await galley(['check', '--format', 'json', path], '', {}, folder);
    const { problems } = JSON.parse(out);
    for (const [i, result] of results.entries()) {
      const { fix } = problems[i];
      assert.equal(Boolean(fix), Boolean(result.fixes ?? result.properties), result.ruleId);
      if (!result.fixes) {
        assert.deepEqual(result.properties?.fix, fix);
        continue;
      }
      assert.equal(result.fixes[0].description.text, fix.title);
      const after = fixed(text, result);
      assert.deepEqual(JSON.parse(after), JSON.parse(applyPatch(text, fix.patch)), result.ruleId);
    }
    assert.deepEqual(
      results.filter((/** @type {any} */ one) => one.fixes).map((/** @type {any} */ one) => one.ruleId),
      wanted,
    );
  }
});

test('so they do in every case', async () => {
  const paths = readdirSync(join(root, 'tests/cases'), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('/article.json'))
    .map((path) => join(root, 'tests/cases', path));
  assert.ok(paths.length > 100);
  const { results } = await check(paths, '', 2);
  const { out } = await galley(['check', '--format', 'json', ...paths], '', {}, folder);
  const problems = out
    .trimEnd()
    .split('\n')
    .flatMap((line) => JSON.parse(line).problems);
  assert.equal(results.length, problems.length);
  let count = 0;
  for (const [i, result] of results.entries()) {
    if (!result.fixes) continue;
    const text = readFileSync(decodeURIComponent(uriOf(result).replace('file://', '')), 'utf8');
    const after = fixed(text.replace('\uFEFF', ''), result);
    const wanted = applyPatch(text.replace('\uFEFF', ''), problems[i].fix.patch);
    assert.deepEqual(JSON.parse(after), JSON.parse(wanted), `${uriOf(result)} ${result.ruleId}`);
    ++count;
  }
  assert.ok(count > 50, `${count} fixes`);
});

test('what leaves something open is told in the properties', async () => {
  const input = clean.replace('"The sea."', '[{"type":"image","url":"https://example.org/a.jpg","alt":"A"}]');
  const { results } = await check([], input);
  const [result] = results;
  assert.equal(result.ruleId, 'image-size-missing');
  assert.equal(uriOf(result), '%3Cstdin%3E');
  assert.equal(result.fixes, undefined);
  assert.equal(result.properties.fix.image, 'https://example.org/a.jpg');
  assert.deepEqual(
    result.properties.fix.patch.map((/** @type {any} */ { value }) => value),
    [null, null],
  );
});

test('words of an article become neither placeholders nor links', async () => {
  const { results } = await check([], clean.replace('"The sea."', '"a", "{0} [a](b)": 1'));
  assert.match(results[0].message.text, /"\{\{0\}\} \[a\] \(b\)"/);
});

test('files are told by where they are, and one that is missing makes the run unsuccessful', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'galley-outside-'));
  const path = join(outside, 'a b.json');
  writeFileSync(path, '{"title": "T"}');
  const names = [join(folder, 'cut.json'), path, 'no such.json', '--options', 'options.json'];
  const run = await check(names, '', 2);
  rmSync(outside, { recursive: true });
  const uris = new Set(run.results.map(uriOf));
  assert.deepEqual([...uris], ['options.json', 'cut.json', `file://${path.replace(' ', '%20')}`]);
  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
  assert.equal(executionSuccessful, false);
  assert.equal(toolExecutionNotifications.length, 1);
  assert.equal(uriOf(toolExecutionNotifications[0]), 'no%20such.json');
});

test('the coverage has no place in it', async () => {
  const { code, out, err } = await galley(['check', '--coverage', '--format', 'sarif'], clean);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.match(err, /coverage/);
});
