// Loaded at the end of the article: takes the reader to the place of the last visit, before the first paint.
import { keyIn } from '../shared/names.js';
import { goTo, keptVisit } from './place.js';

const place = keptVisit(keyIn(location.pathname) ?? '')?.place;
const article = document.querySelector('[data-galley="article"]');
if (place && !location.hash && article instanceof HTMLElement) {
  history.scrollRestoration = 'manual';
  goTo(article, place);
  document.documentElement.dataset.readerReturned = String(scrollY);
}
delete document.documentElement.dataset.readerHold;
performance.mark('reader-placed');
