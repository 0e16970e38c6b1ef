// Loaded in the head: an article that will open at the reader's place is not painted at its beginning first. CSS shows it after a
// while whatever happens.
import { keyIn } from '../shared/names.js';
import { keptVisit } from './place.js';

if (!location.hash && keptVisit(keyIn(location.pathname) ?? '')?.place)
  document.documentElement.dataset.readerHold = '';
