// Organ pipes on a breakwater, with the evening wind drawn as lines.
import { box, disc, glow, gradient, line, picture, px, random, range, ripples, shape } from '../paint.mjs';

const SEA = 640;

export function draw() {
  const next = random(52);
  const defs = [
    gradient('sky', [
      [0, '#3b4d82'],
      [0.45, '#d9786a'],
      [0.8, '#f6b26b'],
      [1, '#fde0a5'],
    ]),
    gradient('sea', [
      [0, '#f0b077'],
      [0.3, '#8a6a80'],
      [1, '#25325e'],
    ]),
    gradient(
      'steel',
      [
        [0, '#e9e2d8'],
        [0.4, '#a9a6ac'],
        [1, '#4b4a60'],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    gradient(
      'cedar',
      [
        [0, '#c98a5a'],
        [0.5, '#995b35'],
        [1, '#5b3320'],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    glow('sun', [
      [0, '#fff8dc', 1],
      [0.35, '#ffe3a4', 0.6],
      [1, '#fbc98a', 0],
    ]),
  ].join('');
  const pipes = range(33).map((pipe) => {
    const swing = Math.sin(pipe * 0.62) * 0.5 + Math.sin(pipe * 0.23 + 1) * 0.5;
    const height = 190 + (swing + 1) * 190;
    const width = 20 + (swing + 1) * 8;
    const x = 150 + pipe * 40;
    const top = 790 - height;
    const mouth = 790 - 120;
    return [
      box(x, top, width, height, pipe % 3 === 1 ? 'url(#cedar)' : 'url(#steel)', 'rx="4"'),
      `<ellipse cx="${px(x + width / 2)}" cy="${px(top)}" rx="${px(width / 2)}" ry="5" fill="#2a2440"/>`,
      shape(`M${px(x + 3)} ${mouth}h${px(width - 6)}l-4 -22h-${px(width - 14)}Z`, '#2a2440'),
    ].join('');
  });
  const stones = range(60).map(() => {
    const [x, y, r] = [next() * 1640 - 20, 800 + next() * 190, 40 + next() * 60];
    const tone = ['#3a3650', '#4a4560', '#2d2a44', '#575068'][Math.floor(next() * 4)];
    return {
      y,
      mark: shape(
        `M${px(x - r)} ${px(y + r * 0.3)}L${px(x - r * 0.6)} ${px(y - r * 0.5)}L${px(x + r * 0.4)} ${px(y - r * 0.6)}L${px(x + r)} ${px(y + r * 0.1)}L${px(x + r * 0.5)} ${px(y + r * 0.7)}Z`,
        tone,
      ),
    };
  });
  const wind = range(7).map((gust) => {
    const y = 120 + gust * 58;
    const x = 60 + ((gust * 211) % 520);
    const reach = 520 + ((gust * 173) % 420);
    return line(
      `M${x} ${y}C${x + reach * 0.3} ${y - 34} ${x + reach * 0.6} ${y + 34} ${x + reach} ${y}c60 -18 84 -70 40 -82c-34 -8 -52 28 -26 44`,
      '#fff4dc',
      4,
      'opacity="0.55"',
    );
  });
  const gulls = range(5).map((gull) => {
    const [x, y, s] = [980 + gull * 96, 150 + ((gull * 47) % 90), 14 + (gull % 3) * 6];
    return line(
      `M${x - s * 2} ${y - s * 0.6}Q${x - s} ${y - s * 1.3} ${x} ${y}Q${x + s} ${y - s * 1.3} ${x + s * 2} ${y - s * 0.6}`,
      '#fdf3df',
      5,
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, SEA, 'url(#sky)'),
      disc(1120, 560, 360, 'url(#sun)'),
      disc(1120, 560, 70, '#fffbe8'),
      box(0, SEA, 1600, 360, 'url(#sea)'),
      ripples({
        seed: 61,
        count: 70,
        left: 980,
        right: 1260,
        top: SEA + 6,
        bottom: 860,
        colour: '#fff0c8',
        opacity: 0.8,
        length: 90,
      }),
      ripples({
        seed: 62,
        count: 90,
        left: 0,
        right: 1600,
        top: SEA + 8,
        bottom: 880,
        colour: '#fbd9a6',
        opacity: 0.35,
        length: 150,
      }),
      ...wind,
      ...gulls,
      shape('M0 800C300 776 1300 772 1600 790V1000H0Z', '#2d2a44'),
      ...pipes,
      ...stones.sort((a, b) => a.y - b.y).map((stone) => stone.mark),
    ].join(''),
  );
}
