// What the core says about languages equals what Intl says, as far as this Node knows the same CLDR and Unicode.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const probe = process.env.GALLEY_LOCALE_PROBE ?? fileURLToPath(new URL('build/native/locale_probe', root));

/** @param {string} what @param {string} [input] */
function ask(what, input = '') {
  const { status, stdout, stderr, error } = spawnSync(probe, [what], {
    input,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (error) throw error;
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @param {string} path */
const sourceOf = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).source;
const cldr = /CLDR (\d+)/.exec(sourceOf('tools/locale/cldr.json'))?.[1];
const unicode = /Unicode (\d+)/.exec(sourceOf('tools/unicode/graphemes.json'))?.[1];
const otherCldr =
  process.versions.cldr?.split('.')[0] !== cldr && `this Node has CLDR ${process.versions.cldr}, not ${cldr}`;
const otherUnicode =
  process.versions.unicode?.split('.')[0] !== unicode &&
  `this Node has Unicode ${process.versions.unicode}, not ${unicode}`;

/**
 * Three differences are meant. In dates, V8 prints a space where CLDR has a narrow no-break space ("9:05 AM", "2026 г."), see
 * the comparison below; and ICU's Spanish keeps "y" before an accented i, where the Academy's rule has "e" ("Ana e Íñigo").
 * And CLDR 48.0 had "AM" and "PM" in Korean, which 48.1 mended.
 * @param {string} tag
 * @returns {Record<string, (argument: string) => string>}
 */
function intl(tag) {
  const date = new Intl.DateTimeFormat(tag, { calendar: 'gregory', dateStyle: 'long', timeZone: 'UTC' });
  const dateTime = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const gregorian = /** @type {const} */ ({ calendar: 'gregory', timeZone: 'UTC', year: 'numeric' });
  const year = new Intl.DateTimeFormat(tag, gregorian);
  const month = new Intl.DateTimeFormat(tag, { ...gregorian, month: 'long' });
  const number = new Intl.NumberFormat(tag);
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' });
  return {
    date: (argument) => date.format(new Date(argument)),
    'date-year': (argument) => year.format(new Date(argument)),
    'date-month': (argument) => month.format(new Date(argument)),
    'date-time': (argument) => {
      const written = dateTime.format(new Date(argument));
      return tag === 'ko' && process.versions.cldr === '48.0'
        ? written.replace('AM', '오전').replace('PM', '오후')
        : written;
    },
    number: (argument) => number.format(Number(argument)),
    plural: (argument) => plural.select(Number(argument)),
    list: (argument) => {
      const joined = list.format(argument.split('|'));
      return tag === 'es' ? joined.replace(/ y (?=h?í[^|]*$)/i, ' e ') : joined;
    },
  };
}

test('dates, numbers, plurals and lists are those of Intl', { skip: otherCldr }, async (t) => {
  /** @type {Map<string, string[][]>} */
  const byLanguage = new Map();
  for (const line of ask('formats').split('\n').slice(0, -1)) {
    const [tag, ...rest] = line.split('\t');
    if (!byLanguage.has(tag)) byLanguage.set(tag, []);
    byLanguage.get(tag)?.push(rest);
  }
  assert.deepEqual(
    [...byLanguage.keys()],
    JSON.parse(readFileSync(new URL('tools/locale/locales.json', root), 'utf8')),
  );
  for (const [tag, rows] of byLanguage) {
    await t.test(tag, () => {
      const expected = intl(tag);
      assert.ok(rows.length > 10000, `only ${rows.length} rows`);
      const different = rows
        .map(([kind, argument, result]) => ({
          kind,
          argument,
          result: kind.startsWith('date') ? result.replaceAll('\u202f', ' ') : result,
          intl: expected[kind](argument),
        }))
        .filter((row) => row.result !== row.intl);
      assert.deepEqual(different.slice(0, 5), [], `${different.length} of ${rows.length} differ`);
    });
  }
});

test('directions are those of the likely scripts', { skip: otherCldr }, () => {
  const { scripts } = JSON.parse(readFileSync(new URL('tools/locale/cldr.json', root), 'utf8')).rightToLeft;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const two = letters.flatMap((a) => letters.map((b) => a + b));
  const tags = [...two, ...two.flatMap((ab) => letters.map((c) => ab + c))];
  const regional = ['az', 'kk', 'ku', 'ky', 'ms', 'pa', 'sd', 'tg', 'ug', 'uz', 'ha', 'en', 'ar'].flatMap(
    (language) => two.map((region) => `${language}-${region.toUpperCase()}`),
  );
  const scripted = ['az', 'ku', 'yi', 'und', 'ar', 'en'].flatMap((language) =>
    ['Arab', 'Hebr', 'Latn', 'Cyrl', 'Adlm', 'Thaa', 'Syrc', 'Nkoo', 'Mand', 'Samr', 'Rohg', 'Deva'].map(
      (script) => `${language}-${script}`,
    ),
  );
  const all = [...tags, ...regional, ...scripted];
  const rtl = new Set(
    ask('directions', `${all.join('\n')}\n`)
      .trim()
      .split('\n'),
  );
  assert.ok(rtl.size > 250);
  /** @param {string} tag */
  const expected = (tag) => scripts.includes(new Intl.Locale(tag).maximize().script);
  const different = all.filter((tag) => rtl.has(tag) !== expected(tag));
  assert.deepEqual(different, []);
});

/** The records as they are and as Intl.Segmenter divides them, both with U+001F between clusters. @param {string[]} records */
function dividedByBoth(records) {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const core = ask('graphemes', records.map((record) => `${record}\0`).join(''))
    .split('\0')
    .slice(0, -1);
  assert.equal(core.length, records.length);
  const different = [];
  for (const [index, record] of records.entries()) {
    const intl = Array.from(segmenter.segment(record), ({ segment }) => segment).join('\x1f');
    if (intl !== core[index])
      different.push({ record: escape(record), intl: escape(intl), core: escape(core[index]) });
  }
  return different;
}

test('grapheme clusters are those of Intl.Segmenter', { skip: otherUnicode }, async (t) => {
  await t.test('every assigned code point beside one of each kind', () => {
    const records = [];
    for (let point = 1; point < 0xe1000; point++) {
      if ((point >= 0xd800 && point < 0xf900) || point === 0x1f) continue;
      // Of the long ranges in which all are alike, some.
      const alike = (point >= 0x3400 && point < 0xa48d) || (point >= 0x20000 && point < 0xe0000);
      if (alike && point % 251 !== 0) continue;
      if (point >= 0xac00 && point < 0xd7a4 && point % 5 !== 0) continue;
      const c = String.fromCodePoint(point);
      // Before and after: a letter, a mark, a consonant with its linker, a flag's half, a joined emoji, Hangul.
      records.push(
        `a${c}a\n${c}\u0301\n\u0915\u094d${c}\u094d\u0915\n\u{1f1e6}${c}\u{1f1e6}\n👩\u200d${c}\u200d👩\n\u1100${c}\u1161\n\uac01${c}\u11a8`,
      );
    }
    assert.ok(records.length > 90000, `only ${records.length} records`);
    const different = dividedByBoth(records);
    assert.deepEqual(different.slice(0, 5), [], `${different.length} differ`);
  });

  await t.test('sequences of all kinds', () => {
    const kinds =
      'a|\r|\n|\u0001|\u0301|\u200c|\u200d|\u094d|\u093c|\u0903|\u0915|\u09cd|\u0995|\u0600|\u1100|\u1161|\u11a8|\uac00|\uac01|\u{1f1e6}|\u{1f469}|\u{1f3fd}|\ufe0f|\u2764|\u00a9|\u{e0067}|\u0e33|\u{110bd}'.split(
        '|',
      );
    let state = 12345;
    const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >>> 8;
    const records = Array.from({ length: 60000 }, () =>
      Array.from({ length: 2 + (next() % 9) }, () => kinds[next() % kinds.length]).join(''),
    );
    const different = dividedByBoth(records);
    assert.deepEqual(different.slice(0, 5), [], `${different.length} differ`);
  });
});

test('every interface string is printed somewhere', () => {
  const files = readdirSync(new URL('core/src/', root), { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => readFileSync(new URL(`core/src/${file}`, root), 'utf8'));
  const used = new Set(sources.join('').match(/(?<=String::)\w+/g));
  const keys = Object.keys(JSON.parse(readFileSync(new URL('tools/locale/strings/en.json', root), 'utf8')));
  assert.deepEqual(
    keys.filter((key) => !used.has(key)),
    [],
  );
});
