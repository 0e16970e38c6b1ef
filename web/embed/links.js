/**
 * Links of an article that is not the document itself. In a frame, others lead the whole page on. Fragments (notes and
 * their way back) stay inside: in a shadow root browsers do not look for them, and a frame has nothing to scroll.
 * @param {Document | ShadowRoot} root
 * @param {EventTarget} target  that hears the clicks
 * @param {(top: number) => void} [scroll]  a frame's way to its page: pixels from its top
 */
export function follow(root, target, scroll) {
  target.addEventListener('click', (event) => {
    const link = /** @type {Element | null} */ (event.composedPath()[0])?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const fragment = link.getAttribute('href') ?? '';
    if (!fragment.startsWith('#')) {
      if (scroll && !link.target) link.target = '_top';
      return;
    }
    const place = /** @type {HTMLElement | null} */ (
      root.getElementById(decodeURIComponent(fragment.slice(1)))
    );
    if (!place) return;
    event.preventDefault();
    if (scroll) scroll(place.getBoundingClientRect().top);
    else place.scrollIntoView();
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
}
