/**
 * What is to be done when there is a connection: every save and every update is an action first, so that neither a closed tab
 * nor a dead server loses it. One tab or the worker does them, one at a time.
 */

import { database } from './database.js';
import { digest } from './describe.js';
import { failureOf } from './failure.js';
import { announce, change, entry, storedArticle } from './library.js';
import { CHANNEL, QUEUE_LOCK } from './names.js';
import { save } from './saving.js';

/**
 * @typedef {object} Action
 * @property {number} id
 * @property {'save' | 'update' | 'repair'} kind  repair gets again what is lost
 * @property {string} address
 * @property {string} title  what is known of it before it has come
 * @property {string} [key]  of the entry, where there is one
 * @property {number} at  milliseconds since 1970
 * @property {'waiting' | 'saving' | 'failed'} state  failed: does not go away by itself
 * @property {import('./failure.js').Trouble} [trouble]  of the last try
 */

export const SYNC = 'galley-reader-queue';
const channel = new BroadcastChannel(CHANNEL);

/** @returns {Promise<Action[]>} oldest first */
export const actions = async () => (await database()).getAll('actions');

/**
 * What is asked for twice is done once.
 * @param {Pick<Action, 'kind' | 'address' | 'title' | 'key'>} wanted
 * @returns {Promise<number>} its id
 */
export async function enqueue(wanted) {
  const transaction = (await database()).transaction('actions', 'readwrite');
  const known = (await transaction.store.getAll()).find(
    ({ kind, address, key }) => kind === wanted.kind && address === wanted.address && key === wanted.key,
  );
  const action = { ...known, ...wanted, at: Date.now(), state: 'waiting', trouble: undefined };
  const id = await transaction.store.put(action);
  await transaction.done;
  announce();
  return /** @type {number} */ (id);
}

/** @param {number} id */
export async function discard(id) {
  await (await database()).delete('actions', id);
  announce();
}

/** Tries again what failed. @param {number} id */
export async function retry(id) {
  await mark(id, { state: 'waiting', trouble: undefined });
  return run();
}

/**
 * Does what can be done now.
 * @returns {Promise<number>} how much is left waiting
 */
export async function run() {
  const work = async () => {
    for (const action of await actions()) {
      if (action.state !== 'failed' && !(await perform(action))) break;
    }
  };
  // Whoever has the lock is alive: a tab that was closed half-way has given it back, and its action is begun anew.
  await (navigator.locks ? navigator.locks.request(QUEUE_LOCK, work) : work());
  return (await actions()).filter(({ state }) => state !== 'failed').length;
}

/** @param {Action} action @returns {Promise<boolean>} false where there is no connection for the others either */
async function perform(action) {
  const { id, kind, address, key } = action;
  await mark(id, { state: 'saving' });
  try {
    const bytes = kind === 'repair' && key ? await intact(key) : undefined;
    await save({ address, bytes, expected: key }, (progress) =>
      channel.postMessage({ action: id, progress }),
    );
    await discard(id);
  } catch (error) {
    const failure = failureOf(error);
    const { code, message, mend, fields, address: other, transient } = failure;
    const trouble = { code, message, mend, fields, address: other };
    if (transient) {
      await mark(id, { state: 'waiting', trouble });
      return code !== 'offline';
    }
    if (key) {
      // What is saved stays, with a word about it.
      await change(key, { trouble, stale: true });
      await discard(id);
    } else {
      await mark(id, { state: 'failed', trouble });
    }
  }
  return true;
}

/** The stored JSON, unless it is what has to be repaired. @param {string} key */
async function intact(key) {
  const [known, bytes] = await Promise.all([entry(key), storedArticle(key)]);
  if (!known || !bytes) return undefined;
  return (await digest(bytes)) === known.digest ? bytes : undefined;
}

/** @param {number} id @param {Partial<Action>} fields */
async function mark(id, fields) {
  const transaction = (await database()).transaction('actions', 'readwrite');
  const found = await transaction.store.get(id);
  if (found) await transaction.store.put({ ...found, ...fields });
  await transaction.done;
  announce();
}
