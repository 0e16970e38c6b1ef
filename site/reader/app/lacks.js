/** What an entry is without, and what went wrong with it, in the words of the app. */

import { count, say } from './words.js';

/** Nothing, mostly. @param {import('../shared/library.js').Entry} entry @returns {string[]} sentences */
export function lacks({ damage, missing, recordings = 0 }) {
  const said = [];
  if (damage) said.push(say('It came damaged; what could be read of it is here.'));
  if (missing.length > 0) {
    const [{ why, fields }] = missing;
    const pictures = count(missing.length, 'picture');
    said.push(say('Without {pictures}: {why}.', { pictures, why: say(why, fields) }));
  }
  if (recordings > 0)
    said.push(
      say('Without {recordings}: connect for these.', { recordings: count(recordings, 'recording') }),
    );
  return said;
}

/** @param {import('../shared/failure.js').Trouble} trouble */
export const reason = ({ message, mend, fields }) => `${say(message, fields)} ${say(mend)}`;
