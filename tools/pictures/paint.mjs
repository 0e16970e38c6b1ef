// The few strokes that all pictures share. Everything is a function of its arguments, so a picture is drawn the
// same on every machine: no clock, no Math.random, numbers rounded to a tenth of a pixel.

/** A pseudo-random sequence of numbers from 0 to 1, fixed by its seed (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} value */
export const px = (value) => String(Math.round(value * 10) / 10);

/** Whole numbers from 0 up to `count`. @param {number} count */
export const range = (count) => Array.from({ length: count }, (_, index) => index);

/**
 * Smooth noise along a line: a curve through random heights from -1 to 1, one every `step` pixels.
 * @param {number} seed
 * @param {number} step
 */
function noise(seed, step) {
  const next = random(seed);
  const heights = range(400).map(() => next() * 2 - 1);
  return (/** @type {number} */ x) => {
    const at = x / step + 8;
    const left = Math.floor(at);
    const t = at - left;
    const ease = t * t * (3 - 2 * t);
    return heights[left] * (1 - ease) + heights[left + 1] * ease;
  };
}

/**
 * The height of a range of hills at each x: `rise` pixels of relief about `base`, in octaves from `step` down.
 * @param {{seed: number, base: number, rise: number, step: number, octaves?: number}} shape
 */
export function relief({ seed, base, rise, step, octaves = 4 }) {
  const layers = range(octaves).map((octave) => noise(seed + octave * 101, step / 2 ** octave));
  return (/** @type {number} */ x) =>
    base - layers.reduce((sum, layer, octave) => sum + (layer(x) * rise) / 2 ** octave, 0);
}

/**
 * The area below a line, as path data.
 * @param {(x: number) => number} line
 * @param {{from?: number, to: number, bottom: number, step?: number}} extent
 */
export function below(line, { from = 0, to, bottom, step = 10 }) {
  let path = `M${px(from)} ${px(bottom)}`;
  for (let x = from; x < to + step; x += step) path += `L${px(Math.min(x, to))} ${px(line(Math.min(x, to)))}`;
  return `${path}V${px(bottom)}Z`;
}

/**
 * A filled shape.
 * @param {string} path
 * @param {string} fill
 * @param {string} [more] further attributes
 */
export const shape = (path, fill, more = '') => `<path d="${path}" fill="${fill}"${more && ` ${more}`}/>`;

/**
 * A stroked line with round ends, unless `more` sets others.
 * @param {string} path
 * @param {string} colour
 * @param {number} width
 * @param {string} [more]
 */
export const line = (path, colour, width, more = '') =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${px(width)}"${more.includes('linecap') ? '' : ' stroke-linecap="round"'} stroke-linejoin="round"${more && ` ${more}`}/>`;

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} fill
 * @param {string} [more]
 */
export const disc = (x, y, radius, fill, more = '') =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}"${more && ` ${more}`}/>`;

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} fill
 * @param {string} [more]
 */
export const box = (x, y, width, height, fill, more = '') =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"${more && ` ${more}`}/>`;

/**
 * A gradient from top to bottom (or along the given line), to be used as `url(#id)`.
 * @param {string} id
 * @param {Array<[number, string, number?]>} stops offset 0–1, colour, opacity
 * @param {string} [vector]
 */
export function gradient(id, stops, vector = 'x1="0" y1="0" x2="0" y2="1"') {
  const inner = stops.map(
    ([offset, colour, opacity]) =>
      `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
  );
  return `<linearGradient id="${id}" ${vector}>${inner.join('')}</linearGradient>`;
}

/**
 * A soft round light, to be used as `url(#id)`.
 * @param {string} id
 * @param {Array<[number, string, number]>} stops
 */
export function glow(id, stops) {
  const inner = stops.map(
    ([offset, colour, opacity]) =>
      `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  return `<radialGradient id="${id}">${inner.join('')}</radialGradient>`;
}

/**
 * Short level strokes that make a flat area read as water; they thin out with distance.
 * @param {{seed: number, count: number, left: number, right: number, top: number, bottom: number, colour: string, opacity?: number, length?: number}} water
 */
export function ripples({ seed, count, left, right, top, bottom, colour, opacity = 0.5, length = 120 }) {
  const next = random(seed);
  return range(count)
    .map(() => {
      const depth = next() ** 1.6;
      const y = top + (bottom - top) * depth;
      const reach = length * (0.25 + depth) * (0.4 + next());
      const x = left + (right - left) * next();
      return line(
        `M${px(x - reach / 2)} ${px(y)}h${px(reach)}`,
        colour,
        1.5 + depth * 3.5,
        `opacity="${px(opacity * (0.4 + next() * 0.6))}"`,
      );
    })
    .join('');
}

/**
 * Stars: more small ones than large.
 * @param {{seed: number, count: number, width: number, height: number, colour: string}} sky
 */
export function stars({ seed, count, width, height, colour }) {
  const next = random(seed);
  return range(count)
    .map(() =>
      disc(
        next() * width,
        next() * height,
        0.8 + next() ** 4 * 2.6,
        colour,
        `opacity="${px(0.3 + next() * 0.7)}"`,
      ),
    )
    .join('');
}

/**
 * A whole picture.
 * @param {number} width
 * @param {number} height
 * @param {string} defs
 * @param {string} body
 */
export function picture(width, height, defs, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${defs && `<defs>${defs}</defs>`}${body}</svg>\n`;
}
