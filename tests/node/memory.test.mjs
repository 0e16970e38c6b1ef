// Renders leave the heap where it was. Twenty thousand here; GALLEY_RENDERS=1000000 makes it a million, which takes minutes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { payloads } from '../hostile/payloads/index.mjs';
import { importGalley } from './package.mjs';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const times = Number(process.env.GALLEY_RENDERS ?? 20_000);

/** Articles, hostile ones among them, each rendered in turn, as text and as bytes. */
const articles = payloads
  .filter(({ text }) => text.length < 2000)
  .map(({ text }, index) =>
    JSON.stringify({
      title: text,
      language: 'en',
      url: 'https://kiln.example/a',
      body: index % 3 ? text : { format: 'html', content: text },
      related: [{ title: text, url: '/b' }],
    }),
  );

function held() {
  for (let i = 0; i < 3; i++) collectGarbage();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { heapUsed, outside: external + arrayBuffers };
}

/** @param {number} count */
function render(count) {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const article = articles[i % articles.length];
    bytes += i % 2 ? galley.render(article).html.length : galley.renderBytes(article).length;
  }
  return bytes;
}

test(`${times.toLocaleString('en')} renders leave the heap where it was`, (context) => {
  render(4000); // Until everything is compiled and the module's memory has grown to what it needs.
  const before = held();
  const bytes = render(times);
  const after = held();
  const grown = after.heapUsed - before.heapUsed;
  context.diagnostic(
    `${(bytes / 2 ** 20).toFixed(0)} MiB of output; heap ${before.heapUsed} then ${after.heapUsed}, outside ${before.outside} then ${after.outside}`,
  );
  assert.ok(grown < 512 * 1024, `${grown} bytes of heap`);
  assert.ok(after.outside - before.outside < 128 * 1024, `${after.outside - before.outside} bytes outside`);
});
