// Makes HTML as nobody should write it, and HTML as pages have it, for the tests of the HTML importer.
import fc from 'fast-check';

const inline =
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rt rp s samp small span strike strong sub sup time tt u var';
const blocks =
  'address article aside blockquote center details div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h6 header hgroup legend li main menu nav ol p pre section summary ul';
const tables = 'table caption colgroup tbody thead tfoot tr td th';
const empty = 'br hr img wbr input source track col embed area link meta param';
const others =
  'audio video picture object applet marquee select option optgroup button textarea iframe noscript script style title template svg math mi mtext desc foreignObject annotation-xml listing xmp canvas';
const names = (/** @type {string} */ list) => list.split(' ');

const attributes = [
  '',
  '',
  '',
  ' href="/a"',
  " title='x &amp; y'",
  ' class=note',
  ' id=a',
  ' src="p.png" alt="A &quot;b&quot;"',
  ' colspan=2',
  ' lang=de',
  ' dir=rtl',
  ' hidden',
  ' a=1 a=2',
  ' style="color:red"/',
];

const texts = [
  'one two',
  ' ',
  '\n',
  'x',
  '&amp;',
  '&copy 2',
  '&notit; &notin;',
  '&#8212;',
  '&#x80;',
  '&nbsp;',
  'a < b',
  '&unknown;',
  'é日本',
  '<!-- c -->',
  '<!-->',
  '<?php x ?>',
  '</>',
  '<![CDATA[y]]>',
  '\r\n',
  '\t z',
];

const anyName = fc.oneof(
  { arbitrary: fc.constantFrom(...names(inline)), weight: 6 },
  { arbitrary: fc.constantFrom(...names(blocks)), weight: 6 },
  { arbitrary: fc.constantFrom(...names(tables)), weight: 4 },
  { arbitrary: fc.constantFrom(...names(empty)), weight: 2 },
  { arbitrary: fc.constantFrom(...names(others)), weight: 1 },
);

const piece = fc.oneof(
  {
    arbitrary: fc.tuple(anyName, fc.constantFrom(...attributes)).map(([name, rest]) => `<${name}${rest}>`),
    weight: 5,
  },
  { arbitrary: anyName.map((name) => `</${name}>`), weight: 4 },
  { arbitrary: fc.constantFrom(...texts), weight: 4 },
);

/** Tags, words and oddities in any order. */
export const soup = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

/** The same from few names, so that they meet often. */
export const denseSoup = fc
  .uniqueArray(anyName, { minLength: 2, maxLength: 4 })
  .chain((few) =>
    fc.array(
      fc.oneof(
        fc.constantFrom(...few).map((name) => `<${name}>`),
        fc.constantFrom(...few).map((name) => `</${name}>`),
        fc.constantFrom('x', ' ', '<p>', '</p>', '<table>', '<b>', '</b>'),
      ),
      { minLength: 2, maxLength: 30 },
    ),
  )
  .map((pieces) => pieces.join(''));

/** Characters that tokenizers stumble over. */
export const characters = fc
  .array(
    fc.constantFrom(
      ...'<>/!-="\'&;#xa \n?]['.split(''),
      '<a',
      '<p ',
      '</p',
      '<!--',
      '-->',
      '&lt',
      '<b c=',
      '<script>',
      '</script',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));
