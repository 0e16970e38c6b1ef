// Loaded in the head: sets what the reader chose for reading, and an article that will open at the reader's place is not painted at
// its beginning first. CSS shows it after a while whatever happens.
import '../../../web/reading/restore.js';
import { keyIn } from '../shared/names.js';
import { keptVisit } from './place.js';

if (!location.hash && keptVisit(keyIn(location.pathname) ?? '')?.place)
  document.documentElement.dataset.readerHold = '';
