/**
 * Sets what the reader chose on an earlier page before this one is painted. Load it in the head as a classic script; as a
 * module it does the same, later. The attributes are the state; settings.js changes and keeps them.
 */
(() => {
  /** @type {Record<string, unknown> | null} */
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem('galley-reading') ?? 'null');
  } catch {
    // No storage, or somebody else's words in it: the page stays as its author made it.
  }
  for (const name of ['theme', 'zoom', 'air', 'measure', 'face']) {
    const value = kept?.[name];
    if (typeof value !== 'string' || !/^[a-z0-9]{1,9}$/.test(value)) continue;
    document.documentElement.setAttribute(`data-galley-${name}`, value);
  }
})();
