/** Installing, by a button of our own where the browser lets us, by words where it does not. */

import { make } from '../../../web/reading/make.js';
import { notice } from './notice.js';
import { say } from './words.js';

export function offerInstall() {
  const place = document.querySelector('[data-install]');
  const installed = matchMedia('(display-mode: standalone)').matches;
  if (!place || installed) return;
  /** @type {any} */
  let prompt;
  const button = make('button', { type: 'button' }, say('Install the app'));
  button.addEventListener('click', async () => {
    const asked = prompt;
    // Each may be asked for once.
    prompt = undefined;
    place.replaceChildren();
    await asked?.prompt();
    const { outcome } = (await asked?.userChoice) ?? {};
    if (outcome === 'dismissed')
      notice(say('Not installed. You can do that later in the menu of your browser.'));
  });
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event;
    place.replaceChildren(button);
  });
  addEventListener('appinstalled', () => {
    place.replaceChildren();
    notice(say('The app is installed.'));
  });
  // Safari on phones has no such event, and tells that it can install by this.
  if (/** @type {any} */ (navigator).standalone === false) {
    const how = say('In Safari, open the share menu and choose “Add to Home Screen”.');
    place.replaceChildren(
      make('details', {}, make('summary', {}, say('Install the app')), make('p', {}, how)),
    );
  }
}
