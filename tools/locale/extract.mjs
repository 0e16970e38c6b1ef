// Takes the few CLDR values that Galley needs out of the npm packages of Unicode and writes them to cldr.json, from
// which generate.mjs makes the tables. The packages weigh 170 MB and are needed only here, for a new CLDR version:
//
//   npm install --no-save cldr-core@48.2.0 cldr-dates-full@48.2.0 cldr-numbers-full@48.2.0 cldr-misc-full@48.2.0
//   node tools/locale/extract.mjs
//
// The data is under the Unicode License v3, see LICENSE-UNICODE.txt beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What the packages hold, as JSON of any shape. @type {(name: string) => any} */
const read = createRequire(import.meta.url);
/** @type {string[]} */
const locales = JSON.parse(readFileSync(new URL('locales.json', import.meta.url), 'utf8'));

/** @param {string} tag */
function formatsOf(tag) {
  const { gregorian } = read(`cldr-dates-full/main/${tag}/ca-gregorian.json`).main[tag].dates.calendars;
  const { numbers } = read(`cldr-numbers-full/main/${tag}/numbers.json`).main[tag];
  const lists = read(`cldr-misc-full/main/${tag}/listPatterns.json`).main[tag].listPatterns;
  const digits = numbers.defaultNumberingSystem;
  return {
    date: gregorian.dateFormats.long,
    time: gregorian.timeFormats.short,
    dateTime: gregorian['dateTimeFormats-atTime'].standard.long,
    yearMonth: gregorian.dateTimeFormats.availableFormats.yMMMM,
    year: gregorian.dateTimeFormats.availableFormats.y,
    months: Object.values(gregorian.months.format.wide),
    monthsAlone: Object.values(gregorian.months['stand-alone'].wide),
    am: gregorian.dayPeriods.format.abbreviated.am,
    pm: gregorian.dayPeriods.format.abbreviated.pm,
    digits: read('cldr-core/supplemental/numberingSystems.json').supplemental.numberingSystems[digits]
      ._digits,
    number: numbers[`decimalFormats-numberSystem-${digits}`].standard,
    group: numbers[`symbols-numberSystem-${digits}`].group,
    minimumGroupingDigits: Number(numbers.minimumGroupingDigits),
    list: lists['listPattern-type-standard'],
  };
}

/** @param {string} language */
function pluralsOf(language) {
  const rules = read('cldr-core/supplemental/plurals.json').supplemental['plurals-type-cardinal'][language];
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name.replace('pluralRule-count-', ''),
      rule.split('@')[0].trim(),
    ]),
  );
}

/** Scripts written from right to left, and the languages (or language-region pairs) that are mostly written in one. */
function rightToLeft() {
  const { scriptMetadata } = read('cldr-core/scriptMetadata.json');
  const scripts = Object.keys(scriptMetadata).filter((script) => scriptMetadata[script].rtl === 'YES');
  const { likelySubtags } = read('cldr-core/supplemental/likelySubtags.json').supplemental;
  /** @param {string} tag */
  const isRtl = (tag) => scripts.includes(likelySubtags[tag].split('-')[1]);
  /** @type {string[]} */
  const tags = Object.keys(likelySubtags);
  const languages = tags.filter((tag) => /^[a-z]{2,3}$/.test(tag) && tag !== 'und');
  const pairs = tags.filter((tag) => /^[a-z]{2,3}-([A-Z]{2}|\d{3})$/.test(tag));
  /** @type {string[]} */
  const known = pairs.filter((tag) => likelySubtags[tag.split('-')[0]] && !tag.startsWith('und'));
  // Codes that others have replaced ("iw" by "he"), but that content still carries.
  const { languageAlias } = read('cldr-core/supplemental/aliases.json').supplemental.metadata.alias;
  const replaced = Object.keys(languageAlias).filter((tag) => {
    const replacement = languageAlias[tag]._replacement.split(' ')[0].split('-')[0];
    return (
      /^[a-z]{2,3}$/.test(tag) && !likelySubtags[tag] && likelySubtags[replacement] && isRtl(replacement)
    );
  });
  return {
    scripts,
    languages: [...languages.filter((tag) => isRtl(tag)), ...replaced].sort(),
    rtlPairs: known.filter((tag) => isRtl(tag) && !isRtl(tag.split('-')[0])),
    ltrPairs: known.filter((tag) => !isRtl(tag) && isRtl(tag.split('-')[0])),
  };
}

const languages = [...new Set(locales.map((tag) => tag.split('-')[0]))];
const data = {
  source: `CLDR ${read('cldr-core/package.json').version}, Unicode License v3, see LICENSE-UNICODE.txt`,
  formats: Object.fromEntries(locales.map((tag) => [tag, formatsOf(tag)])),
  plurals: Object.fromEntries(languages.map((language) => [language, pluralsOf(language)])),
  rightToLeft: rightToLeft(),
};
writeFileSync(new URL('cldr.json', import.meta.url), `${JSON.stringify(data, null, 1)}\n`);
