/** In which language the app speaks: the reader's choice, else the first of the browser's that it has, else English. */

export const names = { en: 'English', ar: 'العربية', de: 'Deutsch', es: 'Español', fr: 'Français' };

/** @typedef {keyof typeof names} Language */

const KEY = 'galley-reader-language';

/** @param {string | null | undefined} tag @returns {Language | undefined} */
const known = (tag) => {
  const primary = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(names, primary) ? /** @type {Language} */ (primary) : undefined;
};

/** @returns {Language} */
export function chosenLanguage() {
  try {
    const chosen = known(localStorage.getItem(KEY));
    if (chosen) return chosen;
  } catch {
    // No storage: then the browser's.
  }
  return known(navigator.languages.find(known)) ?? 'en';
}

/** @param {string} language */
export function chooseLanguage(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then it stays as it is.
  }
}

/** @param {Language} language @returns {'ltr' | 'rtl'} */
export const directionOf = (language) => (language === 'ar' ? 'rtl' : 'ltr');
