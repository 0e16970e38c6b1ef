// Cranes at dawn, standing in shallow water and circling over blue hills.
import {
  below,
  box,
  disc,
  glow,
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

const WATER = 520;

function standing(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ s,
  /** @type {boolean} */ feeding,
  /** @type {number} */ facing,
) {
  const neck = feeding
    ? line('M34 -96C70 -96 84 -60 82 -18', '#4a4f63', 11) + line('M82 -18l6 22', '#2b2e3d', 5)
    : line('M34 -98C58 -120 42 -160 54 -186', '#4a4f63', 11) +
      disc(56, -188, 10, '#2b2e3d') +
      line('M62 -188l30 6', '#c9a468', 5) +
      disc(54, -195, 4, '#b8402f');
  const bird = [
    line('M-4 -70L-8 6M12 -70L18 6', '#2b2e3d', 5),
    shape(
      'M-66 -72C-40 -116 20 -124 42 -96C40 -66 0 -56 -40 -62C-60 -50 -74 -44 -84 -34C-82 -52 -76 -64 -66 -72Z',
      '#8b93a8',
    ),
    shape('M-84 -34C-74 -60 -40 -84 0 -84C-30 -66 -52 -58 -84 -34Z', '#565d73'),
    neck,
  ].join('');
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${px(s * facing * 10) === '0' ? s : (s * facing).toFixed(2)} ${s.toFixed(2)})">${bird}</g>`;
}

function flying(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ s,
  /** @type {boolean} */ up,
) {
  const wings = up
    ? 'M-6 0C-20 -40 -50 -56 -86 -60C-64 -44 -52 -14 -14 8ZM6 0C20 -40 50 -56 86 -60C64 -44 52 -14 14 8Z'
    : 'M-6 -2C-30 -10 -62 8 -88 34C-58 26 -30 22 -6 12ZM6 -2C30 -10 62 8 88 34C58 26 30 22 6 12Z';
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${s.toFixed(2)})">${shape(wings, '#3e4560')}${line('M-44 14L0 4L50 -8', '#3e4560', 6)}</g>`;
}

export function draw() {
  const next = random(402);
  const defs = [
    gradient('sky', [
      [0, '#8fa6cf'],
      [0.5, '#f3c7b4'],
      [1, '#fff0cf'],
    ]),
    gradient('lake', [
      [0, '#fdebc8'],
      [0.35, '#d9b3b0'],
      [1, '#6d83ad'],
    ]),
    glow('sun', [
      [0, '#fffbe8', 1],
      [0.3, '#fff1cd', 0.7],
      [1, '#ffe8c2', 0],
    ]),
  ].join('');
  const hills = [
    { seed: 501, base: 400, rise: 70, fill: '#a9b3d2' },
    { seed: 503, base: 448, rise: 50, fill: '#8593bb' },
    { seed: 505, base: 490, rise: 26, fill: '#68789f' },
  ].map(({ seed, base, rise, fill }) =>
    shape(
      below(relief({ seed, base, rise, step: 340 }), {
        to: 1600,
        bottom: WATER,
      }),
      fill,
    ),
  );
  const flock = range(34).map((bird) => {
    const arm = bird % 2 ? 1 : -1;
    const rank = Math.floor(bird / 2);
    return flying(
      430 + rank * 34 + next() * 16 + (arm > 0 ? 40 : 0),
      120 + rank * 12 * (arm > 0 ? 0.2 : 1) + next() * 14 + (arm > 0 ? 30 : 0),
      0.2 + next() * 0.1,
      next() > 0.5,
    );
  });
  const crowd = range(46)
    .map(() => ({
      depth: next() ** 1.15,
      x: next() * 1660 - 30,
      feeding: next() > 0.6,
      facing: next() > 0.5 ? 1 : -1,
    }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ depth, x, feeding, facing }) => {
      const [y, s] = [WATER + 34 + depth * 420, 0.24 + depth * 1.0];
      return `<g opacity="0.22" transform="translate(0 ${px(2 * y + 8 * s)}) scale(1 -1)">${standing(x, y, s, feeding, facing)}</g>${standing(x, y, s, feeding, facing)}`;
    });
  const reeds = range(80).map(() => {
    const x = next() < 0.5 ? next() * 300 : 1320 + next() * 300;
    const h = 90 + next() * 170;
    return line(
      `M${px(x)} 1004q${px(next() * 10 - 5)} ${px(-h * 0.6)} ${px(next() * 44 - 22)} ${px(-h)}`,
      '#4a4a52',
      4,
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, WATER, 'url(#sky)'),
      disc(1080, 420, 360, 'url(#sun)'),
      disc(1080, 420, 58, '#fffdf2'),
      ...hills,
      ...flock,
      flying(250, 300, 0.62, true),
      flying(1330, 210, 0.74, false),
      flying(1460, 284, 0.5, true),
      box(0, WATER, 1600, 480, 'url(#lake)'),
      ripples({
        seed: 33,
        count: 60,
        left: 940,
        right: 1230,
        top: WATER + 6,
        bottom: 860,
        colour: '#fffdf0',
        opacity: 0.9,
        length: 90,
      }),
      ripples({
        seed: 34,
        count: 120,
        left: 0,
        right: 1600,
        top: WATER + 10,
        bottom: 990,
        colour: '#ffffff',
        opacity: 0.4,
        length: 150,
      }),
      ...crowd,
      ...reeds,
    ].join(''),
  );
}
