// The lead picture is as wide as the page here, which the default of `sizes` does not know.
const article = document.querySelector('galley-article');
if (article) {
  /** @type {import('../../web/elements.js').GalleyElement} */ (article).options = {
    images: { sizes: '(min-width: 75rem) 72rem, 100vw' },
  };
}
