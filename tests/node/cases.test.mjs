// Every case through the built package: the same bytes as the native program, which wrote the expectations.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readCases } from './cases.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();
const cases = readCases();

test('there are cases', () => assert.ok(cases.length > 0, 'tests/cases/ is empty'));

for (const { name, article, options, html, problems } of cases) {
  test(name, () => {
    const bytes = Buffer.from(galley.renderBytes(article, options));
    if (!bytes.equals(html)) assert.equal(bytes.toString(), html.toString());
    assert.ok(bytes.equals(html), 'the same text, but other bytes');
    const rendering = galley.render(article, options);
    assert.equal(rendering.html, html.toString());
    assert.deepEqual(rendering.problems, problems);
  });
}
