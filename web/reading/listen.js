import { make } from './make.js';
import { mark } from './mark.js';
import { Reader } from './reader.js';
import { sentencesOf } from './sentences.js';
import { voiceFor } from './voice.js';

const RATES = [0.75, 1, 1.25, 1.5, 2];

/**
 * The buttons of reading aloud. They are hidden until the browser has a voice for the article's language, which some tell
 * late and some never.
 * @param {HTMLElement} article
 * @param {import('./words.js').Words} words
 * @param {string} language  of the interface
 * @param {AbortSignal} signal
 */
export function listen(article, words, language, signal) {
  /** @param {string} label */
  const button = (label) => make('button', { type: 'button' }, label);
  const [play, previous, next, stop] = [words.listen, words.previous, words.next, words.stop].map(button);
  const number = new Intl.NumberFormat(language);
  const options = RATES.map((rate) => make('option', { value: String(rate) }, `${number.format(rate)}×`));
  const speed = make('select', {}, ...options);
  speed.value = '1';
  const more = make(
    'div',
    { class: 'galley-reading-speech', hidden: true },
    previous,
    next,
    stop,
    make('label', {}, make('span', {}, words.speed), speed),
  );
  const holder = make('div', { class: 'galley-reading-listen', hidden: true }, play, more);

  /** @type {Reader | undefined} */
  let reader;
  const show = () => {
    play.textContent = reader?.isReading ? words.pause : reader?.hasBegun ? words.resume : words.listen;
    more.hidden = !reader?.hasBegun;
    holder.toggleAttribute('data-reading', more.hidden === false);
    if (more.hidden && more.contains(document.activeElement)) play.focus();
  };
  const press = () => {
    if (reader?.isReading) return reader.pause();
    // Details may have been opened since: what is read is gathered anew at each beginning.
    if (!reader?.hasBegun) {
      reader = new Reader(sentencesOf(article), show);
      reader.rate = +speed.value;
    }
    reader.play();
  };
  play.addEventListener('click', press, { signal });
  previous.addEventListener('click', () => reader?.skip(-1), { signal });
  next.addEventListener('click', () => reader?.skip(1), { signal });
  stop.addEventListener(
    'click',
    () => {
      play.focus();
      reader?.stop();
    },
    { signal },
  );
  speed.addEventListener('change', () => reader?.setRate(+speed.value), { signal });

  const voices = () => (holder.hidden = !voiceFor(article.lang || language));
  voices();
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', voices, { signal });
  // A voice goes on when its page has gone.
  addEventListener('pagehide', () => reader?.stop(), { signal });
  signal.addEventListener('abort', () => {
    if (reader?.isReading) speechSynthesis.cancel();
    mark();
  });
  return holder;
}
