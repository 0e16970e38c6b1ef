/** A new version waits until its reader wants it. Nothing is reloaded by itself, and no page that is being read. */

import { notice } from './notice.js';
import { say } from './words.js';

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {boolean} reading
 */
export function offerNewVersion(registration, reading) {
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    if (reading) {
      notice(say('A new version of the reader is ready. You can change to it in your library.'));
      return;
    }
    notice(say('A new version of the reader is ready.'), {
      label: say('Change to it'),
      act() {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        registration.waiting?.postMessage('use-new-version');
      },
    });
  };
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && offer());
  });
  offer();
}
