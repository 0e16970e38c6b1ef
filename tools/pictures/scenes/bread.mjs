// A scored loaf on a board, in front of a hut window full of mountains.
import {
  below,
  box,
  disc,
  gradient,
  glow,
  line,
  picture,
  px,
  random,
  range,
  relief,
  shape,
} from '../paint.mjs';

function leaf() {
  const veins = range(5).map((vein) => {
    const y = 586 + vein * 30;
    return line(
      `M800 ${y + 30}Q${740 - vein * 4} ${y + 10} ${716 + vein * 6} ${y - 14}M800 ${y + 30}Q${860 + vein * 4} ${y + 10} ${884 - vein * 6} ${y - 14}`,
      '#f6dfb4',
      8,
    );
  });
  return line('M800 540V764', '#f6dfb4', 12) + veins.join('');
}

export function draw() {
  const next = random(9);
  const defs = [
    gradient('outside', [
      [0, '#9cc6e4'],
      [1, '#eaf3f6'],
    ]),
    glow('crust', [
      [0, '#d99a4e', 1],
      [0.62, '#b8702f', 1],
      [1, '#7a4119', 1],
    ]),
    gradient('table', [
      [0, '#8a5a3a'],
      [1, '#5c3823'],
    ]),
  ].join('');
  const peaks = relief({
    seed: 44,
    base: 300,
    rise: 120,
    step: 240,
    octaves: 5,
  });
  const nearer = relief({
    seed: 45,
    base: 402,
    rise: 50,
    step: 220,
    octaves: 4,
  });
  const flour = range(160).map(() => {
    const angle = next() * Math.PI * 2;
    const reach = 330 + next() ** 2 * 380;
    return disc(
      800 + Math.cos(angle) * reach,
      836 + Math.sin(angle) * reach * 0.2,
      1 + next() * 4,
      '#fff4dd',
      `opacity="${px(0.3 + next() * 0.6)}"`,
    );
  });
  const snow = range(26).map((cap) => {
    const x = 300 + cap * 40;
    const y = peaks(x);
    return y < 300
      ? shape(`M${x} ${px(y - 2)}l20 34l-14 -6l-8 14l-10 -12l-10 6Z`, '#ffffff', 'opacity="0.85"')
      : '';
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, '#6e4630'),
      ...range(9).map((plank) => line(`M0 ${plank * 84 + 30}H1600`, '#4f2f1f', 4)),
      box(260, 60, 1080, 520, '#3d2417'),
      box(284, 84, 1032, 472, 'url(#outside)'),
      `<clipPath id="pane">${box(284, 84, 1032, 472, '#000')}</clipPath><g clip-path="url(#pane)">`,
      shape(below(peaks, { from: 270, to: 1340, bottom: 560, step: 12 }), '#7c98b8'),
      ...snow,
      shape(below(nearer, { from: 270, to: 1340, bottom: 560, step: 12 }), '#4f7186'),
      `</g>`,
      line('M800 84V556M284 310H1316', '#3d2417', 22),
      box(210, 556, 1180, 36, '#4a2c1c'),
      box(0, 720, 1600, 280, 'url(#table)'),
      ...range(4).map((plank) => line(`M0 ${790 + plank * 66}H1600`, '#4a2c1b', 3, 'opacity="0.6"')),
      '<ellipse cx="800" cy="858" rx="620" ry="82" fill="#2e1a10" opacity="0.45"/>',
      '<ellipse cx="800" cy="836" rx="600" ry="84" fill="#c99b68"/>',
      '<ellipse cx="800" cy="826" rx="600" ry="82" fill="#dfb683"/>',
      ...range(5).map(
        (ring) =>
          `<ellipse cx="800" cy="826" rx="${560 - ring * 90}" ry="${74 - ring * 12}" fill="none" stroke="#c3945f" stroke-width="3"/>`,
      ),
      ...flour,
      '<ellipse cx="800" cy="828" rx="392" ry="52" fill="#6b3d1c" opacity="0.5"/>',
      shape(
        'M410 770C400 590 580 486 800 486S1200 590 1190 770C1186 830 1060 850 800 850S414 830 410 770Z',
        'url(#crust)',
      ),
      shape(
        'M440 690C500 560 640 510 800 508C960 510 1100 560 1160 690C1080 570 940 540 800 540S520 570 440 690Z',
        '#f6dfb4',
        'opacity="0.35"',
      ),
      line(
        'M520 700Q560 560 700 520M1080 700Q1040 560 900 520M560 800Q470 740 500 640M1040 800Q1130 740 1100 640',
        '#f6dfb4',
        9,
        'opacity="0.8"',
      ),
      leaf(),
    ].join(''),
  );
}
