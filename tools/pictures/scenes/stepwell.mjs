// A square stepwell from above: thirteen levels of steps run down in triangles to green water.
import { box, gradient, glow, line, picture, px, range, shape } from '../paint.mjs';

const LEVELS = 13;

/** The near and far edge of one level on one side, as seen with the eye above the middle. */
function band(/** @type {number} */ level) {
  const inset = (/** @type {number} */ index) => 1 - (0.78 * (1 - 0.905 ** index)) / (1 - 0.905 ** LEVELS);
  return [inset(level), inset(level + 1)];
}

function side(/** @type {number} */ turn, /** @type {string[]} */ tones) {
  const parts = [];
  for (const level of range(LEVELS)) {
    const [outer, inner] = band(level);
    const [y1, y2] = [-outer * 500, -inner * 500];
    const [x1, x2] = [outer * 800, inner * 800];
    parts.push(shape(`M${px(-x1)} ${px(y1)}H${px(x1)}L${px(x2)} ${px(y2)}H${px(-x2)}Z`, tones[level % 2]));
    const lip = y1 + (y2 - y1) * 0.3;
    parts.push(
      shape(
        `M${px(-x1)} ${px(y1)}H${px(x1)}L${px(x1 - (x1 - x2) * 0.3)} ${px(lip)}H${px(-x1 + (x1 - x2) * 0.3)}Z`,
        tones[2],
      ),
    );
    const flights = 13;
    const width = (x1 * 2) / flights;
    for (const flight of range(flights)) {
      const cx = -x1 + width * (flight + 0.5) + (level % 2 ? width / 2 : 0);
      if (Math.abs(cx) > x2 - width * 0.2) continue;
      const steps = 4;
      for (const step of range(steps)) {
        const top = y1 + ((y2 - y1) * step) / steps;
        const foot = y1 + ((y2 - y1) * (step + 1)) / steps;
        const reach = (width / 2) * ((step + 1) / steps) * 0.92;
        parts.push(
          box(cx - reach, top, reach, foot - top, tones[3]),
          box(cx, top, reach, foot - top, tones[4]),
        );
      }
    }
  }
  return `<g transform="rotate(${turn}) ${turn % 180 ? 'scale(0.625 1.6)' : ''}">${parts.join('')}</g>`;
}

export function draw() {
  const sun = ['#d9a873', '#cf9a63', '#f0cb98', '#b67f4c', '#8d5c38'];
  const fair = ['#c9935f', '#bd8552', '#e0b582', '#a16c40', '#7c4e30'];
  const dim = ['#a3704a', '#96643f', '#bb8860', '#7c4f33', '#5f3a28'];
  const dark = ['#84573d', '#784d35', '#9b6c4d', '#62402d', '#4b2f23'];
  const defs = [
    gradient('pool', [
      [0, '#3f7a63'],
      [1, '#1d4a44'],
    ]),
    glow('sky', [
      [0, '#bfe3d8', 0.9],
      [1, '#bfe3d8', 0],
    ]),
  ].join('');
  const pool = 1 - 0.78;
  return picture(
    1600,
    1000,
    defs,
    [
      box(0, 0, 1600, 1000, '#d9a873'),
      '<g transform="translate(800 500)">',
      side(0, fair),
      side(90, sun),
      side(180, dim),
      side(270, dark),
      box(-800 * pool, -500 * pool, 1600 * pool, 1000 * pool, 'url(#pool)'),
      `<ellipse cx="-40" cy="-20" rx="${px(500 * pool)}" ry="${px(260 * pool)}" fill="url(#sky)"/>`,
      ...range(9).map((ring) =>
        line(
          `M${-110 + ring * 9} ${-56 + ring * 14}h${80 + ((ring * 31) % 70)}`,
          '#d9f2e6',
          2.5,
          'opacity="0.5"',
        ),
      ),
      `<rect x="${px(-800 * pool)}" y="${px(-500 * pool)}" width="${px(1600 * pool)}" height="${px(1000 * pool)}" fill="none" stroke="#2d2018" stroke-width="6" opacity="0.6"/>`,
      line(
        'M-800 -500L-176 -110M800 -500L176 -110M-800 500L-176 110M800 500L176 110',
        '#5f3a28',
        5,
        'opacity="0.7"',
      ),
      '</g>',
    ].join(''),
  );
}
