/**
 * The words of the aids, a file per language, fetched when an article in it is read. The words of articles come with their
 * HTML; these belong to a tool that the HTML knows nothing of.
 */

/** @typedef {typeof import('./words/en.js').default} Words */

/** @type {Record<string, () => Promise<{ default: Words }>>} */
const files = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  en: () => import('./words/en.js'),
  es: () => import('./words/es.js'),
  fa: () => import('./words/fa.js'),
  fr: () => import('./words/fr.js'),
  he: () => import('./words/he.js'),
  hi: () => import('./words/hi.js'),
  it: () => import('./words/it.js'),
  ja: () => import('./words/ja.js'),
  ko: () => import('./words/ko.js'),
  nl: () => import('./words/nl.js'),
  pl: () => import('./words/pl.js'),
  pt: () => import('./words/pt.js'),
  ru: () => import('./words/ru.js'),
  tr: () => import('./words/tr.js'),
  uk: () => import('./words/uk.js'),
  zh: () => import('./words/zh.js'),
};

export const languages = Object.keys(files);

/**
 * @param {string} tag  BCP 47
 * @returns {Promise<{ words: Words, language: string, direction: 'ltr' | 'rtl' }>} English where the language is missing
 */
export async function wordsFor(tag) {
  const primary = tag.toLowerCase().split('-')[0];
  const known = primary in files ? primary : 'en';
  const { default: words } = await files[known]();
  // Numbers follow the whole tag where the words do.
  const language = known === primary ? tag : known;
  return { words, language, direction: ['ar', 'fa', 'he'].includes(known) ? 'rtl' : 'ltr' };
}
