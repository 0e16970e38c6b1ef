// The last train on a viaduct over a lake.
import {
  below,
  box,
  disc,
  glow,
  gradient,
  line,
  picture,
  px,
  range,
  relief,
  ripples,
  shape,
  stars,
} from '../paint.mjs';

const DECK = 452;
const LAKE = 760;

function viaduct() {
  const piers = range(9).map((pier) => {
    const x = 20 + pier * 190;
    return shape(`M${x} ${DECK + 40}H${x + 44}L${x + 52} ${LAKE + 30}H${x - 8}Z`, '#1c2440');
  });
  const arches = range(9).map((arch) => {
    const x = 64 + arch * 190;
    return shape(
      `M${x - 4} ${DECK + 26}H${x + 150}V${DECK + 116}A73 70 0 0 0 ${x} ${DECK + 116}H${x - 4}Z`,
      '#1c2440',
    );
  });
  const light = range(9).map((pier) =>
    shape(`M${20 + pier * 190} ${DECK + 40}h10l2 ${LAKE - DECK}h-20Z`, '#35406a'),
  );
  return `${box(-10, DECK, 1620, 40, '#232c4d')}${line(`M0 ${DECK}H1600`, '#4a5688', 5)}${piers.join('')}${arches.join('')}${light.join('')}`;
}

function train() {
  const cars = range(4).map((car) => {
    const x = 470 + car * 196;
    const windows = range(6).map((window) =>
      box(x + 16 + window * 28, DECK - 50, 20, 22, '#ffdf94', 'rx="3"'),
    );
    return `${box(x, DECK - 68, 190, 58, '#7a2f3d', 'rx="9"')}${box(x, DECK - 26, 190, 16, '#561f30')}${windows.join('')}${disc(x + 34, DECK - 7, 9, '#10162c')}${disc(x + 156, DECK - 7, 9, '#10162c')}`;
  });
  const nose =
    shape(`M1254 ${DECK - 68}h70q64 8 84 58h-154Z`, '#7a2f3d') +
    shape(`M1330 ${DECK - 60}q40 6 58 32h-58Z`, '#ffdf94') +
    disc(1398, DECK - 18, 8, '#fff6cf');
  return cars.join('') + nose;
}

export function draw() {
  const defs = [
    gradient('sky', [
      [0, '#0b1230'],
      [0.6, '#24356b'],
      [1, '#5b6fa6'],
    ]),
    gradient('lake', [
      [0, '#4a5f9a'],
      [1, '#0b1230'],
    ]),
    gradient(
      'beam',
      [
        [0, '#fff2c0', 0.75],
        [1, '#fff2c0', 0],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    glow('halo', [
      [0, '#fff2c0', 0.8],
      [1, '#fff2c0', 0],
    ]),
  ].join('');
  const next = relief({
    seed: 71,
    base: 520,
    rise: 130,
    step: 420,
    octaves: 5,
  });
  const mid = relief({ seed: 37, base: 640, rise: 70, step: 300, octaves: 5 });
  const reflections = range(24).map((window) =>
    box(490 + window * 32.5, LAKE + 26, 14, 120 + (window % 5) * 26, '#ffdf94', 'opacity="0.22"'),
  );
  const firs = range(70).map((tree) => {
    const x = tree * 24 - 20 + ((tree * 37) % 17);
    const height = 46 + ((tree * 53) % 60);
    const foot = 1004 - Math.sin(tree / 9) * 20;
    return shape(
      `M${px(x)} ${px(foot - height * 1.6)}L${px(x + height / 3)} ${px(foot)}H${px(x - height / 3)}Z`,
      '#070c20',
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, LAKE, 'url(#sky)'),
      stars({
        seed: 4,
        count: 190,
        width: 1600,
        height: 430,
        colour: '#f4f1df',
      }),
      disc(1240, 150, 46, '#f4ecd0'),
      disc(1222, 140, 44, '#172350'),
      shape(below(next, { to: 1600, bottom: LAKE, step: 14 }), '#2c3d76'),
      shape(below(mid, { to: 1600, bottom: LAKE, step: 12 }), '#1d2b58'),
      box(0, LAKE, 1600, 240, 'url(#lake)'),
      ...reflections,
      viaduct(),
      train(),
      shape(`M1402 ${DECK - 22}L1600 ${DECK - 66}V${DECK + 8}L1402 ${DECK - 12}Z`, 'url(#beam)'),
      disc(1400, DECK - 18, 40, 'url(#halo)'),
      ripples({
        seed: 12,
        count: 80,
        left: 0,
        right: 1600,
        top: LAKE + 34,
        bottom: 980,
        colour: '#8fa2d6',
        opacity: 0.3,
        length: 160,
      }),
      ripples({
        seed: 13,
        count: 40,
        left: 480,
        right: 1300,
        top: LAKE + 40,
        bottom: 920,
        colour: '#ffdf94',
        opacity: 0.4,
        length: 50,
      }),
      ...firs,
    ].join(''),
  );
}
