// Makes HTML as articles have it, well formed on the whole, where each element has a word of its own and each attribute a value of
// its own, so that both can be found again. Not a test.
import fc from 'fast-check';

/** @typedef {string | { name: string, attributes: string[], children: Part[] }} Part */

const names = (/** @type {string} */ list) => fc.constantFrom(...list.split(' '));

/** What any element may have. "#" becomes a number that stands nowhere else. */
const everywhere = [
  'title="t#t"',
  'title="t#t"',
  'lang="fr"',
  'lang="?"',
  'dir="rtl"',
  'dir="auto"',
  'hidden',
  'class="note"',
  'id="id#"',
  'style="color:red"',
  'data-x="1"',
  'aria-label="t#t"',
  'itemprop="t#t"',
  'onclick="x()"',
  'role="note"',
];

/** What elements have of their own. @type {Record<string, string[]>} */
const own = {
  a: [
    'href="/u#u"',
    'href="https://mill.example/u#u"',
    'hreflang="de"',
    'href=""',
    'download="t#t"',
    'name="t#t"',
  ],
  img: [
    'src="/u#u.png" alt="t#t"',
    'src="u#u.png" alt="t#t"',
    'data-src="/u#u.png" src="data:,"',
    'src="/u#u.png" srcset="/u#u-a.png 100w, /u#u-b.png 2x"',
    'width="100%"',
    'usemap="t#t"',
  ],
  source: ['media="(width: #px)"', 'srcset="/u#u.webp 200w"', 'src="/u#u.mp4"', 'type="image/webp"'],
  track: ['src="/u#u.vtt" srclang="en" label="t#t"', 'src="/u#u.vtt" kind="chapters"'],
  video: ['src="/u#u.mp4"', 'poster="/u#u.png"', 'autoplay', 'controls'],
  audio: ['src="/u#u.mp3"', 'loop'],
  iframe: ['src="https://www.youtube.com/embed/u#u"', 'src="https://other.example/u#u"', 'srcdoc="t#t"'],
  ol: ['start="7"', 'start="-2"', 'reversed', 'type="a"'],
  li: ['value="7"', 'value="1"', 'value="x"'],
  blockquote: ['cite="/u#u"'],
  q: ['cite="/u#u"'],
  ins: ['cite="/u#u"', 'datetime="2026-03-01"'],
  del: ['datetime="2026-03-01"'],
  time: ['datetime="2026-03-01"', 'datetime="t#t"'],
  data: ['value="t#t"'],
  td: ['colspan="2"', 'rowspan="2"', 'headers="t#t"', 'width="50"'],
  th: ['scope="col"', 'abbr="t#t"', 'colspan="2"'],
  table: ['summary="t#t"', 'border="1"'],
  details: ['open'],
  button: ['type="submit"', 'value="t#t"'],
  input: ['value="t#t"', 'placeholder="t#t"'],
  form: ['action="/u#u"'],
  meter: ['value="3"'],
  svg: ['viewBox="0 0 1 1"'],
  'x-note': ['heading="t#t"'],
};

const empty = new Set('img br hr wbr input source track'.split(' '));

/** @param {string} name @param {fc.Arbitrary<Part[]>} content @returns {fc.Arbitrary<Part>} */
const element = (name, content) =>
  fc
    .record({
      attributes: fc.uniqueArray(
        fc.constantFrom(
          ...everywhere,
          ...Array(3)
            .fill(own[name] ?? [])
            .flat(),
        ),
        {
          maxLength: 2,
          selector: (written) => written.split('=')[0],
        },
      ),
      first: own[name] ? fc.constantFrom(...own[name]) : fc.constant(''),
      hasWord: fc.integer({ min: 0, max: 5 }).map((chance) => chance > 0),
      content: empty.has(name) ? fc.constant(/** @type {Part[]} */ ([])) : content,
    })
    .map(({ attributes, first, hasWord, content }) => ({
      name,
      attributes: first === '' ? attributes : [first, ...attributes],
      children: hasWord && !empty.has(name) ? ['w#w', ...content] : content,
    }));

/** @param {string} list @param {(name: string) => fc.Arbitrary<Part[]>} content */
const oneOf = (list, content) => names(list).chain((name) => element(name, content(name)));

const inlineNames =
  'a a a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var';
const rareNames = 'button x-note meter svg select textarea noscript object picture ruby';
const blockNames =
  'p p p p p h2 h3 h4 ul ol ol blockquote figure table pre dl details aside section div article header footer nav address main form fieldset hgroup center';
const voidNames = 'img img br wbr hr input';

/** @param {number} depth @returns {fc.Arbitrary<Part[]>} */
const inlines = (depth) =>
  depth === 0
    ? fc.constant([])
    : fc.array(
        fc.oneof(
          { arbitrary: oneOf(inlineNames, () => inlines(depth - 1)), weight: 8 },
          { arbitrary: oneOf(voidNames, () => fc.constant([])), weight: 2 },
          { arbitrary: oneOf(rareNames, (name) => contentOf(name, depth)), weight: 1 },
          { arbitrary: oneOf('video audio iframe', (name) => contentOf(name, depth)), weight: 1 },
        ),
        { maxLength: 2 },
      );

/** What stands in some elements. @param {string} name @param {number} depth @returns {fc.Arbitrary<Part[]>} */
function contentOf(name, depth) {
  const flow = depth <= 1 ? inlines(depth) : fc.oneof(inlines(depth), blocks(depth - 1));
  const few = (/** @type {fc.Arbitrary<Part>} */ part) => fc.array(part, { minLength: 0, maxLength: 2 });
  const part = (/** @type {string} */ inner, content = flow) => element(inner, content);
  switch (name) {
    case 'p':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'pre':
    case 'address':
    case 'object':
    case 'button':
    case 'x-note':
    case 'noscript':
      return inlines(Math.max(depth - 1, 1));
    case 'ul':
    case 'ol':
      return few(part('li'));
    case 'dl':
      return few(fc.oneof(part('dt', inlines(1)), part('dd')));
    case 'figure':
      return fc
        .tuple(fc.oneof(few(part('img')), flow), fc.oneof(fc.constant([]), few(part('figcaption'))))
        .map(([what, caption]) => [...what, ...caption.slice(0, 1)]);
    case 'details':
      return fc.tuple(part('summary', inlines(1)), flow).map(([first, rest]) => [first, ...rest]);
    case 'blockquote':
      return fc.oneof(
        flow,
        fc.tuple(part('p', inlines(1)), part('footer', inlines(1))).map((both) => [...both]),
      );
    case 'aside':
      return fc
        .tuple(few(part('h3', inlines(1))), flow)
        .map(([titles, rest]) => [...titles.slice(0, 1), ...rest]);
    case 'table':
      return fc
        .tuple(few(part('caption', inlines(1))), few(part('tr', few(fc.oneof(part('td'), part('th'))))))
        .map(([captions, rows]) => [...captions.slice(0, 1), ...rows]);
    case 'picture':
      return fc.tuple(few(part('source')), part('img')).map(([sources, image]) => [...sources, image]);
    case 'video':
    case 'audio':
      return few(fc.oneof(part('source'), part('track'), part('a', inlines(1))));
    case 'ruby':
      return few(part('rt', inlines(1)));
    case 'svg':
      return few(part('text', fc.constant([])));
    case 'select':
      return few(part('option', fc.constant([])));
    case 'iframe':
    case 'textarea':
    case 'meter':
      return fc.constant([]);
    default:
      return flow;
  }
}

/** @param {number} depth @returns {fc.Arbitrary<Part[]>} */
const blocks = (depth) =>
  fc.array(
    oneOf(blockNames, (name) => contentOf(name, depth)),
    { minLength: 1, maxLength: 3 },
  );

/** @param {Part} part @returns {string} */
function write(part) {
  if (typeof part === 'string') return `${part} `;
  const tag = [part.name, ...part.attributes].join(' ');
  const inner = part.children.map(write).join('');
  return empty.has(part.name) ? `<${tag}>\n` : `<${tag}>${inner}</${part.name}>\n`;
}

/** Numbers what is to be found again. @param {string} html */
function numbered(html) {
  let number = 0;
  return html.replaceAll('#', () => String(++number));
}

const written = blocks(3).map((parts) => parts.map(write).join(''));

/** Articles of up to some dozen elements. */
export const articles = written.map(numbered);

/**
 * Pages as sites serve them, each of more than 100 KB: what is around an article, then an article of many parts.
 * @param {number} count @param {number} seed
 */
export function pages(count, seed) {
  const parts = fc.sample(written, { numRuns: 1000, seed });
  return Array.from({ length: count }, (_, page) => {
    const links = Array.from({ length: 12 }, (_, link) => `<li><a href="/s${link}">w#w</a>`).join('\n');
    let body = '';
    for (let at = page * 37; body.length < 110_000; ++at) body += parts[at % parts.length];
    return numbered(
      `<header class="top"><a href="/"><img src="/logo.svg" alt="t#t"></a>\n<nav><ul>${links}</ul></nav></header>\n` +
        `<main><article><h1>w#w</h1>\n<p class=byline>w#w <time datetime="2026-03-01">w#w</time>\n${body}</article></main>\n` +
        `<aside><h2>w#w</h2><ul>${links}</ul></aside>\n<footer><p>w#w<form><input name=q><button>w#w</button></form></footer>`,
    );
  });
}
