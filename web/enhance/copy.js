/**
 * Copies text, by the clipboard's interface or the old command. Where neither is allowed, a field with the text selected
 * stays in `place` for the reader to copy from.
 * @param {string} text
 * @param {Element} place  inside the open dialog: the rest of the page cannot be selected
 * @param {string} failed  names the field that stays
 * @returns {Promise<boolean>} whether it is copied
 */
export async function copy(text, place, failed) {
  place.querySelector('.galley-copy-field')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text, place, failed);
  }
}

/**
 * @param {string} text
 * @param {Element} place
 * @param {string} failed
 */
function copyBySelecting(text, place, failed) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = text;
  field.className = 'galley-copy-field';
  field.setAttribute('aria-label', failed);
  place.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // Some browsers throw where others answer false.
  }
  if (copied) {
    field.remove();
    focused?.focus();
  } else {
    field.focus();
  }
  return copied;
}
