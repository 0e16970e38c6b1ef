// A content security policy without 'unsafe-eval' is what sites have. V8's own switch refuses eval and new Function the same way.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('../../build/package/', import.meta.url));

const program = `
  import { readFileSync } from 'node:fs';
  import { loadGalley } from ${JSON.stringify(`${folder}galley.js`)};

  let refused = false;
  try {
    new Function('return 1')();
  } catch {
    refused = true;
  }
  const galley = await loadGalley({ wasm: readFileSync(${JSON.stringify(`${folder}galley.wasm`)}) });
  const { html } = galley.render(JSON.stringify({ galley: 1, title: 'Bread & salt', body: 'One *loaf*.' }));
  console.log(JSON.stringify({ refused, html }));
`;

test('the module and its glue work where eval is refused', async () => {
  const { stdout } = await run(process.execPath, [
    '--disallow-code-generation-from-strings',
    '--input-type=module',
    '--eval',
    program,
  ]);
  const { refused, html } = JSON.parse(stdout);
  assert.ok(refused, 'this runtime does not refuse eval, so the test shows nothing');
  assert.match(html, /Bread &amp; salt/);
  assert.match(html, /<em>loaf<\/em>/);
});

test('no file of the package makes code from strings', async () => {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'));
  assert.ok(files.includes('glue.js') && files.includes('galley.js'));
  for (const name of files) {
    const text = readFileSync(folder + name, 'utf8');
    assert.doesNotMatch(text, /\bnew Function\b|\beval\s*\(|\bFunction\s*\(/, name);
  }
});
