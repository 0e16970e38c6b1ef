// A comet before dawn over dark hills.
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
  shape,
  stars,
} from '../paint.mjs';

export function draw() {
  const next = random(5);
  const defs = [
    gradient('sky', [
      [0, '#0a1030'],
      [0.55, '#223766'],
      [0.85, '#8a7f92'],
      [1, '#f0b58a'],
    ]),
    gradient(
      'tail',
      [
        [0, '#eaf6ff', 0.95],
        [0.35, '#bfe0f5', 0.4],
        [1, '#9cc6ea', 0],
      ],
      'x1="1" y1="1" x2="0" y2="0"',
    ),
    glow('head', [
      [0, '#ffffff', 1],
      [0.3, '#e6f6ff', 0.7],
      [1, '#bfe0f5', 0],
    ]),
  ].join('');
  const far = relief({ seed: 911, base: 820, rise: 60, step: 360, octaves: 5 });
  const near = relief({
    seed: 913,
    base: 900,
    rise: 44,
    step: 300,
    octaves: 5,
  });
  const pines = range(34).map(() => {
    const x = 1080 + next() * 520;
    const h = 40 + next() * 90;
    return shape(
      `M${px(x)} ${px(near(x) - h)}L${px(x + h * 0.2)} ${px(near(x) + 10)}H${px(x - h * 0.2)}Z`,
      '#0a0d1f',
    );
  });
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      stars({
        seed: 15,
        count: 320,
        width: 1600,
        height: 700,
        colour: '#ffffff',
      }),
      shape('M1014 604C860 420 640 230 300 60C560 280 800 470 986 626Z', 'url(#tail)'),
      shape('M1010 600C900 380 760 200 560 40C720 260 860 440 992 616Z', 'url(#tail)', 'opacity="0.6"'),
      disc(1000, 614, 58, 'url(#head)'),
      disc(1000, 614, 15, '#ffffff'),
      shape(below(far, { to: 1600, bottom: 1000, step: 12 }), '#2a2f4c'),
      shape(below(near, { to: 1600, bottom: 1000, step: 12 }), '#12162b'),
      ...pines,
      line('M352 905l24 -62l24 62M376 843v-16', '#0a0d1f', 6),
      shape('M340 826l92 -26l4 14l-92 26Z', '#0a0d1f'),
    ].join(''),
  );
}
