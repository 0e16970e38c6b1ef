/**
 * Tells the page what happened. The events bubble and cross shadow boundaries.
 * @param {Element} target
 * @param {string} type
 * @param {unknown} detail
 * @returns {boolean} false when the page prevented what would follow
 */
export function announce(target, type, detail) {
  return target.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}
