/**
 * The app's own words. English stands in the code and in the pages; the table of another language gives its words for the English,
 * and is fetched when it is needed. What a table lacks stays English.
 */

import { SCOPE } from '../shared/names.js';
import { chosenLanguage, directionOf } from './language.js';

/** @typedef {Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>} Table */

const chosen = chosenLanguage();

/** Of the interface, after loadWords(). */
export const spoken = { lang: 'en', dir: /** @type {'ltr' | 'rtl'} */ ('ltr') };
/** For Intl: with the region of the browser where the language is the same. */
export let locale = 'en-GB';

/** @type {Table} */
let table = {};

/** To be waited for before anything is said. */
export async function loadWords() {
  const isArticle = document.body.classList.contains('article');
  try {
    if (chosen === 'en') return;
    const answer = await fetch(`${SCOPE}words/${chosen}.json`);
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    table = await answer.json();
    Object.assign(spoken, { lang: chosen, dir: directionOf(chosen) });
    locale = navigator.languages.find((tag) => tag.split('-')[0] === chosen) ?? chosen;
    for (const part of document.querySelectorAll('body.article > [lang="en"]')) Object.assign(part, spoken);
    document.title = document.title.replace(/^.*(?= – Galley Reader$)/, (name) => say(name));
    translate(document.body);
  } catch (error) {
    // They cannot be had: English is better than nothing. An article has its own.
    if (!isArticle) Object.assign(document.documentElement, spoken);
    console.warn('Words in English:', error);
  } finally {
    if (!isArticle) delete document.documentElement.dataset.readerHold;
  }
}

/**
 * @param {string} english  with fields like {title}
 * @param {Record<string, string | number>} [fields]
 */
export function say(english, fields = {}) {
  const words = table[english];
  return (typeof words === 'string' ? words : english).replace(/\{(\w+)\}/g, (field, name) => {
    const given = fields[name];
    if (given === undefined) return field;
    const value = typeof given === 'number' ? new Intl.NumberFormat(locale).format(given) : given;
    // A title in another direction does not turn the words around it.
    return spoken.dir === 'rtl' ? `\u2068${value}\u2069` : String(value);
  });
}

/** @param {number} number @param {string} one  English @param {string} [many] */
export function count(number, one, many = `${one}s`) {
  const forms = table[one];
  const written = new Intl.NumberFormat(locale).format(number);
  if (typeof forms !== 'object') return `${written} ${number === 1 ? one : many}`;
  return (forms[new Intl.PluralRules(locale).select(number)] ?? forms.other ?? '').replace('{n}', written);
}

/** What the page was sent with, in English. @param {Element} root */
function translate(root) {
  const skipped = 'galley-reading, [data-galley], script, style, [data-own-words]';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const english = node.nodeValue?.trim().replace(/\s+/g, ' ') ?? '';
    if (!english || !(english in table) || node.parentElement?.closest(skipped)) continue;
    node.nodeValue = (node.nodeValue ?? '').replace(/\S(?:.*\S)?/s, () => say(english));
  }
  for (const named of root.querySelectorAll('[aria-label]')) {
    if (!named.closest(skipped))
      named.setAttribute('aria-label', say(named.getAttribute('aria-label') ?? ''));
  }
}
