/**
 * An embed is a link and a button. The button brings the provider's frame: nothing of a third party loads before.
 */

import { webAddress } from '../fetch.js';

/** What players and posts need, short of what would let them steer this page. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation';
const FEATURES = 'autoplay; encrypted-media; fullscreen; picture-in-picture; web-share';

/**
 * @param {HTMLElement} embed
 * @param {import('../enhance.js').EnhanceOptions} options
 */
export function enhanceEmbed(embed, { signal }) {
  const holder = embed.querySelector('[data-galley-frame]');
  const button = /** @type {HTMLElement | null} */ (embed.querySelector('[data-galley-load]'));
  const url = embed.dataset.galleySrc && webAddress(embed.dataset.galleySrc);
  if (!holder || !button || !url) return;

  button.hidden = false;
  const show = () => {
    const skip = /** @type {HTMLElement | null} */ (embed.querySelector('[data-galley-skip]'));
    if (skip) skip.hidden = false;
    const frame = frameFor(embed.dataset, url);
    holder.replaceChildren(frame);
    frame.focus();
  };
  button.addEventListener('click', show, { signal, once: true });
}

/**
 * @param {DOMStringMap} data
 * @param {URL} url
 */
function frameFor({ galleyTitle = '', galleyWidth, galleyHeight }, url) {
  const frame = document.createElement('iframe');
  frame.title = galleyTitle;
  // Together with scripts, the page's own origin would let the frame take its sandbox off.
  const own = url.origin === location.origin;
  frame.setAttribute('sandbox', own ? SANDBOX : `${SANDBOX} allow-same-origin`);
  // Players refuse to start without a referrer; the origin is enough.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.allow = FEATURES;
  if (galleyWidth && galleyHeight) {
    frame.width = galleyWidth;
    frame.height = galleyHeight;
    frame.style.aspectRatio = `${galleyWidth} / ${galleyHeight}`;
  }
  frame.src = url.href;
  return frame;
}
