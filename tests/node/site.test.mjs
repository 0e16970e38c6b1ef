// `galley site`: a folder of articles to a static site; stopped, repeated, changed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { articleNumber, pathOf, writeCorpus } from './corpus.mjs';
import { program } from './program.mjs';

const count = 2000;
let folder = '';
let source = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-site-'));
  source = join(folder, 'source');
  writeCorpus(source, count);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} out @param {string} [from] @param {string[]} [more] */
function start(out, from = source, more = []) {
  const words = ['site', from, '--out', out, '--base', 'https://example.org/news', '--title', 'All & more'];
  return spawn(program, [...words, '--embed', 'https://example.org/galley/embed.js', ...more]);
}

/** @param {string} out @param {string} [from] @param {string[]} [more] */
async function site(out, from, more) {
  const child = start(out, from, more);
  let err = '';
  let peak = 0;
  child.stderr.on('data', (chunk) => (err += chunk));
  const watch = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak);
    } catch {
      // It has ended.
    }
  }, 5);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  return { code, err, peak };
}

/** Every file of a site with its content. @param {string} out */
const files = (out) =>
  Object.fromEntries(
    readdirSync(out, { recursive: true })
      .map(String)
      .filter((name) => !name.startsWith('.galley') && statSync(join(out, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );

/** @param {string} out @param {string} name */
const read = (out, name) => readFileSync(join(out, name), 'utf8');

test('pages, lists and answers of a whole site', async () => {
  const out = join(folder, 'whole');
  const { code, err } = await site(out);
  assert.equal(code, 0, err);
  assert.match(err, /^2000 articles, 0 of them left alone; 0 errors/);

  const address = 'https://example.org/news/0003/story-1999/';
  const page = read(out, '0003/story-1999/index.html');
  assert.match(page, /<h1[^>]*>Station report 1999|<h1[^>]*>\w+ report 1999/);
  assert.ok(
    page.includes(`<link rel="alternate" type="application/json+oembed" href="${address}oembed.json"`),
  );
  assert.match(read(out, '0003/story-1999/lite.html'), /report 1999/);
  assert.deepEqual(JSON.parse(read(out, '0003/story-1999/article.json')), articleNumber(1999));

  const answer = JSON.parse(read(out, '0003/story-1999/oembed.json'));
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.equal(
    answer.html,
    `<galley-embed src="${address}article.json"><a href="${address}">${answer.title}</a></galley-embed>` +
      '<script async src="https://example.org/galley/embed.js"></script>',
  );

  const feed = JSON.parse(read(out, 'feed.json'));
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.items.length, 50);
  assert.equal(feed.items[0].url, address, 'the newest first');
  assert.match(feed.items[0].content_html, /^<article/);
  const rss = read(out, 'feed.xml');
  assert.equal(rss.match(/<item>/g)?.length, 50);
  assert.match(rss, /<title>All &amp; more<\/title>/);
  assert.match(rss, /<pubDate>Fri, 24 Mar 2000 07:00:00 \+0000<\/pubDate>/);
  assertWellFormed(rss);

  const maps = read(out, 'sitemap.xml').match(/<loc>[^<]+/g) ?? [];
  assert.deepEqual(maps, ['<loc>https://example.org/news/sitemap-1.xml']);
  assert.equal(read(out, 'sitemap-1.xml').match(/<loc>/g)?.length, count + 1);
  assertWellFormed(read(out, 'sitemap-1.xml'));

  // Every article can be reached from the first page.
  const reached = new Set();
  for (let number = 1; number <= 20; number++) {
    const list = read(out, number === 1 ? 'index.html' : `page/${number}/index.html`);
    for (const [, url] of list.matchAll(/href="(https:\/\/example\.org\/news\/\d+\/story-\d+\/)"/g))
      reached.add(url);
    assert.equal(list.includes(`href="https://example.org/news/page/${number + 1}/"`), number < 20);
  }
  assert.equal(reached.size, count);
});

test('a run that is stopped goes on, and gives what a whole run gives', async () => {
  const out = join(folder, 'stopped');
  const child = start(out);
  for (;;) {
    await new Promise((done) => setTimeout(done, 2));
    if (existsSync(join(out, '0001/story-700/index.html'))) break;
    assert.equal(child.exitCode, null, 'it ended before it could be stopped');
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  const { code, err } = await site(out);
  assert.equal(code, 0, err);
  const [, alone] = /^2000 articles, (\d+) of them left alone/.exec(err) ?? [];
  assert.ok(Number(alone) > 300 && Number(alone) < count, err);
  assert.deepEqual(files(out), files(join(folder, 'whole')));
});

test('a run that is repeated touches what has changed alone', async () => {
  const out = join(folder, 'whole');
  const changed = join(source, pathOf(5));
  const before = statSync(join(out, '0000/story-6/index.html')).mtimeMs;
  writeFileSync(changed, JSON.stringify({ ...articleNumber(5), title: 'Quite another' }));
  rmSync(join(source, pathOf(7)));
  const { err } = await site(out);
  assert.match(err, /^1999 articles, 1998 of them left alone/);
  assert.equal(statSync(join(out, '0000/story-6/index.html')).mtimeMs, before);
  assert.match(read(out, '0000/story-5/index.html'), /Quite another/);
  assert.equal(existsSync(join(out, '0000/story-7')), false);
  assert.ok(!read(out, 'sitemap-1.xml').includes('story-7/'));
  // With other options every page is another.
  assert.match((await site(out, source, ['--set', 'stylesheet=/a.css'])).err, /^1999 articles, 0 of them/);
});

test('what is no article is told and leaves the others alone', async () => {
  const from = join(folder, 'mixed');
  const out = join(from, 'public');
  writeCorpus(from, 3);
  writeFileSync(join(from, 'page.json'), '<!doctype html><title>No</title>');
  writeFileSync(join(from, 'half.json'), '{"title": "Half", "bo');
  writeFileSync(join(from, 'list.json'), '{"items": [{"title": "A", "url": "https://example.org/a"}]}');
  writeFileSync(join(from, 'näher & weiter.json'), '{"title": "Nearer", "language": "en", "body": "x"}');
  for (let round = 0; round < 2; round++) {
    const { code, err } = await site(out, from);
    assert.equal(code, 1);
    assert.match(err, /page\.json:1:1: error json-syntax/);
    assert.match(err, /half\.json:1:\d+: error json-truncated/);
    assert.match(err, /list\.json:1:1: error title-missing/);
    assert.match(err, /^7 articles, .* 2 without a page$/m);
    assert.match(read(out, 'problems.txt'), /half\.json:1:1: warning body-missing/);
    assert.equal(existsSync(join(out, 'page/index.html')), false);
    assert.match(read(out, 'half/index.html'), /Half/);
    assert.ok(read(out, 'sitemap-1.xml').includes('https://example.org/news/n%C3%A4her%20%26%20weiter/'));
  }
});

test('memory does not grow with the number of articles', async () => {
  const few = join(folder, 'few');
  writeCorpus(few, 400);
  const small = await site(join(folder, 'few-out'), few);
  const large = await site(join(folder, 'many-out'));
  assert.ok(small.peak > 1000 && large.peak > 1000, `${small.peak} ${large.peak}`);
  // Sixteen hundred more articles: a path, a place in the list and in the journal each.
  assert.ok(large.peak - small.peak < 2048, `${small.peak} KiB for 400, ${large.peak} KiB for ${count}`);
});

test('it says what it lacks', async () => {
  const child = spawn(program, ['site', source]);
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  assert.equal(code, 2);
  assert.match(err, /wants a folder, --out FOLDER and --base ADDRESS/);
});

/** Every element is closed, in order, and no "&" or "<" stands bare. @param {string} xml */
function assertWellFormed(xml) {
  /** @type {string[]} */
  const open = [];
  const rest = xml.replace(
    /<\?xml [^>]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g,
    (whole, end, name, _, empty) => {
      if (end) assert.equal(open.pop(), name);
      else if (name && !empty) open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<]|&(?!(amp|lt|gt|quot);)/);
}
