// Six lengths of cloth from palest to deepest indigo, drying on a pole before the hills.
import { below, box, disc, gradient, line, picture, px, random, range, relief, shape } from '../paint.mjs';

const BLUES = ['#cfe3ea', '#9cc4d6', '#6599bd', '#35699c', '#1f437a', '#142650'];
const DARKER = ['#b3cfda', '#7fabc3', '#4b7fa6', '#265383', '#152f5e', '#0b1838'];

/** One pattern of white for each cloth, clipped to it. */
function pattern(/** @type {number} */ index, /** @type {number} */ x) {
  const ink = index < 2 ? '#ffffff' : '#e8f1f5';
  if (index === 0)
    return range(9)
      .map((row) => line(`M${x} ${330 + row * 60}q30 -30 60 0t60 0t60 0t60 0`, ink, 5, 'opacity="0.8"'))
      .join('');
  if (index === 1)
    return range(40)
      .map((dot) =>
        disc(
          x + 28 + (dot % 4) * 52 + (Math.floor(dot / 4) % 2) * 24,
          320 + Math.floor(dot / 4) * 56,
          9,
          ink,
        ),
      )
      .join('');
  if (index === 2)
    return range(60)
      .map((scale) => {
        const [cx, cy] = [
          x + (scale % 5) * 56 + (Math.floor(scale / 5) % 2) * 28,
          330 + Math.floor(scale / 5) * 44,
        ];
        return [26, 17, 8]
          .map(
            (r) =>
              `<path d="M${cx - r} ${cy}a${r} ${r} 0 0 1 ${2 * r} 0" fill="none" stroke="${ink}" stroke-width="4"/>`,
          )
          .join('');
      })
      .join('');
  if (index === 3)
    return range(14)
      .map((stripe) => line(`M${x + 8 + stripe * 17} 270V920`, ink, stripe % 3 === 0 ? 6 : 2))
      .join('');
  if (index === 4)
    return range(8)
      .map((row) =>
        range(3)
          .map((column) => {
            const [cx, cy] = [x + 46 + column * 72, 340 + row * 74];
            return range(6)
              .map((ray) => {
                const a = (ray * Math.PI) / 3;
                return line(`M${cx} ${cy}L${px(cx + Math.cos(a) * 26)} ${px(cy + Math.sin(a) * 26)}`, ink, 4);
              })
              .join('');
          })
          .join(''),
      )
      .join('');
  return range(5)
    .map((row) => line(`M${x} ${420 + row * 100}h240`, '#5f7bb0', 2))
    .join('');
}

export function draw() {
  const next = random(88);
  const defs = [
    gradient('sky', [
      [0, '#dfeaea'],
      [1, '#f7efdf'],
    ]),
    ...BLUES.map((blue, index) =>
      gradient(
        `cloth${index}`,
        [
          [0, DARKER[index]],
          [0.2, blue],
          [0.5, DARKER[index]],
          [0.72, blue],
          [1, DARKER[index]],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
    ),
    ...BLUES.map(
      (_, index) => `<clipPath id="clip${index}"><path d="${drape(110 + index * 236)}"/></clipPath>`,
    ),
  ].join('');
  const back = relief({
    seed: 611,
    base: 520,
    rise: 130,
    step: 400,
    octaves: 5,
  });
  const front = relief({
    seed: 613,
    base: 690,
    rise: 70,
    step: 320,
    octaves: 5,
  });
  const cloths = BLUES.map((_, index) => {
    const x = 110 + index * 236;
    return `${shape(drape(x), `url(#cloth${index})`)}<g clip-path="url(#clip${index})" opacity="0.75">${pattern(index, x)}</g>`;
  });
  const grass = range(160).map(() => {
    const x = next() * 1600;
    return line(
      `M${px(x)} 1002q${px(next() * 8 - 4)} ${px(-20 - next() * 20)} ${px(next() * 24 - 12)} ${px(-30 - next() * 44)}`,
      next() > 0.5 ? '#6d8a63' : '#86a074',
      3,
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      disc(1270, 190, 80, '#e9775a'),
      shape(below(back, { to: 1600, bottom: 1000, step: 12 }), '#b9cbcc'),
      shape(below(front, { to: 1600, bottom: 1000, step: 12 }), '#93ada6'),
      shape('M0 900C400 870 1200 876 1600 904V1000H0Z', '#7c9a77'),
      line('M60 180V960M1540 180V960', '#6a4a34', 20),
      line('M20 240H1580', '#8a6444', 18),
      line('M20 236H1580', '#b58a62', 5),
      ...cloths,
      ...grass,
    ].join(''),
  );
}

/** The outline of a length of cloth hung over the pole at `x`. @param {number} x */
function drape(x) {
  return `M${x} 232H${x + 212}V900C${x + 176} 924 ${x + 150} 884 ${x + 112} 908S${x + 36} 890 ${x} 912Z`;
}
