// A bell in an open tower above snowy roofs.
import { below, box, disc, gradient, line, picture, px, random, range, relief, shape } from '../paint.mjs';

export function draw() {
  const next = random(31);
  const defs = [
    gradient('sky', [
      [0, '#f2c9a8'],
      [0.5, '#f8e4cf'],
      [1, '#dbe7ef'],
    ]),
    gradient(
      'bronze',
      [
        [0, '#8a5a1f'],
        [0.35, '#e0b25c'],
        [0.55, '#c08a38'],
        [1, '#5f3a12'],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    gradient(
      'stone',
      [
        [0, '#b9a99c'],
        [1, '#8b7b74'],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
  ].join('');
  const alps = relief({
    seed: 90,
    base: 560,
    rise: 150,
    step: 330,
    octaves: 5,
  });
  const forest = relief({
    seed: 91,
    base: 730,
    rise: 46,
    step: 260,
    octaves: 5,
  });
  const roofs = range(15).map((roof) => {
    const x = roof * 116 - 60 + next() * 40;
    const y = 850 + next() * 60;
    const w = 120 + next() * 60;
    const glass = range(2).map((window) =>
      box(x + 26 + window * 46, y + 44, 18, 24, next() > 0.4 ? '#ffcf7a' : '#57414a'),
    );
    return `${box(x + 8, y + 10, w - 16, 160, '#9c6f5c')}${shape(`M${px(x - 12)} ${px(y + 18)}L${px(x + w / 2)} ${px(y - 50)}L${px(x + w + 12)} ${px(y + 18)}Z`, '#fbfdff')}${shape(`M${px(x + w / 2)} ${px(y - 50)}L${px(x + w + 12)} ${px(y + 18)}H${px(x + w / 2)}Z`, '#d7e2ee')}${glass.join('')}`;
  });
  const flakes = range(90).map(() =>
    disc(next() * 1600, next() * 1000, 1.5 + next() * 3.5, '#ffffff', `opacity="${px(0.5 + next() * 0.5)}"`),
  );
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, 'url(#sky)'),
      shape(below(alps, { to: 1600, bottom: 1000, step: 14 }), '#b7c6d8'),
      shape(
        below((x) => alps(x) + 90 + Math.sin(x / 60) * 16, {
          to: 1600,
          bottom: 1000,
          step: 14,
        }),
        '#94a9c0',
      ),
      shape(below(forest, { to: 1600, bottom: 1000, step: 9 }), '#5b7083'),
      ...roofs,
      box(470, 130, 92, 870, 'url(#stone)'),
      box(1038, 130, 92, 870, 'url(#stone)'),
      ...range(10).map((row) => line(`M470 ${180 + row * 84}h92M1038 ${180 + row * 84}h92`, '#75665f', 3)),
      shape('M562 350A238 220 0 0 1 1038 350V130H562Z', 'url(#stone)'),
      box(440, 104, 720, 44, '#7d6d66'),
      shape('M410 112L800 -120L1190 112Z', '#f7fbff'),
      shape('M800 -120L1190 112H800Z', '#cfdcea'),
      box(560, 250, 480, 34, '#4a3527'),
      box(764, 226, 72, 84, '#3b2a1f'),
      shape('M742 300H858L872 338H728Z', '#6d4517'),
      shape(
        'M728 338C680 380 664 470 652 560C644 622 622 656 584 690H1016C978 656 956 622 948 560C936 470 920 380 872 338Z',
        'url(#bronze)',
      ),
      shape('M584 690H1016Q1020 712 1006 716H594Q580 712 584 690Z', '#7a4d18'),
      line('M690 420H910M668 520H932M648 590H952', '#6d4517', 6, 'opacity="0.8"'),
      line('M612 660H988', '#f2d08a', 5, 'opacity="0.7"'),
      ...range(12).map((flower) => disc(676 + flower * 22.6, 556, 6, '#f2d08a', 'opacity="0.75"')),
      line('M800 690V742', '#3b2a1f', 16),
      disc(800, 752, 28, '#3b2a1f'),
      line('M1040 268L1096 268L1096 980', '#d9c7a0', 7),
      ...flakes,
    ].join(''),
  );
}
