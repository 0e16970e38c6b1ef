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
 * To be called when the article has just been placed. Resolves when all of it may be measured.
 * @param {Element} element
 * @param {string} html
 */
export async function settle(element, html) {
  // Who comes back has been somewhere, and the browser goes there as soon as the page is high enough.
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  if (html.length < LONG || visit?.type !== 'navigate') return;
  element.toggleAttribute('data-galley-settling', true);
  await new Promise((done) => {
    // A task of its own, and so behind the painting of the frame.
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PATIENCE);
  });
  element.removeAttribute('data-galley-settling');
}
