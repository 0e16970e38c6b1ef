// The lite view is for slow and costly networks: what its page weighs fits the first round trip of a connection, 14 KB.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { importGalley } from './package.mjs';

const limit = 14 * 1024;
const names = readdirSync('site/content').filter((name) => name.endsWith('.json'));

test('the lite page of every sample article stays under 14 KB compressed, whole and without pictures', async () => {
  const galley = await (await importGalley()).loadGalley();
  assert.ok(names.length >= 14);
  for (const name of names) {
    const { html } = galley.render(readFileSync(`site/content/${name}`), { view: 'lite' });
    const size = gzipSync(html).length;
    assert.ok(size > 1000 && size < limit, `${name}: ${size} bytes`);
    assert.doesNotMatch(
      html,
      /<(img|picture|script(?! type="application\/ld\+json")|iframe|video|audio)\b/,
      name,
    );
    assert.match(html, /<\/article>[^]*<\/html>\s*$/, name);
  }
});
