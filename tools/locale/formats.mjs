// Turns CLDR date, number and list patterns (UTS #35) into the short forms that core/src/locale reads.

// d day · B month in words · N month in words that stands alone · m month as a number · Y year · H hour of two digits · k hour · l hour of twelve · M minute ·
// p half of the day. The names follow strftime where it has one.
const FIELDS = { d: 'd', MMMM: 'B', LLLL: 'N', M: 'm', y: 'Y', HH: 'H', H: 'k', h: 'l', mm: 'M', a: 'p' };

/** @param {string} pattern */
function compiled(pattern) {
  let out = '';
  for (const [token] of pattern.matchAll(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (token.startsWith("'")) {
      out += token === "''" ? "'" : token.slice(1, -1);
    } else if (/[A-Za-z]/.test(token[0])) {
      const field = /** @type {Record<string, string>} */ (FIELDS)[token];
      if (!field) throw new Error(`the date field "${token}" in "${pattern}" is not known`);
      out += `%${field}`;
    } else {
      out += token;
    }
  }
  return out;
}

/** @param {{date: string}} formats */
export const compiledDate = (formats) => compiled(formats.date);

/**
 * A month of a year, and a year alone. Where months are counted, their number stands for the word, as it does in dates.
 * @param {{date: string, yearMonth: string, year: string, months: string[]}} formats
 */
export function compiledYears(formats) {
  const [, counter] = /^1(.*)$/.exec(formats.months[0]) ?? [];
  const counted = formats.months.every((month, index) => month === `${index + 1}${counter}`);
  const yearMonth = compiled(formats.yearMonth);
  return [counted ? yearMonth.replace('%B', `%m${counter}`) : yearMonth, compiled(formats.year)];
}

/** @param {{date: string, time: string, dateTime: string}} formats */
export function compiledDateTime(formats) {
  return compiled(formats.dateTime.replace('{1}', formats.date).replace('{0}', formats.time));
}

/**
 * @param {{number: string, minimumGroupingDigits: number}} formats
 * @param {string} tag
 */
export function grouping(formats, tag) {
  const groups = formats.number
    .split('.')[0]
    .split(',')
    .slice(1)
    .map((group) => group.length);
  const indian = groups.join() === '2,3';
  if (!indian && groups.join() !== '3')
    throw new Error(`the grouping of ${tag}, "${formats.number}", is not known`);
  return `{${formats.minimumGroupingDigits}, ${indian ? 2 : 3}}`;
}

/**
 * @param {Record<string, string>} list
 * @param {string} tag
 */
export function listSeparators(list, tag) {
  /** @param {string} pattern */
  const between = (pattern) => {
    const match = /^\{0\}(.*)\{1\}$/.exec(pattern);
    if (!match) throw new Error(`the list pattern "${pattern}" of ${tag} has text around the items`);
    return match[1];
  };
  if (list.start !== list.middle)
    throw new Error(`${tag} separates the first two items of a list in its own way`);
  return { two: between(list['2']), middle: between(list.middle), end: between(list.end) };
}
