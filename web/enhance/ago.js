/** Times of the core's HTML whose day is told; what follows is added by the minute. */
const TIMES = '[data-galley] time[datetime*="T"]';
const CLASS = 'galley-ago';
const MINUTE = 60_000;

/** Milliseconds after which a date says more than its distance. */
const RECENT = 7 * 24 * 60 * MINUTE;

/** From the longest: the first that fits is said. @type {[Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/**
 * Says behind each time of the last seven days how long ago it was, in the language of its labels: "1 March 2026 at 09:30 (2
 * hours ago)". The core cannot: it has no clock. What is said stays true: it is renewed every minute, and for articles and
 * stories that arrive later.
 * @param {ParentNode} [root]
 * @param {{ signal?: AbortSignal, now?: () => number }} [options]  `signal` ends it; `now` is the clock
 */
export function tellAgo(root = document, { signal, now = Date.now } = {}) {
  const tell = () => {
    for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (root.querySelectorAll(TIMES))) {
      const language = /** @type {HTMLElement | null} */ (time.closest('[lang]'))?.lang || undefined;
      const words = distance(now() - Date.parse(time.dateTime), language, time.textContent);
      const next = time.nextElementSibling;
      const told = next?.className === CLASS ? next : undefined;
      if (!words) told?.remove();
      else if (told) told.textContent = ` (${words})`;
      else time.after(span(` (${words})`));
    }
  };
  tell();
  const timer = setInterval(tell, MINUTE);
  signal?.addEventListener('abort', () => clearInterval(timer));
  for (const type of ['galley-ready', 'galley-more']) document.addEventListener(type, tell, { signal });
}

/** @param {string} words */
function span(words) {
  const element = document.createElement('span');
  element.className = CLASS;
  element.textContent = words;
  return element;
}

/**
 * @param {number} passed  milliseconds
 * @param {string | undefined} language
 * @param {string} date  whose digits are used here too: browsers of other years have others
 * @returns {string | undefined} nothing for what is to come, and for what is long ago
 */
function distance(passed, language, date) {
  // Clocks differ by some seconds.
  if (!(passed > -MINUTE && passed < RECENT)) return undefined;
  const numberingSystem = /[0-9]/.test(date) ? 'latn' : undefined;
  const locale = language && new Intl.Locale(language, { numberingSystem });
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] = units.find(([, each]) => passed >= each) ?? ['second', Infinity];
  return format.format(-Math.floor(Math.max(0, passed) / length), unit);
}
