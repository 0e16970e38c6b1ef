// `galley feed` and `galley oembed`.
import assert from 'node:assert/strict';
import test from 'node:test';
import { galley } from './program.mjs';

const story = {
  title: 'Salt & <smoke>',
  url: 'https://example.org/salt',
  language: 'en',
  published: '2026-03-01T09:30:00+02:00',
  standfirst: 'A *dry* summer.',
  kicker: 'Kitchen',
  authors: [{ name: 'Ada Lindgren', url: 'https://example.org/ada' }],
  publisher: { name: 'The Review', url: 'https://example.org/' },
  image: { url: 'https://example.org/a.jpg', alt: 'Pans', width: 800, height: 600 },
  body: 'The pans dried out.',
};
const lines = [story, { ...story, url: 'https://example.org/rain', published: '2026-02-01' }]
  .map((article) => JSON.stringify(article))
  .join('\n');

test('a JSON Feed of lines, in their order', async () => {
  const { code, out, err } = await galley(
    ['feed', '--title', 'Food', '--base', 'https://example.org'],
    lines,
  );
  assert.equal(err, '');
  assert.equal(code, 0);
  const { items, ...feed } = JSON.parse(out);
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Food',
    home_page_url: 'https://example.org/',
  });
  const { content_html: content, ...item } = items[0];
  assert.match(content, /The pans dried out/);
  assert.deepEqual(item, {
    id: 'https://example.org/salt',
    url: 'https://example.org/salt',
    title: 'Salt & <smoke>',
    summary: 'A dry summer.',
    image: 'https://example.org/a.jpg',
    date_published: '2026-03-01T09:30:00+02:00',
    authors: [{ name: 'Ada Lindgren', url: 'https://example.org/ada' }],
    language: 'en',
    tags: ['Kitchen'],
  });
  assert.equal(items[1].date_published, '2026-02-01T00:00:00Z');
});

test('the feed renders as a list of related stories', async () => {
  const { out } = await galley(['feed', '--title', 'Food'], lines);
  const list = await galley(['render', '--view', 'related-items'], out);
  assert.equal(list.code, 0, list.err);
  assert.match(list.out, /Salt &amp; &lt;smoke&gt;/);
});

test('RSS 2.0', async () => {
  const { code, out } = await galley(['feed', '--format', 'rss', '--title', 'A & B'], lines);
  assert.equal(code, 0);
  assert.match(out, /<title>A &amp; B<\/title>/);
  assert.match(out, /<title>Salt &amp; &lt;smoke&gt;<\/title>\n<link>https:\/\/example\.org\/salt<\/link>/);
  assert.match(out, /<pubDate>Sun, 01 Mar 2026 09:30:00 \+0200<\/pubDate>/);
  assert.match(out, /<pubDate>Sun, 01 Feb 2026 00:00:00 \+0000<\/pubDate>/);
  assert.match(out, /<content:encoded>&lt;article class=&quot;galley-article&quot;/);
});

test('characters that XML cannot hold are replaced', async () => {
  const { out } = await galley(
    ['feed', '--format', 'rss'],
    JSON.stringify({ ...story, title: 'A\u0007B\uFFFEC' }),
  );
  assert.match(out, /<title>A\uFFFDB\uFFFDC<\/title>/);
});

test('an article without an address is left out, and one that is none too', async () => {
  const { code, out, err } = await galley(['feed'], `${lines}\n{"title":"T","language":"en"}\n[1]`);
  assert.equal(code, 2);
  assert.equal(JSON.parse(out).items.length, 2);
  assert.match(err, /line 3 has no "url"/);
  assert.match(err, /line 4:1:1: error format-unknown/);
});

test('the answer of an oEmbed provider', async () => {
  const words = ['oembed', '--embed', 'https://g.example/embed.js', '--base', 'https://example.org/salt/'];
  const { code, out } = await galley(words, JSON.stringify(story));
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), {
    version: '1.0',
    type: 'rich',
    title: 'Salt & <smoke>',
    author_name: 'Ada Lindgren',
    author_url: 'https://example.org/ada',
    provider_name: 'The Review',
    provider_url: 'https://example.org/',
    cache_age: 3600,
    thumbnail_url: 'https://example.org/a.jpg',
    thumbnail_width: 800,
    thumbnail_height: 600,
    html:
      '<galley-embed src="https://example.org/salt/article.json"><a href="https://example.org/salt">' +
      'Salt &amp; &lt;smoke&gt;</a></galley-embed><script async src="https://g.example/embed.js"></script>',
    width: 672,
    height: 640,
  });
  assert.equal((await galley(words, '[1]')).code, 2);
  assert.equal((await galley(['oembed'], '{}')).code, 2);
});
