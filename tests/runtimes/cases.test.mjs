// Every case in every runtime, byte for byte.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCases } from '../node/cases.mjs';
import { folder as galley } from '../node/package.mjs';
import { programs } from './installed.mjs';
import { serveWorker } from './served.mjs';

const cases = readCases();
const here = fileURLToPath(new URL('.', import.meta.url));
const base64 = (/** @type {string | Buffer} */ data) => Buffer.from(data).toString('base64');

/** @param {Buffer[]} rendered */
function assertSame(rendered) {
  assert.ok(cases.length > 100);
  assert.equal(rendered.length, cases.length);
  for (const [index, { name, html }] of cases.entries()) {
    if (!rendered[index].equals(html)) assert.equal(rendered[index].toString(), html.toString(), name);
    assert.ok(rendered[index].equals(html), `${name}: the same text, but other bytes`);
  }
}

for (const [name, [program, ...options]] of Object.entries({
  'this Node': [process.execPath],
  ...programs,
})) {
  test(name, async () => {
    const child = spawn(program, [...options, `${here}program.mjs`, `${galley}galley.js`], {
      env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdin.end(
      cases
        .map(({ article, options }) => JSON.stringify({ article: base64(article), options: base64(options) }))
        .join('\n'),
    );
    const code = await new Promise((done, fail) => child.on('close', done).on('error', fail));
    assert.equal(code, 0, err);
    assertSame(
      out
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => Buffer.from(line, 'base64')),
    );
  });
}

test('workerd', async () => {
  const served = await serveWorker(`${here}workerd.js`);
  try {
    const rendered = [];
    for (const { article, options } of cases) {
      const answer = await fetch(served.address, {
        method: 'POST',
        body: new Uint8Array(article),
        headers: { 'x-options': base64(options) },
      });
      assert.equal(answer.status, 200, served.said());
      rendered.push(Buffer.from(await answer.arrayBuffer()));
    }
    assertSame(rendered);
  } finally {
    served.close();
  }
});

test('the versions are what they are said to be', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  for (const version of Object.values(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
});
