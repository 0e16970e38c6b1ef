/**
 * Attributes of the elements that stand for options of the core. A value the core does not know is passed on: the core
 * falls back and names it in the problems.
 */

/** @param {string} value */
const asText = (value) => value;
/** @param {string} value */
const asNumber = (value) => (value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value));
/** @param {string} value */
const asList = (value) => value.split(/[\s,]+/).filter(Boolean);
const asTrue = () => true;

/** @type {Record<string, [path: string[], read: (value: string) => unknown]>} */
const options = {
  size: [['card'], asText],
  language: [['language'], asText],
  'heading-level': [['heading_level'], asNumber],
  'id-prefix': [['id_prefix'], asText],
  'links-target': [['links', 'target'], asText],
  'links-rel': [['links', 'rel'], asText],
  embeds: [['embeds'], asText],
  services: [['share'], asList],
  'related-limit': [['related_limit'], asNumber],
  'time-zone-offset': [['time_zone_offset'], asNumber],
  edit: [['edit'], asTrue],
  annotate: [['annotate'], asTrue],
};

export const optionAttributes = Object.keys(options);

/**
 * @param {Element} element
 * @returns {import('../index.js').Options}
 */
export function readAttributes(element) {
  /** @type {Record<string, any>} */
  const read = {};
  for (const [name, [[key, inner], convert]] of Object.entries(options)) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (inner) read[key] = { ...read[key], [inner]: convert(value) };
    else read[key] = convert(value);
  }
  return read;
}
