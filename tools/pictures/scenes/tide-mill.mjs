// An estuary at dusk: mill, wheel, full moon, and all of it again in the water.
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
} from '../paint.mjs';

const WATER = 640;

function mill() {
  const boards = range(13).map((row) =>
    line(`M880 ${330 + row * 22}H1212`, '#2a2140', 2.5, 'opacity="0.55"'),
  );
  const window = (/** @type {number} */ x, /** @type {number} */ y) =>
    box(x, y, 34, 46, '#ffd08a') + line(`M${x + 17} ${y}v46M${x} ${y + 23}h34`, '#5a3550', 4);
  return [
    box(860, 610, 400, 60, '#241c38'),
    box(880, 318, 332, 300, '#4b3658'),
    ...boards,
    shape('M850 326L1046 190L1242 326Z', '#2b2140'),
    shape('M1046 190L1242 326H1046Z', '#21193a'),
    box(1150, 196, 34, 70, '#241c38'),
    box(1012, 232, 64, 66, '#33274a'),
    shape('M1000 238L1044 206L1088 238Z', '#1d1633'),
    box(1024, 246, 40, 40, '#ffd08a'),
    window(930, 372),
    window(1030, 372),
    window(1130, 372),
    window(930, 476),
    box(1122, 470, 56, 140, '#241a33'),
    box(1128, 478, 44, 132, '#6b4550'),
  ].join('');
}

function wheel() {
  const [x, y, radius] = [812, 560, 148];
  const spokes = range(12).map((spoke) => {
    const angle = (spoke * Math.PI) / 6 + 0.1;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    return (
      line(`M${x} ${y}L${px(x + dx * radius)} ${px(y + dy * radius)}`, '#171126', 9) +
      line(
        `M${px(x + dx * (radius - 20))} ${px(y + dy * (radius - 20))}L${px(x + dx * (radius + 20))} ${px(y + dy * (radius + 20))}`,
        '#120d20',
        20,
        'stroke-linecap="butt"',
      )
    );
  });
  const ring = (/** @type {number} */ r, /** @type {number} */ width) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#171126" stroke-width="${width}"/>`;
  return `${ring(radius, 12)}${ring(radius - 34, 8)}${spokes.join('')}${disc(x, y, 24, '#0f0b1c')}`;
}

export function draw() {
  const far = relief({ seed: 11, base: 560, rise: 34, step: 420 });
  const near = relief({ seed: 23, base: 606, rise: 20, step: 300 });
  const land = `<g id="land">${shape(below(far, { to: 1600, bottom: WATER }), '#8a5f86')}${shape(below(near, { to: 1600, bottom: WATER }), '#5d4470')}${shape('M700 640C820 606 860 610 900 608H1600V640Z', '#2a2040')}${mill()}</g>`;
  const defs = [
    gradient('sky', [
      [0, '#27305f'],
      [0.45, '#7a5b92'],
      [0.78, '#e59a86'],
      [1, '#ffd29b'],
    ]),
    gradient('sea', [
      [0, '#f3b58d'],
      [0.3, '#a16f93'],
      [1, '#202752'],
    ]),
    glow('moonlight', [
      [0, '#fff3d6', 0.9],
      [0.25, '#ffe3b8', 0.45],
      [1, '#ffd7a8', 0],
    ]),
  ].join('');
  const piles = range(9).map((pile) =>
    line(`M${1290 + pile * 36} ${620 + (pile % 3) * 6}V700`, '#1b1430', 10),
  );
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, WATER, 'url(#sky)'),
      disc(430, 250, 330, 'url(#moonlight)'),
      disc(430, 250, 84, '#fff6e0'),
      disc(408, 232, 15, '#f1e0c0'),
      disc(452, 272, 22, '#f1e0c0'),
      disc(440, 214, 9, '#f1e0c0'),
      land,
      box(0, WATER, 1600, 360, 'url(#sea)'),
      `<g transform="translate(0 ${WATER * 2}) scale(1 -1)" opacity="0.34"><use href="#land"/></g>`,
      box(392, WATER, 76, 330, '#fff1d0', 'opacity="0.16"'),
      ripples({
        seed: 5,
        count: 46,
        left: 330,
        right: 530,
        top: WATER + 8,
        bottom: 960,
        colour: '#fff1d0',
        length: 90,
      }),
      ripples({
        seed: 8,
        count: 70,
        left: 0,
        right: 1600,
        top: WATER + 12,
        bottom: 990,
        colour: '#f7c7a4',
        opacity: 0.3,
      }),
      ripples({
        seed: 9,
        count: 40,
        left: 0,
        right: 1600,
        top: WATER + 90,
        bottom: 995,
        colour: '#151c40',
        opacity: 0.4,
        length: 220,
      }),
      wheel(),
      box(640, 664, 330, 46, '#3a3160', 'opacity="0.85"'),
      ...piles,
      line('M1270 636H1600', '#1b1430', 14),
    ].join(''),
  );
}
