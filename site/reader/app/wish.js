/** A reader wants something saved: it is queued, begun, and left to the worker where pages may go. */

import { SCOPE } from '../shared/names.js';
import { SYNC, enqueue, run } from '../shared/queue.js';
import { notice } from './notice.js';
import { askOnce } from './persistence.js';

/** @param {Parameters<typeof enqueue>[0]} wanted */
export const wish = (wanted) => wishAll([wanted]);

/** @param {Parameters<typeof enqueue>[0][]} wanted */
export async function wishAll(wanted) {
  for (const each of wanted) await enqueue(each);
  // Chromium alone has it; elsewhere every start of a page and every return of the connection tries again.
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
  /** @type {any} */ (registration)?.sync?.register(SYNC).catch(() => {});
  askOnce().then((answer) => answer && notice(answer));
  await run();
}
