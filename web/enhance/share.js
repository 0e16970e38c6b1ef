/**
 * Without scripts the share links stand in <details>. Here they move into the dialog, which a button opens; where the
 * system has a share sheet, the button opens that first.
 */

import { announce } from './events.js';
import { copy } from './copy.js';
import { say } from './status.js';

/**
 * @param {HTMLElement} share
 * @param {import('../enhance.js').EnhanceOptions} options
 */
export function enhanceShare(share, { signal }) {
  const details = find(share, '[data-galley-share-details]');
  const panel = find(share, '[data-galley-share-panel]');
  const dialog = /** @type {HTMLDialogElement | null} */ (find(share, '[data-galley-share-dialog]'));
  const opener = find(share, '[data-galley-share-open]');
  if (!details || !panel || !opener || !dialog?.showModal) return;

  if (!dialog.contains(panel)) dialog.firstElementChild?.after(panel);
  details.hidden = true;
  opener.hidden = false;
  new ShareDialog(share, dialog, opener).listen(signal);
}

class ShareDialog {
  #share;
  #dialog;
  #opener;
  /** Whoever closed the system's sheet wants something else than it offers: the next press opens the dialog. */
  #sheetDeclined = false;

  /**
   * @param {HTMLElement} share
   * @param {HTMLDialogElement} dialog
   * @param {HTMLElement} opener
   */
  constructor(share, dialog, opener) {
    this.#share = share;
    this.#dialog = dialog;
    this.#opener = opener;
  }

  /** @param {AbortSignal} [signal] */
  listen(signal) {
    const dialog = this.#dialog;
    this.#opener.addEventListener('click', () => this.#open(), { signal });
    dialog.addEventListener('close', () => this.#opener.focus(), { signal });

    // A press that starts and ends on the backdrop; one that starts on the text selects it.
    let pressedOutside = false;
    const press = (/** @type {MouseEvent} */ event) =>
      pressedOutside && isOutside(dialog, event) ? dialog.close() : this.#choose(event);
    dialog.addEventListener('click', press, { signal });
    dialog.addEventListener('pointerdown', (event) => (pressedOutside = isOutside(dialog, event)), {
      signal,
    });
  }

  async #open() {
    const native = find(this.#dialog, '[data-galley-service="native"]');
    const usable = this.#canUseSheet();
    if (usable && !this.#sheetDeclined && (await this.#openSheet())) return;
    if (native) native.hidden = !usable;
    say(find(this.#dialog, '[role="status"]'), '');
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  get #data() {
    const { galleyShareUrl: url, galleyShareTitle: title, galleyShareText: text } = this.#share.dataset;
    return { url, title, text };
  }

  #canUseSheet() {
    return 'share' in navigator && (navigator.canShare?.(this.#data) ?? true);
  }

  /** @returns {Promise<boolean>} false when something else is wanted */
  async #openSheet() {
    if (!this.#announce('native')) return true;
    try {
      await navigator.share(this.#data);
      return true;
    } catch (error) {
      this.#sheetDeclined = true;
      return error instanceof Error && error.name === 'AbortError';
    } finally {
      // Some systems leave the focus at the top of the page.
      if (!this.#dialog.open) this.#opener.focus();
    }
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('[data-galley-close]')) return this.#dialog.close();
    const service = /** @type {HTMLElement | null} */ (target.closest('[data-galley-service]'))?.dataset
      .galleyService;
    if (!service) return;
    if (service === 'native') return void this.#openSheet();
    if (!this.#announce(service)) event.preventDefault();
    else if (service === 'copy') this.#copy();
    else if (service === 'print') {
      this.#dialog.close();
      print();
    }
  }

  async #copy() {
    const status = find(this.#dialog, '[role="status"]');
    const { galleyCopied, galleyCopyFailed = '' } = status?.dataset ?? {};
    const copied = await copy(this.#data.url ?? location.href, this.#dialog, galleyCopyFailed);
    say(status, copied ? galleyCopied : galleyCopyFailed);
  }

  /** @param {string} service */
  #announce(service) {
    return announce(this.#share, 'galley-share', { service, url: this.#data.url });
  }
}

/**
 * @param {Element} root
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function find(root, selector) {
  return root.querySelector(selector);
}

/**
 * The backdrop belongs to the dialog: only the place of the press tells them apart.
 * @param {Element} dialog
 * @param {MouseEvent} event
 */
function isOutside(dialog, { target, clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
