// Makes site/media/viaduct.webm, four seconds in which a rail joint opens and closes, frame by frame from
// viaduct-poster.svg. Needs ffmpeg and `npm ci --prefix tools/pictures`; only run when it changes.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, px } from './paint.mjs';

// The specifier is no literal, so that types can be checked without the library.
const { default: sharp } = await import(/** @type {string} */ ('sharp'));
const FRAMES = 60;
const media = new URL('../../site/media/', import.meta.url);
const poster = await readFile(new URL('viaduct-poster.svg', media), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'film-'));

for (let frame = 0; frame < FRAMES; frame += 1) {
  const phase = (frame / FRAMES) * 2 * Math.PI;
  const cold = (1 - Math.cos(phase)) / 2;
  const hand = (/** @type {number} */ angle, /** @type {number} */ length) =>
    line(`M96 86L${px(96 + Math.sin(angle) * length)} ${px(86 - Math.cos(angle) * length)}`, '#3a4152', 6);
  const svg = poster
    .replace(
      /<path d="M640 236H394l-96-46h342Z"[^>]*\/>/,
      (rail) => `<g transform="translate(${px(cold * 26)} 0)">${rail}`,
    )
    .replace(/(<path d="M640 190H298l12 6h330Z"[^>]*\/>)/, '$1</g>')
    .replace(/<path d="M96 86V54M96 86h22"[^>]*\/>/, hand(phase * 2, 24) + hand(phase * 24, 34))
    .replace(
      '<rect x="546" y="66" width="12" height="70"',
      `<rect x="546" y="${px(56 + cold * 60)}" width="12" height="${px(80 - cold * 60)}"`,
    );
  await sharp(Buffer.from(svg))
    .png()
    .toFile(join(folder, `${String(frame).padStart(3, '0')}.png`));
}
const output = [
  '-c:v',
  'libvpx-vp9',
  '-crf',
  '40',
  '-b:v',
  '0',
  '-row-mt',
  '0',
  '-threads',
  '1',
  '-pix_fmt',
  'yuv420p',
];
const run = spawnSync(
  'ffmpeg',
  [
    '-loglevel',
    'error',
    '-framerate',
    '15',
    '-i',
    join(folder, '%03d.png'),
    ...output,
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-y',
    new URL('viaduct.webm', media).pathname,
  ],
  { stdio: 'inherit' },
);
await rm(folder, { recursive: true });
if (run.status !== 0) throw new Error('ffmpeg could not write viaduct.webm');
