// Draws the pictures of pictures.mjs and writes their renditions to site/media/.
//
//   npm ci --prefix tools/pictures
//   node tools/pictures/make.mjs [NAME…]      all of them, or those named
//   node tools/pictures/make.mjs --check      says which pictures were drawn by another version of their scene
//
// The renditions are checked in, so that building the site needs no picture library. Encoders change their bytes
// with their version, so what --check compares is the drawing: site/media/drawings.json holds its SHA-256.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { pictures } from './pictures.mjs';

const media = new URL('../../site/media/', import.meta.url);
const ledger = new URL('drawings.json', media);

/** @param {string} name @returns {Promise<string>} */
async function drawing(name) {
  const scene = await import(`./scenes/${name}.mjs`);
  return scene.draw();
}

/** @param {string} svg */
const digest = (svg) => createHash('sha256').update(svg).digest('hex');

/** @returns {Promise<Record<string, string>>} */
async function recorded() {
  try {
    return JSON.parse(await readFile(ledger, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} name @param {string} svg */
async function renditions(name, svg) {
  // The specifier is no literal, so that types can be checked without the library.
  const { default: sharp } = await import('sharp');
  const { widths = [], formats = [] } = pictures[name];
  for (const width of widths) {
    const scaled = sharp(Buffer.from(svg)).resize(width);
    for (const format of formats) {
      const file = new URL(`${name}-${width}.${format}`, media);
      if (format === 'avif') await scaled.clone().avif({ quality: 52, effort: 7 }).toFile(file.pathname);
      if (format === 'webp') await scaled.clone().webp({ quality: 70, effort: 6 }).toFile(file.pathname);
      if (format === 'png')
        await scaled.clone().png({ palette: true, colours: 48, dither: 0, effort: 10 }).toFile(file.pathname);
    }
  }
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = wanted.length ? wanted : Object.keys(pictures);
const digests = await recorded();

if (process.argv.includes('--check')) {
  const stale = [];
  for (const name of names) if (digests[name] !== digest(await drawing(name))) stale.push(name);
  if (stale.length) {
    console.error(
      `drawn by another version of their scene: ${stale.join(', ')}; run node tools/pictures/make.mjs`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of names) {
    const svg = await drawing(name);
    await renditions(name, svg);
    digests[name] = digest(svg);
  }
  const sorted = Object.fromEntries(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(ledger, `${JSON.stringify(sorted, null, 2)}\n`);
}
