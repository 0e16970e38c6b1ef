/**
 * Attributes of the elements that stand for options of the core: the same names with "-" for "_", save the renamed. A
 * value the core does not know is passed on: the core falls back and names it in the problems.
 */

/** @param {string} value */
const text = (value) => value;
/** @param {string} value */
const number = (value) => (value.trim() && !isNaN(+value) ? +value : value);
/** @param {string} value */
const list = (value) => value.split(/[\s,]+/).filter(Boolean);
const flag = () => true;

/** @type {Record<string, (value: string) => unknown>} */
const readers = {
  language: text,
  'heading-level': number,
  'id-prefix': text,
  'links-target': text,
  'links-rel': text,
  embeds: text,
  size: text,
  services: list,
  'related-limit': number,
  'time-zone-offset': number,
  edit: flag,
  annotate: flag,
};

/** @type {Record<string, string>} */
const renamed = { size: 'card', services: 'share' };

export const optionAttributes = Object.keys(readers);

/**
 * @param {Pick<Element, 'getAttribute'>} element
 * @returns {import('../index.js').Options}
 */
export function readAttributes(element) {
  /** @type {Record<string, any>} */
  const options = {};
  for (const name of optionAttributes) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const read = readers[name](value);
    const [, link] = name.split('links-');
    if (link) options.links = { ...options.links, [link]: read };
    else options[renamed[name] ?? name.replaceAll('-', '_')] = read;
  }
  return options;
}
