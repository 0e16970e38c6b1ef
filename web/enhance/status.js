/**
 * Writes into a live region. It is emptied first: the same words twice would be announced once.
 * @param {Element | null} status
 * @param {string | undefined | null} words
 */
export function say(status, words) {
  if (!status) return;
  status.textContent = '';
  if (words) setTimeout(() => (status.textContent = words), 50);
}
