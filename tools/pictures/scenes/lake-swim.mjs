// Swimmers in coloured caps cross a lake at sunrise towards a line of buoys.
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

const SHORE = 430;
const CAPS = ['#e8503a', '#f6c445', '#f4f0e6', '#3f8f8a', '#ef7f9a'];

function swimmer(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ size,
  /** @type {string} */ cap,
  /** @type {boolean} */ armUp,
) {
  const s = (/** @type {number} */ value) => px(value * size);
  return `<g transform="translate(${px(x)} ${px(y)})">${[
    `<ellipse cx="0" cy="${s(5)}" rx="${s(46)}" ry="${s(7)}" fill="#ffffff" opacity="0.35"/>`,
    armUp ? line(`M${s(4)} ${s(0)}Q${s(26)} ${s(-34)} ${s(42)} ${s(-4)}`, '#7d4a34', 7 * size) : '',
    shape(`M${s(-44)} ${s(3)}Q${s(-20)} ${s(-8)} ${s(2)} ${s(2)}Z`, '#27405c'),
    disc(0, -5 * size, 13 * size, '#8a553b'),
    shape(
      `M${s(-13)} ${s(-5)}A${s(13)} ${s(13)} 0 0 1 ${s(13)} ${s(-5)}Q${s(0)} ${s(-10)} ${s(-13)} ${s(-5)}Z`,
      cap,
    ),
    line(`M${s(-62)} ${s(9)}H${s(-30)}`, '#ffffff', 2 * size, 'opacity="0.6"'),
  ].join('')}</g>`;
}

export function draw() {
  const next = random(77);
  const defs = [
    gradient('sky', [
      [0, '#7fb3d0'],
      [0.55, '#f6d9b8'],
      [1, '#ffe9c4'],
    ]),
    gradient('lake', [
      [0, '#f2d3b1'],
      [0.18, '#9cc1c4'],
      [1, '#1f5a72'],
    ]),
    glow('sun', [
      [0, '#fffbe6', 1],
      [0.3, '#fff0c4', 0.6],
      [1, '#ffe9c4', 0],
    ]),
  ].join('');
  const back = relief({
    seed: 301,
    base: 300,
    rise: 150,
    step: 380,
    octaves: 5,
  });
  const front = relief({
    seed: 152,
    base: 388,
    rise: 60,
    step: 320,
    octaves: 5,
  });
  const trees = range(120).map((tree) => {
    const x = tree * 13.6;
    const height = 18 + next() * 30;
    return shape(`M${px(x)} ${px(SHORE - height)}L${px(x + 9)} ${SHORE + 2}H${px(x - 9)}Z`, '#2d5a5c');
  });
  const field = range(44)
    .map(() => {
      const depth = next() ** 1.3;
      return {
        x: 1060 - depth * 700 + (next() - 0.5) * (240 + depth * 900),
        y: SHORE + 70 + depth * 420,
        depth,
      };
    })
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, depth }, index) =>
      swimmer(x, y, 0.32 + depth * 1.25, CAPS[index % CAPS.length], next() > 0.45),
    );
  const buoys = range(5).map((buoy) => {
    const depth = (5 - buoy) / 5;
    const [x, y, r] = [1110 + buoy * 62, SHORE + 26 + depth ** 2 * 150, 8 + depth * 24];
    return `<ellipse cx="${px(x)}" cy="${px(y + r)}" rx="${px(r * 1.2)}" ry="${px(r * 0.25)}" fill="#1f5a72" opacity="0.4"/>${shape(`M${px(x)} ${px(y - r * 1.4)}L${px(x + r)} ${px(y + r)}H${px(x - r)}Z`, '#f0702e')}${shape(`M${px(x)} ${px(y - r * 1.4)}L${px(x + r)} ${px(y + r)}H${px(x)}Z`, '#d4551c')}`;
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, SHORE, 'url(#sky)'),
      disc(1180, 300, 340, 'url(#sun)'),
      disc(1180, 300, 56, '#fffdf0'),
      shape(below(back, { to: 1600, bottom: SHORE, step: 16 }), '#8aa5b8'),
      shape(below(front, { to: 1600, bottom: SHORE, step: 12 }), '#567f8a'),
      ...trees,
      box(0, SHORE, 1600, 570, 'url(#lake)'),
      ripples({
        seed: 21,
        count: 60,
        left: 1020,
        right: 1340,
        top: SHORE + 8,
        bottom: 780,
        colour: '#fff6d8',
        opacity: 0.8,
        length: 80,
      }),
      ripples({
        seed: 22,
        count: 110,
        left: 0,
        right: 1600,
        top: SHORE + 16,
        bottom: 990,
        colour: '#ffffff',
        opacity: 0.3,
        length: 170,
      }),
      ripples({
        seed: 24,
        count: 60,
        left: 0,
        right: 1600,
        top: SHORE + 120,
        bottom: 995,
        colour: '#123f55',
        opacity: 0.35,
        length: 240,
      }),
      ...buoys,
      ...field,
    ].join(''),
  );
}
