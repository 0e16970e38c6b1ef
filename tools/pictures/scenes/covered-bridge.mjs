// A roofed wooden arch bridge over a stream between wooded slopes.
import {
  below,
  box,
  disc,
  gradient,
  line,
  picture,
  px,
  random,
  range,
  relief,
  ripples,
  shape,
} from '../paint.mjs';

/** The curve of the deck. @param {number} x */
const deck = (x) => 560 - 70 * (1 - ((x - 800) / 560) ** 2);

export function draw() {
  const next = random(230);
  const defs = [
    gradient('sky', [
      [0, '#dfe9e2'],
      [1, '#f6f1e2'],
    ]),
    gradient('stream', [
      [0, '#a8cfc4'],
      [1, '#4a8a8c'],
    ]),
  ].join('');
  const slopes = [
    { seed: 801, base: 330, rise: 120, fill: '#c3d4c8' },
    { seed: 803, base: 430, rise: 90, fill: '#9dbba6' },
    { seed: 805, base: 540, rise: 70, fill: '#769d83' },
  ].map(({ seed, base, rise, fill }) =>
    shape(
      below(relief({ seed, base, rise, step: 360, octaves: 5 }), {
        to: 1600,
        bottom: 1000,
        step: 10,
      }),
      fill,
    ),
  );
  const house = range(10).map((post) => {
    const x = 290 + post * 113;
    return line(`M${x} ${px(deck(x))}V${px(deck(x) - 120)}`, '#5a2f22', 13);
  });
  const boards = range(94).map((board) => {
    const x = 272 + board * 11.3;
    return line(
      `M${px(x)} ${px(deck(x) - 2)}v-48`,
      board % 2 ? '#7a4130' : '#6a3728',
      10,
      'stroke-linecap="butt"',
    );
  });
  const roofLine = (/** @type {number} */ lift, /** @type {number} */ from, /** @type {number} */ to) => {
    const points = range(41).map((index) => from + ((to - from) * index) / 40);
    return points.map((x, index) => `${index ? 'L' : 'M'}${px(x)} ${px(deck(x) - lift)}`).join('');
  };
  const roof = `${roofLine(186, 300, 1300)}L1372 ${px(deck(1360) - 108)}${range(41)
    .map((index) => 1360 - (1120 * index) / 40)
    .map((x) => `L${px(x)} ${px(deck(x) - 112)}`)
    .join('')}L228 ${px(deck(240) - 108)}Z`;
  const tiles = range(66).map((tile) => {
    const t = tile / 65;
    const [top, foot] = [300 + 1000 * t, 234 + 1132 * t];
    return line(
      `M${px(top)} ${px(deck(top) - 184)}L${px(foot)} ${px(deck(Math.min(1360, Math.max(240, foot))) - 112)}`,
      '#2b3138',
      3,
      'opacity="0.6"',
    );
  });
  const arch = [
    line('M262 742L560 600H1040L1338 742', '#6b3b28', 22),
    line('M286 780L452 664L660 588H940L1148 664L1314 780', '#8a4f34', 18),
    ...[
      [452, 664],
      [560, 600],
      [660, 588],
      [940, 588],
      [1040, 600],
      [1148, 664],
    ].map(([x, y]) => disc(x, y, 15, '#4a2518')),
    ...range(9).map((strut) =>
      line(
        `M${380 + strut * 105} ${px(deck(380 + strut * 105))}V${px(640 - Math.abs(strut - 4) * -14 - (4 - Math.abs(strut - 4)) * 10)}`,
        '#6b3b28',
        9,
      ),
    ),
  ];
  const stones = range(46).map(() => {
    const [x, y] = [next() * 1600, 890 + next() * 110];
    const r = 16 + next() * 44;
    return `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(r)}" ry="${px(r * 0.5)}" fill="${['#8f9a94', '#a8b0a6', '#76837f'][Math.floor(next() * 3)]}"/>`;
  });
  const firs = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ foot) =>
    range(16).map(() => {
      const [x, h] = [from + next() * (to - from), 150 + next() * 170];
      const y = foot + next() * 60;
      return shape(
        `M${px(x)} ${px(y - h)}L${px(x + h * 0.2)} ${px(y)}H${px(x - h * 0.2)}Z`,
        next() > 0.5 ? '#3f6b54' : '#335a48',
      );
    });
  const mist = range(7).map(
    (band) =>
      `<ellipse cx="${band * 260 + 60}" cy="${470 + (band % 3) * 46}" rx="300" ry="20" fill="#ffffff" opacity="0.35"/>`,
  );
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      disc(1260, 170, 60, '#f0b48a', 'opacity="0.8"'),
      ...slopes,
      ...mist,
      ...firs(-20, 330, 620),
      ...firs(1290, 1640, 620),
      box(0, 800, 1600, 200, 'url(#stream)'),
      shape('M0 620C140 610 240 640 300 740L330 860C240 880 100 880 0 890Z', '#7d8a76'),
      shape('M1600 620C1460 610 1360 640 1300 740L1270 860C1360 880 1500 880 1600 890Z', '#7d8a76'),
      ripples({
        seed: 41,
        count: 90,
        left: 300,
        right: 1300,
        top: 812,
        bottom: 960,
        colour: '#ffffff',
        opacity: 0.55,
        length: 110,
      }),
      '<ellipse cx="800" cy="850" rx="480" ry="26" fill="#2f6264" opacity="0.4"/>',
      ...arch,
      shape(`${roofLine(0, 240, 1360)}L1360 586L1320 590${''}L240 590Z`, '#4a2518', 'opacity="0"'),
      line(roofLine(-8, 236, 1364), '#4a2518', 20),
      ...house,
      ...boards,
      line(roofLine(50, 272, 1328), '#4a2518', 8),
      shape(roof, '#454d55'),
      ...tiles,
      line(roofLine(188, 294, 1306), '#2b3138', 14),
      line(
        `M228 ${px(deck(240) - 108)}q-30 -6 -44 -30M1372 ${px(deck(1360) - 108)}q30 -6 44 -30`,
        '#2b3138',
        11,
      ),
      ...stones,
    ].join(''),
  );
}
