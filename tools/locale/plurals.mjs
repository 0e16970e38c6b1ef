// Turns CLDR plural rules (UTS #35 part 3 §5) into C++ for whole numbers: the operands n and i are the number; v, w, f, t,
// c and e are 0.

export const PLURAL_ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** @typedef {true | false | string} Condition */

/**
 * One relation, such as "i % 10 = 2..4,7" or "v != 0".
 * @param {string} relation
 * @returns {Condition}
 */
function condition(relation) {
  const match = /^([nivwftce])(?: % (\d+))? (!?=) ([\d.,]+)$/.exec(relation.trim());
  if (!match) throw new Error(`cannot read the plural relation "${relation}"`);
  const [, operand, modulus, sign, list] = match;
  const ranges = list.split(',').map((range) => range.split('..').map(Number));
  const wanted = sign === '=';
  if (!'ni'.includes(operand)) return ranges.some(([low, high = low]) => low <= 0 && 0 <= high) === wanted;
  const value = modulus ? `n % ${modulus}` : 'n';
  const tests = ranges.map(([low, high = low]) => {
    if (low === high) return `${value} ${wanted ? '==' : '!='} ${low}`;
    if (!wanted) return low === 0 ? `${value} > ${high}` : `(${value} < ${low} || ${value} > ${high})`;
    return low === 0 ? `${value} <= ${high}` : `(${value} >= ${low} && ${value} <= ${high})`;
  });
  const joined = tests.join(wanted ? ' || ' : ' && ');
  return tests.length > 1 && wanted ? `(${joined})` : joined;
}

/**
 * @param {string} rule
 * @returns {Condition}
 */
function disjunction(rule) {
  const parts = rule.split(' or ').map((part) => {
    const conditions = part.split(' and ').map(condition);
    if (conditions.includes(false)) return false;
    const open = conditions.filter((test) => test !== true);
    return open.length === 0 ? true : open.join(' && ');
  });
  if (parts.includes(true)) return true;
  const open = parts.filter((part) => part !== false);
  if (open.length === 0) return false;
  return open.length === 1 ? open[0] : open.map((part) => `(${part})`).join(' || ');
}

/**
 * The statements of one case of the switch.
 * @param {Record<string, string>} rules
 */
export function pluralExpression(rules) {
  const lines = [];
  for (const form of PLURAL_ORDER) {
    if (form === 'other' || !(form in rules)) continue;
    const test = disjunction(rules[form]);
    if (test === false) continue;
    if (test === true) throw new Error(`the plural form ${form} would take every number`);
    lines.push(`      if (${test.replace(/^\(([^()]*)\)$/, '$1')}) return Plural::${form};`);
  }
  lines.push('      return Plural::other;');
  return lines.join('\n');
}
