// Loaded in the head of the app's pages: sets what the reader chose for reading, and the language of the app, before they are laid
// out, and keeps English words from being seen before others are there. CSS shows the page after a while whatever happens.
import '../../../web/reading/restore.js';
import { chosenLanguage, directionOf } from './language.js';

const language = chosenLanguage();
if (language !== 'en') {
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
  document.documentElement.dataset.readerHold = '';
}
