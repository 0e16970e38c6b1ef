// Makes core/cmark/entities.inc and core/cmark/case_fold.inc from cmark's own tables. The same facts, packed for a small download: as
// cmark has them, they are a fifth of the WebAssembly module.
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

// Entities, sorted by name. Each name begins with a byte: how many characters it shares with the one before (bits 0 to 4) and whether
// it stands for two characters (bit 6). The rest of the name follows, its last character with bit 7. The characters are in an array of
// their own, as UTF-8. Two more arrays say where the names with each first letter begin.
function entities() {
  const text = readFileSync(new URL('entities.inc', source), 'utf8');
  const all = [...text.matchAll(/\{\(unsigned char\*\)"(\w+)", \{([\d, ]+)\}\}/g)].map(([, name, bytes]) => ({
    name,
    value: Buffer.from(bytes.split(',').map(Number).filter(Boolean)),
  }));
  all.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (all.length !== 2125) throw new Error(`${all.length} entities instead of 2125`);

  /** @type {number[]} */ const names = [];
  /** @type {number[]} */ const values = [];
  /** @type {Map<string, [number, number]>} */ const starts = new Map();
  let before = '';
  for (const { name, value } of all) {
    if (!starts.has(name[0])) {
      starts.set(name[0], [names.length, values.length]);
      before = '';
    }
    let shared = 0;
    while (shared < before.length && before[shared] === name[shared]) shared += 1;
    const characters = [...value.toString()].length;
    if (shared > 31 || characters > 2 || shared === name.length)
      throw new Error(`${name} does not fit the format`);
    const rest = [...Buffer.from(name.slice(shared))];
    rest[rest.length - 1] |= 0x80;
    names.push(shared | (characters === 2 ? 0x40 : 0), ...rest);
    values.push(...value);
    before = name;
  }
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
  const positions = letters.map((letter) => starts.get(letter) ?? [0, 0]);
  if (starts.size !== letters.length) throw new Error('a letter begins no entity');
  return (
    madeFrom('entities.inc') +
    array('uint8_t', 'names', names) +
    array('uint8_t', 'values', values) +
    array('uint16_t', 'name_starts', [...positions.map(([name]) => name), names.length]) +
    array(
      'uint16_t',
      'value_starts',
      positions.map(([, value]) => value),
    )
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

writeFileSync(new URL('entities.inc', target), entities());
writeFileSync(new URL('case_fold.inc', target), caseFold());
