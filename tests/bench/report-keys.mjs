// What keys.mjs measured, as a section of docs/performance.md.

/** @typedef {import('./keys.mjs').Keys} Keys */

/** Two figures that count. @param {number} value */
const figure = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));

const floor = 'the floor: one text node';
const own = 'Galley, in the page';

/** @param {Keys} measured @param {string} name @returns {import('./keys.mjs').Typing} */
const row = ({ rows }, name) =>
  rows.find((one) => one.name === name) ?? { name, script: NaN, scriptSlow: NaN, paint: NaN, paintSlow: NaN };

/** @param {Keys} measured */
const title = ({ place, size }) => `a ${place}, ${size}`;

/** @param {Keys[]} all */
function targets(all) {
  const small = all.find(({ place, size }) => place === 'paragraph' && size === '40 KB');
  const large = all.find(({ place, size }) => place === 'paragraph' && size === '250 KB');
  /** @type {[words: string, value: number, most: number, unit: string][]} */
  const wanted = [];
  if (large) {
    const { script, paint } = row(large, own);
    wanted.push(
      ['At 250 KB key to paint, as multiple of the floor’s', paint / row(large, floor).paint, 1.3, ''],
      [
        'At 250 KB script, as share of markdown-it + morphdom’s',
        script / row(large, 'markdown-it + morphdom').script,
        0.1,
        '',
      ],
      [
        'At 250 KB script, as share of commonmark.js + morphdom’s',
        script / row(large, 'commonmark.js + morphdom').script,
        0.5,
        '',
      ],
    );
  }
  if (small) wanted.push(['At 40 KB key to paint, 95th percentile', row(small, own).paintSlow, 16.7, ' ms']);
  return wanted.map(([words, value, most, unit]) => [
    words,
    `${figure(value)}${unit}`,
    `${most}${unit}`,
    value <= most ? 'met' : 'missed',
  ]);
}

/** @param {(head: string[], rows: string[][]) => string} table @param {Keys[]} all */
export function keys(table, all) {
  const rows = all.flatMap((measured) =>
    measured.rows.map(({ name, script, scriptSlow, paint, paintSlow }, at) => [
      at === 0 ? title(measured) : '',
      name,
      figure(script),
      figure(scriptSlow),
      figure(paint),
      figure(paintSlow),
      figure(paint / row(measured, floor).paint),
    ]),
  );
  return [
    'Letters come one by one into a place in the middle of an article whose body is Markdown; every contender has a page of its own with ' +
      'the same article, styles and words (checked before and after), scrolled to that place, and they take turns. *Script* is what the ' +
      'contender’s JavaScript and modules take for a key. *Key to paint* ends when the frame with the letter has been laid out and painted ' +
      'by the page’s thread: at a message that is sent while that frame is made. The Event Timing API, which also counts what the graphics ' +
      'process does, rounds to 8 ms, and two animation frames in a row would measure the screen’s pace; so frames are made as soon as they ' +
      'are asked for. Peers take Markdown and make the body alone; Galley takes the JSON of the whole article, checks it and tells problems. ' +
      'The floor changes one text node and nothing else. Paragraphs, headings and tables are rendered alone, footnotes with the whole. ' +
      'Milliseconds, with the 95th percentile behind the median:',
    table(['Written in', '', 'script', '95 %', 'key to paint', '95 %', '× floor'], rows),
    'What was aimed at, for Galley in the page:',
    table(['Target', 'measured', 'at most', ''], targets(all)),
  ];
}
