/** What every page of the reader does: the worker and its new versions, the connection, what was left to do. */

import { SCOPE } from '../shared/names.js';
import { run } from '../shared/queue.js';
import { repair } from '../shared/upkeep.js';
import { offerInstall } from './install.js';
import { offerNewVersion } from './new_version.js';
import { finishRemovals } from './removal.js';
import { offerLanguages } from './languages.js';
import { listenForKeys } from './shortcuts.js';
import { say } from './words.js';

/** Trusted Types let only the worker's own address through. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('galley-reader', {
  createScriptURL: (/** @type {string} */ url) => (url === `${SCOPE}worker.js` ? url : ''),
});

/** @param {{ reading?: boolean }} [page]  reading: it is never reloaded, whatever comes */
export async function start({ reading = false } = {}) {
  showConnection();
  listenForKeys();
  offerInstall();
  offerLanguages();
  finishRemovals().catch((error) => console.warn('Left for later:', error));
  const carryOn = () => navigator.onLine && run().catch((error) => console.warn('Left for later:', error));
  addEventListener('online', carryOn);
  if ('serviceWorker' in navigator) {
    try {
      const url = `${SCOPE}worker.js`;
      const registration = await navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, {
        scope: SCOPE,
        type: 'module',
        updateViaCache: 'none',
      });
      offerNewVersion(registration, reading);
    } catch (error) {
      console.warn('The reader works online only:', error);
    }
  }
  if (!reading && navigator.onLine) await repair().catch(() => {});
  carryOn();
}

function showConnection() {
  const line = document.querySelector('[data-connection]');
  if (!line) return;
  const show = () =>
    (line.textContent = navigator.onLine ? '' : say('You are offline. What you saved is here.'));
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
