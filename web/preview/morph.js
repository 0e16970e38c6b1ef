/**
 * Makes one element like another by touching only what differs, so that focus, selection, open details and playing media
 * inside of it stay. Elements that cannot be made alike are exchanged.
 */

/** What the preview itself puts on elements. */
const OWN = new Set(['data-galley-selected', 'data-galley-hovered', 'tabindex']);

/**
 * @param {Element} now in the document
 * @param {Element} wanted in none
 * @returns {Element} the element that stands there afterwards
 */
export function morph(now, wanted) {
  if (now.nodeName !== wanted.nodeName || now.nodeName === 'SVG') {
    now.replaceWith(wanted);
    return wanted;
  }
  attributes(now, wanted);
  children(now, wanted);
  return now;
}

/** @param {Element} now @param {Element} wanted */
function attributes(now, wanted) {
  for (const { name, value } of wanted.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  for (const { name } of [...now.attributes]) {
    // A reader's open details stay open.
    if (!wanted.hasAttribute(name) && !OWN.has(name) && name !== 'open') now.removeAttribute(name);
  }
}

/** @param {Element} now @param {Element} wanted */
function children(now, wanted) {
  const old = [...now.childNodes];
  const fresh = [...wanted.childNodes];
  let start = 0;
  while (start < old.length && start < fresh.length && alike(old[start], fresh[start])) {
    node(old[start], fresh[start++]);
  }
  let ends = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (ends < most && alike(old[old.length - 1 - ends], fresh[fresh.length - 1 - ends])) {
    node(old[old.length - 1 - ends], fresh[fresh.length - 1 - ends++]);
  }
  const behind = ends > 0 ? old[old.length - ends] : null;
  for (const gone of old.slice(start, old.length - ends)) gone.remove();
  for (const added of fresh.slice(start, fresh.length - ends)) now.insertBefore(added, behind);
}

/** @param {Node} a @param {Node} b */
const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

/** @param {Node} now @param {Node} wanted */
function node(now, wanted) {
  if (now instanceof Element) morph(now, /** @type {Element} */ (wanted));
  else if (now.nodeValue !== wanted.nodeValue) now.nodeValue = wanted.nodeValue;
}
