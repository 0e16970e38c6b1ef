/** The page of an article. It is whole without this; here come the aids, the place, and saving. */

import { enhanceParts } from '../../../web/enhance/parts.js';
import '../../../web/reading/index.js';
import { core } from '../shared/core.js';
import { entry } from '../shared/library.js';
import { keyIn } from '../shared/names.js';
import { check } from '../shared/saving.js';
import { make } from '../../../web/reading/make.js';
import { mediaSession } from './media_session.js';
import { notice } from './notice.js';
import { percent } from './numbers.js';
import { keepLinksHere } from './own_links.js';
import { keepVisit, keptVisit, visitOf } from './place.js';
import { markRecordings } from './recordings.js';
import { saveButton } from './save_button.js';
import { start } from './start.js';
import { dressStories, saveAll } from './stories.js';
import { loadWords, say, spoken } from './words.js';

const key = keyIn(location.pathname) ?? '';
const article = document.querySelector('[data-galley="article"]');
const source = document.querySelector('link[rel="alternate"][type="application/json"]');
const earlier = keptVisit(key);
/** Where the page was scrolled to for its reader, who has not moved while it stands there. */
const { readerReturned } = document.documentElement.dataset;

await loadWords();
start({ reading: true });
if (article instanceof HTMLElement) {
  enhanceParts(document, {}, core);
  keepLinksHere(article);
  markRecordings(article);
  mediaSession(document.title, article.querySelector('.galley-publisher')?.textContent ?? '');
  offerRelated(article);
  lookForEdition();
  followPlace(article);
  const address = source instanceof HTMLLinkElement ? source.href : '';
  document.querySelector('[data-save]')?.append(saveButton(address, document.title, key));
  if (earlier && readerReturned) {
    notice(say('You were at {part}.', { part: percent(earlier.progress) }), {
      label: say('Back to the top'),
      act: () => scrollTo({ top: 0, behavior: 'instant' }),
    });
  }
}

/** @param {HTMLElement} article */
function followPlace(article) {
  let waiting = 0;
  const look = () => {
    waiting = 0;
    // Pages scroll to whole pixels: measured anew at each return, a place would wander.
    const isThere = earlier && scrollY === Number(readerReturned);
    keepVisit(key, isThere ? { ...earlier, read: Date.now() } : visitOf(article));
  };
  addEventListener('scroll', () => (waiting ||= requestAnimationFrame(look)), { passive: true });
  // Who scrolls and leaves is quicker than a frame, on a busy machine.
  addEventListener('pagehide', () => waiting && look());
}

/** The stories at the end can be saved too, one by one or all. @param {HTMLElement} article */
function offerRelated(article) {
  const related = article.querySelector('[data-galley-related]');
  const stories = related?.querySelector('[data-galley-items]');
  if (!related || !stories) return;
  dressStories(related);
  const button = make('button', { type: 'button', class: 'save-all' }, say('Save all of these'));
  button.addEventListener('click', () => saveAll(related));
  stories.before(make('p', spoken, button));
}

/** Whether its address has another edition; a page that is being read does not change. */
async function lookForEdition() {
  const saved = await entry(key);
  if (saved?.address && navigator.onLine && !saved.stale) await check(saved).catch(() => {});
}
