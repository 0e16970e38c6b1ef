/** Articles of this site have their address in the reader too: links to them stay in it, where they can be saved. */

/** @param {Element} root */
export function keepLinksHere(root) {
  for (const link of root.querySelectorAll('a')) {
    const slug = link.dataset.galleyService ? undefined : slugOf(link.href);
    if (slug) link.href = `/reader/read/${slug}/${link.hash}`;
  }
}

/** @param {string} address @returns {string | undefined} the key that an article of this site has */
export function slugOf(address) {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin
    ? /^\/(?:articles|reader\/read)\/([a-z0-9-]{1,60})\/$/.exec(pathname)?.[1]
    : undefined;
}
