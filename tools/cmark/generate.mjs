// Makes core/cmark/entities.inc, case_fold.inc and punctuation.inc from cmark's own tables and conditions. The same facts, packed for a
// small download: as cmark has them, they are a fifth of the WebAssembly module.
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../../build/deps/cmark/src/', import.meta.url);
const target = new URL('../../core/cmark/', import.meta.url);
const madeFrom = (/** @type {string} */ file) =>
  `// Made by tools/cmark/generate.mjs from src/${file} of cmark 0.30.2. Do not edit.\n// clang-format off\n`;

/** A C array, some lines long. @param {string} type @param {string} name @param {number[]} values */
function array(type, name, values) {
  const lines = [];
  for (let i = 0; i < values.length; i += 24) lines.push(`  ${values.slice(i, i + 24).join(', ')},\n`);
  return `static const ${type} ${name}[] = {\n${lines.join('')}};\n`;
}

/** 7 bits a byte, the lowest first; bit 7 says that more follow. @param {number} rest @returns {number[]} */
const sevenBits = (rest) => (rest < 0x80 ? [rest] : [(rest & 0x7f) | 0x80, ...sevenBits(rest >> 7)]);

// Entities, in groups by the last letter of their names, because names of one kind end alike, and by their first character in each.
// A group's letter is left out of its names; the last letter before it has bit 7. Of each entity a second array holds how much its
// first character is above the one before in the group, doubled, plus one where a second character follows: both as numbers of 7 bits
// a byte, the lowest first.
function entities() {
  const text = readFileSync(new URL('entities.inc', source), 'utf8');
  const all = [...text.matchAll(/\{\(unsigned char\*\)"(\w+)", \{([\d, ]+)\}\}/g)].map(([, name, bytes]) => {
    const value = Buffer.from(bytes.split(',').map(Number).filter(Boolean)).toString();
    return { name, codes: Array.from(value, (character) => character.codePointAt(0) ?? 0) };
  });
  if (all.length !== 2125) throw new Error(`${all.length} entities instead of 2125`);
  if (all.some(({ name, codes }) => name.length < 2 || codes.length > 2))
    throw new Error('an entity does not fit the format');
  all.sort(
    (a, b) => a.codes[0] - b.codes[0] || (a.codes[1] ?? 0) - (b.codes[1] ?? 0) || (a.name < b.name ? -1 : 1),
  );

  const letters = [...new Set(all.map(({ name }) => name[name.length - 1]))].sort();
  /** @type {number[]} */ const names = [];
  /** @type {number[]} */ const values = [];
  /** @type {number[]} */ const nameStarts = [];
  /** @type {number[]} */ const valueStarts = [];
  for (const letter of letters) {
    nameStarts.push(names.length);
    valueStarts.push(values.length);
    let before = 0;
    for (const { name, codes } of all) {
      if (!name.endsWith(letter)) continue;
      const bytes = [...Buffer.from(name.slice(0, -1))];
      bytes[bytes.length - 1] |= 0x80;
      names.push(...bytes);
      values.push(...sevenBits((codes[0] - before) * 2 + codes.length - 1));
      if (codes.length > 1) values.push(...sevenBits(codes[1]));
      before = codes[0];
    }
  }
  return (
    madeFrom('entities.inc') +
    `static const char last_letters[] = "${letters.join('')}";\n` +
    array('uint8_t', 'names', names) +
    array('uint8_t', 'values', values) +
    array('uint16_t', 'name_starts', [...nameStarts, names.length]) +
    array('uint16_t', 'value_starts', valueStarts)
  );
}

// Case folding: runs of characters that fold to one character at the same distance, every one or every second, and the few characters
// that fold to several.
function caseFold() {
  const text = readFileSync(new URL('case_fold_switch.inc', source), 'utf8');
  const folds = [...text.matchAll(/case 0x([0-9A-F]+):((?:\s*bufpush\(0x[0-9A-F]+\);)+)/g)]
    .map(([, code, pushes]) => ({
      code: parseInt(code, 16),
      to: [...pushes.matchAll(/0x([0-9A-F]+)/g)].map(([, hex]) => parseInt(hex, 16)),
    }))
    .sort((a, b) => a.code - b.code);
  if (folds.length !== 1530) throw new Error(`${folds.length} foldings instead of 1530`);

  const single = folds
    .filter(({ to }) => to.length === 1)
    .map(({ code, to }) => ({ code, distance: to[0] - code }));
  /** @type {{first: number, count: number, step: number, distance: number}[]} */
  const runs = [];
  for (let i = 0; i < single.length; i += runs[runs.length - 1].count) {
    const { code, distance } = single[i];
    const lengths = [1, 2].map((step) => {
      let count = 1;
      while (single[i + count]?.code === code + count * step && single[i + count].distance === distance)
        count += 1;
      return { first: code, count, step, distance };
    });
    runs.push(lengths[1].count > lengths[0].count ? lengths[1] : lengths[0]);
  }
  const several = folds.filter(({ to }) => to.length > 1);
  if (several.some(({ code, to }) => to.length > 3 || Math.max(code, ...to) > 0xffff))
    throw new Error('too long');
  return (
    madeFrom('case_fold_switch.inc') +
    array(
      'int32_t',
      'run_first',
      runs.map(({ first }) => first),
    ) +
    array(
      'uint8_t',
      'run_count',
      runs.map(({ count }) => count),
    ) +
    array(
      'uint8_t',
      'run_step',
      runs.map(({ step }) => step),
    ) +
    array(
      'int32_t',
      'run_distance',
      runs.map(({ distance }) => distance),
    ) +
    array(
      'uint16_t',
      'several_code',
      several.map(({ code }) => code),
    ) +
    array(
      'uint16_t',
      'several_to',
      several.flatMap(({ to }) => [...to, 0, 0].slice(0, 3)),
    )
  );
}

// Punctuation outside of ASCII: of each run how far it starts behind the one before, the first behind U+007F, and how long it is.
function punctuation() {
  const text = readFileSync(new URL('utf8.c', source), 'utf8');
  const [condition] = /cmark_utf8proc_is_punctuation\([^{]*\{[^}]*\}/.exec(text) ?? [''];
  const runs = [...condition.matchAll(/uc (?:== (\d+)|>= (\d+) && uc <= (\d+))/g)]
    .map(([, one, first, last]) => ({ first: Number(one ?? first), last: Number(one ?? last) }))
    .reduce((/** @type {{first: number, last: number}[]} */ joined, run) => {
      const before = joined.at(-1);
      if (before?.last === run.first - 1) before.last = run.last;
      else joined.push({ ...run });
      return joined;
    }, []);
  if (runs.length !== 146) throw new Error(`${runs.length} runs of punctuation instead of 146`);
  let end = 0x80;
  const bytes = runs.flatMap(({ first, last }) => {
    const gap = first - end;
    end = last + 1;
    return [...sevenBits(gap), ...sevenBits(end - first)];
  });
  return madeFrom('utf8.c') + array('uint8_t', 'runs', bytes);
}

writeFileSync(new URL('punctuation.inc', target), punctuation());
writeFileSync(new URL('entities.inc', target), entities());
writeFileSync(new URL('case_fold.inc', target), caseFold());
