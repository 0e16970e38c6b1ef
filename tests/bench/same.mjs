// All contenders must do the same work: their bodies have the same words in the same order.
import { bodyEnd, bodyStart } from './peers/template.mjs';

/** @type {Record<string, string>} */
const characters = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3C': '<',
  '#x26': '&',
  '#x22': '"',
};

/** The words of the body without its tags and white space. @param {string} html */
export function bodyText(html) {
  const ours = '<div class="galley-body">';
  const isOurs = html.includes(ours);
  const start = isOurs ? html.indexOf(ours) + ours.length : html.indexOf(bodyStart) + bodyStart.length;
  const end = isOurs ? html.lastIndexOf('<footer') : html.lastIndexOf(bodyEnd);
  return html
    .slice(start, end)
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (all, name) => characters[name] ?? all)
    .replace(/\s+/g, '');
}

/**
 * @param {{ name: string, html: string }[]} outputs
 * @throws {Error} naming who differs from the first
 */
export function requireSameText(outputs) {
  const [first, ...others] = outputs.map(({ name, html }) => ({ name, text: bodyText(html) }));
  if (first.text.length < 1000) throw new Error(`${first.name} wrote no body`);
  for (const { name, text } of others) {
    if (text === first.text) continue;
    let at = 0;
    while (text[at] === first.text[at]) ++at;
    const near = [first.text, text].map((one) => JSON.stringify(one.slice(Math.max(0, at - 40), at + 40)));
    throw new Error(`${name} and ${first.name} differ: ${near.join(' and ')}`);
  }
}
