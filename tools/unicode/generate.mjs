// Makes core/src/text/grapheme.inc from graphemes.json (see extract.mjs).
//
//   node tools/unicode/generate.mjs           writes it
//   node tools/unicode/generate.mjs --check   exits 1 when the checked-in table is not what would be written
//
// The table is a sequence of runs of code points of one class: how many code points lie between the run before and this one,
// as a number of seven bits per byte with the low bits first, then a byte with the class in its high half and the length less
// one in its low half, where 15 says that a number follows with what is left. Every 32nd run is in an index.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const runsPerEntry = 32;
const target = new URL('../../core/src/text/grapheme.inc', import.meta.url);
/** @type {{source: string, ranges: [string, string, string][]}} */
const { source, ranges } = JSON.parse(readFileSync(new URL('graphemes.json', import.meta.url), 'utf8'));

// The order of `enum class Break` in core/src/text/grapheme.cpp.
const classes = [
  'Other',
  'Control',
  'Extend',
  'Extend_Outside_Conjuncts',
  'Linker',
  'ZWJ',
  'Regional_Indicator',
  'Prepend',
  'SpacingMark',
  'L',
  'V',
  'T',
  'Pictographic',
  'Consonant',
];

/** @param {number[]} bytes @param {number} value */
function pushNumber(bytes, value) {
  for (; value > 127; value >>= 7) bytes.push((value & 127) | 128);
  bytes.push(value);
}

/** @param {(string | number)[]} values */
function rows(values) {
  const lines = [];
  for (let i = 0; i < values.length; i += 24) lines.push(`    ${values.slice(i, i + 24).join(', ')},`);
  return lines.join('\n');
}

function makeTable() {
  /** @type {number[]} */
  const bytes = [];
  /** @type {string[]} */
  const index = [];
  let next = 0;
  for (const [i, [first, last, name]] of ranges.entries()) {
    const start = parseInt(first, 16);
    const left = parseInt(last, 16) - start;
    if (i % runsPerEntry === 0) {
      index.push(`{${start}, ${bytes.length}}`);
      next = start;
    }
    const kind = classes.indexOf(name);
    if (kind < 1) throw new Error(`unknown class ${name}`);
    pushNumber(bytes, start - next);
    bytes.push((kind << 4) | Math.min(left, 15));
    if (left >= 15) pushNumber(bytes, left - 15);
    next = start + left + 1;
  }
  return `// Made by tools/unicode/generate.mjs from tools/unicode/graphemes.json (${source.split(',')[0]}). Do not edit.
// clang-format off

constexpr std::uint32_t kRunsPerEntry = ${runsPerEntry};

/// The first code point of every kRunsPerEntry-th run, and where that run begins in kRunBytes.
constexpr IndexEntry kIndex[] = {
${rows(index)}
};

constexpr std::uint8_t kRunBytes[] = {
${rows(bytes)}
};
`;
}

const text = makeTable();
const fresh = existsSync(target) && readFileSync(target, 'utf8') === text;
if (!fresh && process.argv.includes('--check')) {
  console.error('core/src/text/grapheme.inc is not what tools/unicode/generate.mjs makes');
  process.exitCode = 1;
} else if (!fresh) {
  writeFileSync(target, text);
  console.log('wrote core/src/text/grapheme.inc');
}
