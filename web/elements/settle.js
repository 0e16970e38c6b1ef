/**
 * The first screen of a long article does not wait for the layout of all that is below it: galley.css puts that off while the element
 * has `data-galley-settling`, for the one frame that shows the first screen. For good it would keep text from `innerText` and from
 * copies, and move what a reader looks at.
 */

/** Characters of HTML from which that is worth it: some thirty thousand of text. */
const LONG = 65536;

/** Milliseconds after which it is done without a frame: browsers make none for what nobody sees. */
const PATIENCE = 300;

/**
 * To be called when the article has just been placed.
 * @param {Element} element
 * @param {string} html
 * @returns {Promise<void> | undefined} resolves when all of it may be measured; undefined when that is so at once
 */
export function settle(element, html) {
  if (html.length < LONG) return undefined;
  // Who comes back has been somewhere, and the browser goes there as soon as the page is high enough.
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return visit?.type === 'navigate' ? putOff(element) : undefined;
}

/** @param {Element} element */
async function putOff(element) {
  element.toggleAttribute('data-galley-settling', true);
  await new Promise((done) => {
    // A task of its own, and so behind the painting of the frame.
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PATIENCE);
  });
  element.removeAttribute('data-galley-settling');
}
