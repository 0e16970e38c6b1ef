// Loaded in the head of the app's pages: sets their language before they are laid out, and keeps English words from being seen before
// others are there. CSS shows the page after a while whatever happens.
import { chosenLanguage, directionOf } from './language.js';

const language = chosenLanguage();
if (language !== 'en') {
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
  document.documentElement.dataset.readerHold = '';
}
