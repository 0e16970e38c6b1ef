// Makes the two recordings of site/media/ from sine waves and noise. Needs ffmpeg; only run when they change:
//   node tools/pictures/sound.mjs
import { spawnSync } from 'node:child_process';
import { random } from './paint.mjs';

const RATE = 24000;

/** @param {string} name @param {number} seconds @param {(t: number) => number} wave from -1 to 1 */
function record(name, seconds, wave) {
  const samples = new Int16Array(Math.round(seconds * RATE));
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = Math.round(Math.max(-1, Math.min(1, wave(index / RATE))) * 30000);
  }
  const file = new URL(`../../site/media/${name}.mp3`, import.meta.url).pathname;
  const input = ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', '-'];
  const output = [
    '-c:a',
    'libmp3lame',
    '-b:a',
    '32k',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-y',
    file,
  ];
  const run = spawnSync('ffmpeg', ['-loglevel', 'error', ...input, ...output], {
    input: Buffer.from(samples.buffer),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`ffmpeg could not write ${file}`);
}

const noise = (() => {
  const next = random(3);
  const table = Float32Array.from({ length: RATE }, () => next() * 2 - 1);
  return (/** @type {number} */ t) => table[Math.floor(t * RATE) % RATE];
})();
const sine = (/** @type {number} */ hertz, /** @type {number} */ t) => Math.sin(2 * Math.PI * hertz * t);
const fade = (/** @type {number} */ t, /** @type {number} */ rate) => (t < 0 ? 0 : Math.exp(-t * rate));

/** Steel struck: partials that are no multiples of each other, the high ones dying first. */
const rail = (/** @type {number} */ t) =>
  t < 0
    ? 0
    : 0.5 * sine(740, t) * fade(t, 4) +
      0.3 * sine(1983, t) * fade(t, 7) +
      0.2 * sine(3721, t) * fade(t, 12) +
      0.4 * noise(t) * fade(t, 160);
const rattle = (/** @type {number} */ t) =>
  [0, 0.05, 0.085, 0.11].reduce(
    (sum, at, bounce) =>
      sum + (t < at ? 0 : 0.4 * 0.7 ** bounce * noise(t + at) * sine(4100, t) * fade(t - at, 120)),
    0,
  );
const thud = (/** @type {number} */ t) =>
  t < 0 ? 0 : 0.8 * sine(92, t) * fade(t, 22) + 0.3 * noise(t) * fade(t, 90);

record('three-rails', 6, (t) => rail(t - 0.3) + rail(t - 2.3) + rattle(t - 2.55) + thud(t - 4.4));

/** A pipe that speaks slowly, leans on its second partial and lets go. */
const pipe = (
  /** @type {number} */ hertz,
  /** @type {number} */ t,
  /** @type {number} */ from,
  /** @type {number} */ to,
) => {
  if (t < from || t > to) return 0;
  const swell = Math.min(1, (t - from) / 0.8, (to - t) / 1.6);
  return swell * (0.6 * sine(hertz, t) + 0.2 * sine(hertz * 2, t) + 0.07 * sine(hertz * 3.01, t));
};
let breeze = 0;
record('wind-organ', 11, (t) => {
  breeze += (noise(t * 1.7) - breeze) * 0.06;
  const gust = 0.35 + 0.3 * Math.sin(t * 0.7) ** 2;
  const chord = pipe(220, t, 1, 10) + 0.8 * pipe(330.4, t, 3.2, 9.6) + 0.9 * pipe(110.6, t, 5.2, 10.4);
  return 0.3 * chord + gust * breeze * Math.min(1, t, 11 - t);
});
