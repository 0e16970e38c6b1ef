// Makes the tables of core/src/locale from cldr.json (see extract.mjs) and strings/*.json.
//
//   node tools/locale/generate.mjs           writes them
//   node tools/locale/generate.mjs --check   exits 1 when a checked-in table is not what would be written
//
// One JSON file per language holds its interface strings. Every language must have every key of en.json with the same
// placeholders, and plural strings exactly the forms that CLDR gives the language.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { blobLines, quote } from './literal.mjs';
import { compiledDateTime, compiledDate, compiledYears, grouping, listSeparators } from './formats.mjs';
import { pluralExpression, PLURAL_ORDER } from './plurals.mjs';

const here = new URL('.', import.meta.url);
const output = new URL('../../core/src/locale/', here);
/** @param {string} name */
const readJson = (name) => JSON.parse(readFileSync(new URL(name, here), 'utf8'));

/** @typedef {Record<string, string | Record<string, string>>} Strings */
/** @type {string[]} */
const locales = readJson('locales.json');
const cldr = readJson('cldr.json');
/** @type {Strings} */
const english = readJson('strings/en.json');
const plainKeys = Object.keys(english).filter((key) => typeof english[key] === 'string');
const pluralKeys = Object.keys(english).filter((key) => typeof english[key] !== 'string');
/** @param {string} tag */
const languageOf = (tag) => tag.split('-')[0];

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`tools/locale/generate.mjs: ${message}`);
  process.exit(1);
}

/** @param {string} text */
const placeholders = (text) => (text.match(/\{[^}]*\}/g) ?? []).sort().join(' ');

/**
 * @param {string} language
 * @returns {Strings}
 */
function checkedStrings(language) {
  /** @type {Strings} */
  const strings = readJson(`strings/${language}.json`);
  const forms = Object.keys(cldr.plurals[language]).sort().join(' ');
  /** @param {string} where @param {unknown} text @param {string} model */
  const checkText = (where, text, model) => {
    if (typeof text !== 'string' || text.trim() === '' || text !== text.normalize('NFC')) {
      refuse(`${where} is not a text in normal form C`);
    }
    if (/[<>&\0-\x1f]/.test(text)) refuse(`${where} holds markup or control characters`);
    if (placeholders(text) !== placeholders(model)) {
      refuse(`${where} has the placeholders "${placeholders(text)}", not "${placeholders(model)}"`);
    }
  };
  for (const key of Object.keys(strings)) {
    if (!(key in english)) refuse(`${language}.json has the unknown key ${key}`);
  }
  for (const key of plainKeys)
    checkText(`${language}.json ${key}`, strings[key], /** @type {string} */ (english[key]));
  for (const key of pluralKeys) {
    const texts = /** @type {Record<string, string>} */ (strings[key] ?? {});
    const has = Object.keys(texts).sort().join(' ');
    if (has !== forms) refuse(`${language}.json ${key} has the forms "${has}", CLDR has "${forms}"`);
    const model = /** @type {Record<string, string>} */ (english[key]).other;
    for (const form of Object.keys(texts)) {
      // "one picture", "صورتان": a form that stands for one number may leave the digit to the word.
      const spoken = ['zero', 'one', 'two'].includes(form) && !texts[form].includes('{count}');
      checkText(
        `${language}.json ${key}.${form}`,
        texts[form],
        spoken ? model.replace('{count}', '') : model,
      );
    }
  }
  return strings;
}

/** The entries of one language: plain strings in the order of the keys, then the forms of each plural string. */
function stringEntries(/** @type {string} */ language) {
  const strings = checkedStrings(language);
  const forms = PLURAL_ORDER.filter((form) => form in cldr.plurals[language]);
  const plurals = pluralKeys.flatMap((key) => {
    const texts = /** @type {Record<string, string>} */ (strings[key]);
    // A form that is equal to `other` is stored empty; the reader puts `other` in its place.
    return forms.map((form) => (form !== 'other' && texts[form] === texts.other ? '' : texts[form]));
  });
  return [...plainKeys.map((key) => /** @type {string} */ (strings[key])), ...plurals];
}

/** @param {string} tag */
function formatEntries(tag) {
  const formats = cldr.formats[tag];
  const list = listSeparators(formats.list, tag);
  const date = compiledDate(formats);
  const years = compiledYears(formats);
  const alone = years.some((pattern) => pattern.includes('%N')) ? formats.monthsAlone : [];
  const months = date.includes('%B') ? [...formats.months, ...alone] : [];
  const twelveHours = compiledDateTime(formats).includes('%p');
  // What is asked for most stands first: entries are found by counting.
  return [
    [...formats.digits][0],
    ...[date, compiledDateTime(formats), ...years],
    ...(twelveHours ? [formats.am, formats.pm] : ['', '']),
    ...[list.two, list.middle, list.end],
    formats.group,
    ...months,
  ];
}

/**
 * Entries of several owners in one text, each ended by NUL, and where each owner's entries start.
 * @param {string[][]} owners
 */
function blob(owners) {
  /** @type {number[]} */
  const starts = [];
  let size = 0;
  for (const entries of owners) {
    starts.push(size);
    size += entries.reduce((sum, entry) => sum + Buffer.byteLength(entry) + 1, 0);
  }
  if (size > 0xffff) refuse('the offsets no longer fit 16 bits');
  return { starts, lines: owners.map(blobLines).join('\n\n') };
}

/** @param {string} file @param {string} body */
function table(file, body) {
  const data = file.startsWith('string') ? 'strings/*.json' : `cldr.json (${cldr.source.split(',')[0]})`;
  return {
    file,
    text: `// Made by tools/locale/generate.mjs from tools/locale/${data}. Do not edit.\n// clang-format off\n${body}\n`,
  };
}

/** @param {string} key */
function keyLine(key) {
  const text = english[key];
  return `  ${key},  ///< "${typeof text === 'string' ? text : text.other}"`;
}

/** @param {string[]} codes sorted, of three letters */
function codeSteps(codes) {
  const numbers = codes.map((code) =>
    [...code].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0),
  );
  return numbers.flatMap((number, index) => {
    const step = number - (numbers[index - 1] ?? 0);
    return [...Array(Math.floor(step / 255)).fill(255), step % 255];
  });
}

function makeTables() {
  if (locales[0] !== 'en') refuse('English must be the first: it stands in for every other language');
  const languages = [...new Set(locales.map(languageOf))];
  const strings = blob(languages.map(stringEntries));
  const formats = blob(locales.map(formatEntries));
  const expressions = languages.map((language) => pluralExpression(cldr.plurals[language]));
  const rules = [...new Set(expressions)];
  const { scripts, languages: rtl, rtlPairs, ltrPairs } = cldr.rightToLeft;
  // Varieties of a script that have codes of their own (ISO 15924), which CLDR does not list.
  const variants = ['Aran', 'Syre', 'Syrj', 'Syrn'];
  const rtlScripts = [...scripts, ...variants].map((script) => script.toLowerCase()).sort();
  /** @param {string[]} pairs */
  const packedPairs = (pairs) => quote(pairs.map((pair) => `${pair.toLowerCase()} `).join(''));
  return [
    table(
      'string_keys.inc',
      `enum class String : std::uint8_t {\n${plainKeys.map(keyLine).join('\n')}\n};\n
/// Strings that count something, with a form for each plural category of the language.
enum class PluralString : std::uint8_t {\n${pluralKeys.map(keyLine).join('\n')}\n};\n
inline constexpr std::size_t kStrings = ${plainKeys.length};
inline constexpr std::size_t kPluralStrings = ${pluralKeys.length};`,
    ),
    table(
      'strings.inc',
      `constexpr std::uint16_t kTextStarts[] = {${strings.starts.join(', ')}};

constexpr char kKeys[] =
${blobLines([...plainKeys, ...pluralKeys])};

constexpr char kTexts[] =
${strings.lines};`,
    ),
    table(
      'formats.inc',
      `constexpr std::uint16_t kFormatStarts[] = {${formats.starts.join(', ')}};

constexpr Grouping kGroupings[] = {${locales.map((tag) => grouping(cldr.formats[tag], tag)).join(', ')}};

constexpr char kFormatTexts[] =
${formats.lines};`,
    ),
    table(
      'languages.inc',
      `constexpr std::string_view kTags[] = {${locales.map(quote).join(', ')}};

/// Which language's strings and plural rules each of them has.
constexpr std::uint8_t kStringsOf[] = {${locales.map((tag) => languages.indexOf(languageOf(tag))).join(', ')}};`,
    ),
    table(
      'plural_rules.inc',
      `constexpr std::uint8_t kRuleOf[] = {${expressions.map((text) => rules.indexOf(text)).join(', ')}};

/// Bit k: the language has the category with the value k.
constexpr std::uint8_t kCategoriesOf[] = {${languages.map((language) => PLURAL_ORDER.reduce((bits, form, bit) => bits | (form in cldr.plurals[language] ? 1 << bit : 0), 0)).join(', ')}};

constexpr Plural category_by_rule(std::uint8_t rule, std::uint32_t n) {
  switch (rule) {
${rules.map((text, index) => `    case ${index}:\n${text}`).join('\n')}
  }
  return Plural::other;
}`,
    ),
    table(
      'directions.inc',
      `constexpr std::string_view kRtlScripts =\n    ${quote(rtlScripts.join(''))};

/// Languages of two letters, then of three: these as the steps between them, each read as a number of base 26.
/// A step of 255 only adds to the next one.
constexpr std::string_view kRtlLanguages2 =\n    ${quote(rtl.filter((/** @type {string} */ code) => code.length === 2).join(''))};
constexpr std::uint8_t kRtlLanguages3[] = {
    ${codeSteps(rtl.filter((/** @type {string} */ code) => code.length === 3)).join(', ')}};

/// Regions in which a language is written in another direction than elsewhere.
constexpr std::string_view kRtlPairs =\n    ${packedPairs(rtlPairs)};
constexpr std::string_view kLtrPairs =\n    ${packedPairs(ltrPairs)};`,
    ),
  ];
}

const check = process.argv.includes('--check');
let stale = 0;
for (const { file, text } of makeTables()) {
  const path = new URL(file, output);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) {
    console.error(`core/src/locale/${file} is not what tools/locale/generate.mjs makes`);
    stale = 1;
  } else {
    writeFileSync(path, text);
    console.log(`wrote core/src/locale/${file}`);
  }
}
process.exitCode = stale;
