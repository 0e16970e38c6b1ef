// Cork oaks on golden hills, their trunks red where the cork has been taken.
import { below, box, disc, gradient, line, picture, px, random, range, relief, shape } from '../paint.mjs';

function oak(
  /** @type {number} */ x,
  /** @type {number} */ foot,
  /** @type {number} */ size,
  /** @type {() => number} */ next,
) {
  const s = (/** @type {number} */ value) => px(value * size);
  const leaves = range(26).map((_, index) => {
    const angle = next() * Math.PI * 2;
    const reach = Math.sqrt(next());
    const tone = index < 10 ? '#3f5734' : index < 20 ? '#587244' : '#7d9459';
    const lift = index < 10 ? 14 : index < 20 ? 0 : -22;
    return disc(
      Math.cos(angle) * reach * 150 * size,
      (-300 + Math.sin(angle) * reach * 70 + lift) * size,
      (34 + next() * 26) * size,
      tone,
    );
  });
  return `<g transform="translate(${px(x)} ${px(foot)})">${[
    `<ellipse cx="${s(60)}" cy="${s(2)}" rx="${s(190)}" ry="${s(20)}" fill="#8a6a2f" opacity="0.45"/>`,
    shape(
      `M${s(-34)} 0C${s(-20)} ${s(-90)} ${s(-24)} ${s(-140)} ${s(-30)} ${s(-170)}L${s(-100)} ${s(-280)}L${s(-76)} ${s(-290)}L${s(-6)} ${s(-200)}L${s(24)} ${s(-300)}L${s(52)} ${s(-294)}L${s(26)} ${s(-170)}C${s(18)} ${s(-120)} ${s(24)} ${s(-60)} ${s(40)} 0Z`,
      '#6a5a4c',
    ),
    shape(
      `M${s(-34)} 0C${s(-20)} ${s(-90)} ${s(-24)} ${s(-140)} ${s(-30)} ${s(-168)}L${s(26)} ${s(-164)}C${s(18)} ${s(-120)} ${s(24)} ${s(-60)} ${s(40)} 0Z`,
      '#b4552f',
    ),
    shape(
      `M${s(10)} ${s(-166)}L${s(26)} ${s(-164)}C${s(18)} ${s(-120)} ${s(24)} ${s(-60)} ${s(40)} 0H${s(14)}C${s(4)} ${s(-70)} ${s(6)} ${s(-120)} ${s(10)} ${s(-166)}Z`,
      '#8f3d22',
    ),
    ...leaves,
  ].join('')}</g>`;
}

export function draw() {
  const next = random(140);
  const defs = [
    gradient('sky', [
      [0, '#79b4d8'],
      [1, '#f4ecd0'],
    ]),
  ].join('');
  const hills = [
    { seed: 701, base: 420, rise: 60, step: 420, fill: '#cdbf8a' },
    { seed: 703, base: 520, rise: 50, step: 460, fill: '#dcc06f' },
    { seed: 705, base: 640, rise: 46, step: 520, fill: '#e3bd5c' },
    { seed: 707, base: 800, rise: 40, step: 600, fill: '#d7a843' },
  ];
  const layers = hills.map(({ seed, base, rise, step, fill }, index) => {
    const ground = relief({ seed, base, rise, step });
    const size = [0.16, 0.28, 0.52, 0][index];
    const count = [18, 10, 5, 0][index];
    const trees = range(count).map((tree) => {
      const x = ((tree + 0.2 + next() * 0.6) * 1600) / count;
      return oak(x, ground(x) + 14 * size, size, next);
    });
    return shape(below(ground, { to: 1600, bottom: 1000, step: 12 }), fill) + trees.join('');
  });
  const straw = range(220).map(() => {
    const [x, y] = [next() * 1600, 830 + next() * 190];
    return line(
      `M${px(x)} ${px(y)}l${px(next() * 10 - 5)} ${px(-14 - next() * 22)}`,
      next() > 0.5 ? '#f3d98b' : '#b98a2e',
      2.5,
    );
  });
  const planks = range(6).map((plank) =>
    shape(
      `M${1090 + (plank % 2) * 16} ${936 - plank * 17}q110 -26 230 0l-6 16q-110 -24 -218 0Z`,
      plank % 2 ? '#8a6a4a' : '#a98058',
    ),
  );
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      disc(250, 170, 70, '#fff8dc'),
      ...range(4).map(
        (cloud) =>
          `<g opacity="0.75">${disc(620 + cloud * 250, 150 + (cloud % 2) * 60, 34, '#ffffff')}${disc(664 + cloud * 250, 140 + (cloud % 2) * 60, 46, '#ffffff')}${disc(712 + cloud * 250, 156 + (cloud % 2) * 60, 30, '#ffffff')}</g>`,
      ),
      ...layers,
      ...straw,
      oak(470, 930, 1.45, next),
      `<text x="452" y="852" font-family="Noto Sans, sans-serif" font-size="64" font-weight="700" fill="#fff4e0">5</text>`,
      ...planks,
    ].join(''),
  );
}
