/** Whether the browser promises to keep what is saved: asked at the first save, and its answer is said. */

import { say } from './words.js';

const ASKED = 'galley-reader-asked';

/** @returns {Promise<'granted' | 'refused' | 'unknown'>} */
export async function persistence() {
  const { storage } = navigator;
  if (!storage?.persisted) return 'unknown';
  return (await storage.persisted()) ? 'granted' : 'refused';
}

/** @returns {Promise<string | undefined>} what to tell, the first time */
export async function askOnce() {
  try {
    if (localStorage.getItem(ASKED)) return undefined;
    localStorage.setItem(ASKED, new Date().toISOString());
  } catch {
    return undefined;
  }
  return ask();
}

/** @returns {Promise<string>} */
export async function ask() {
  const { storage } = navigator;
  if (!storage?.persist) return say('This browser does not say how long it keeps what is saved.');
  // Some browsers ask their user, who may take a while or never answer.
  const granted = await storage.persist();
  if (granted) return say('This browser will keep what you save until you remove it.');
  const refused = 'This browser may delete what you save when it runs out of space.';
  return `${say(refused)} ${say('Installing the app usually changes that.')}`;
}
