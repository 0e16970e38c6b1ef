/** The field at the foot of a page by which the app's language is changed. */

import { make } from '../../../web/reading/make.js';
import { chooseLanguage, directionOf, names } from './language.js';
import { say, spoken } from './words.js';

export function offerLanguages() {
  const place = document.querySelector('[data-languages]');
  const options = Object.entries(names).map(([lang, name]) => {
    const dir = directionOf(/** @type {keyof typeof names} */ (lang));
    return make('option', { value: lang, lang, dir }, name);
  });
  const field = make('select', {}, ...options);
  field.value = spoken.lang;
  field.addEventListener('change', () => {
    chooseLanguage(field.value);
    location.reload();
  });
  place?.replaceChildren(make('label', {}, say('Language'), ' ', field));
}
