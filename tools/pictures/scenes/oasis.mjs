// A channel runs between palms towards pink mountains.
import { below, box, disc, gradient, line, picture, px, random, range, relief, shape } from '../paint.mjs';

function palm(
  /** @type {number} */ x,
  /** @type {number} */ foot,
  /** @type {number} */ size,
  /** @type {number} */ lean,
  /** @type {string} */ dark,
  /** @type {string} */ light,
) {
  const top = foot - 330 * size;
  const crown = x + lean * size;
  const trunk = shape(
    `M${px(x - 13 * size)} ${px(foot)}Q${px(x + lean * 0.2 * size - 8 * size)} ${px(foot - 170 * size)} ${px(crown - 8 * size)} ${px(top)}H${px(crown + 8 * size)}Q${px(x + lean * 0.2 * size + 12 * size)} ${px(foot - 170 * size)} ${px(x + 15 * size)} ${px(foot)}Z`,
    '#6b4636',
  );
  const fronds = range(13).map((frond) => {
    const angle = -Math.PI * 1.08 + (frond / 12) * Math.PI * 1.16;
    const reach = (150 + (frond % 3) * 14) * size;
    const [ex, ey] = [crown + Math.cos(angle) * reach, top + Math.sin(angle) * reach * 0.75 + reach * 0.34];
    const [cx, cy] = [
      crown + Math.cos(angle) * reach * 0.55,
      top + Math.sin(angle) * reach * 0.9 - 26 * size,
    ];
    return shape(
      `M${px(crown)} ${px(top)}Q${px(cx)} ${px(cy)} ${px(ex)} ${px(ey)}Q${px(cx)} ${px(cy + 44 * size)} ${px(crown)} ${px(top + 8 * size)}Z`,
      frond % 2 ? dark : light,
    );
  });
  const dates = range(9).map((date) =>
    disc(
      crown + ((date % 3) - 1) * 12 * size,
      top + 22 * size + Math.floor(date / 3) * 11 * size,
      8 * size,
      '#b5642b',
    ),
  );
  return trunk + fronds.join('') + dates.join('');
}

export function draw() {
  const next = random(66);
  const defs = [
    gradient('sky', [
      [0, '#6f8fc4'],
      [0.5, '#f0b9a8'],
      [1, '#fde6c0'],
    ]),
    gradient('water', [
      [0, '#fbd9b4'],
      [0.5, '#6fa7ad'],
      [1, '#2b6f83'],
    ]),
    gradient('ground', [
      [0, '#d9a066'],
      [1, '#a86a3d'],
    ]),
  ].join('');
  const far = relief({
    seed: 201,
    base: 400,
    rise: 110,
    step: 300,
    octaves: 5,
  });
  const mid = relief({ seed: 203, base: 470, rise: 60, step: 260, octaves: 5 });
  const rows = range(7).map((row) => {
    const depth = 1 - row / 7;
    const size = 0.28 + (1 - depth) ** 1.4 * 1.15;
    const foot = 560 + (1 - depth) ** 1.5 * 430;
    const spread = 90 + (1 - depth) ** 1.4 * 640;
    const tint = row < 3 ? ['#5d8a63', '#79a36d'] : ['#2f6247', '#4c8455'];
    return (
      palm(700 - spread, foot, size, -40, tint[0], tint[1]) +
      palm(740 + spread * 1.06, foot + 8, size, 46, tint[0], tint[1])
    );
  });
  const tufts = range(120).map(() => {
    const depth = next();
    const side = next() > 0.5 ? 1 : -1;
    const y = 590 + depth ** 1.5 * 400;
    const x = 720 + side * (70 + depth * 220 + next() * 620);
    const s = 6 + depth * 16;
    return line(
      `M${px(x)} ${px(y)}l${px(-s * 0.6)} ${px(-s)}M${px(x)} ${px(y)}v${px(-s * 1.3)}M${px(x)} ${px(y)}l${px(s * 0.6)} ${px(-s)}`,
      '#6d7f3f',
      2 + depth * 2,
    );
  });
  const glints = range(40).map(() => {
    const depth = next() ** 0.8;
    const y = 572 + depth * 420;
    const half = 12 + depth * 190;
    const x = 716 - depth * 20 + (next() - 0.5) * half * 1.4;
    return line(
      `M${px(x - half * 0.2)} ${px(y)}h${px(half * 0.4)}`,
      '#fff3dc',
      1.5 + depth * 3,
      'opacity="0.7"',
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      disc(1130, 330, 60, '#fff4d6'),
      disc(1130, 330, 110, '#fff4d6', 'opacity="0.3"'),
      shape(below(far, { to: 1600, bottom: 600, step: 12 }), '#c98f92'),
      shape(below(mid, { to: 1600, bottom: 600, step: 12 }), '#a86f74'),
      box(0, 550, 1600, 450, 'url(#ground)'),
      ...tufts,
      shape('M690 556H742C780 700 930 860 1010 1000H380C500 860 660 700 690 556Z', '#8a5a3a'),
      shape('M700 556H732C764 700 892 860 960 1000H436C540 860 672 700 700 556Z', 'url(#water)'),
      ...glints,
      ...rows,
    ].join(''),
  );
}
