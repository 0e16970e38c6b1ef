/** Full text search of what is saved. Loaded when somebody searches. */

import MiniSearch from 'minisearch';
import { core } from '../shared/core.js';
import { entries, keepText, storedArticle, texts } from '../shared/library.js';

/** Scripts that put no spaces between words: their words are found by pairs of letters. */
const RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** @param {string} text @returns {string[]} */
export function tokens(text) {
  /** @type {string[]} */
  const found = [...(text.replace(RUN, ' ').match(WORD) ?? [])];
  for (const [run] of text.matchAll(RUN)) {
    const letters = [...run];
    if (letters.length === 1) found.push(run);
    for (let at = 0; at + 1 < letters.length; at++) found.push(letters[at] + letters[at + 1]);
  }
  return found;
}

/** Case and accents make no difference. @param {string} token */
const folded = (token) => token.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** @type {Promise<MiniSearch> | undefined} */
let index;
/** What the index was made of: entries and their editions. */
let made = '';

/**
 * @param {string} query
 * @returns {Promise<string[]>} keys, best first
 */
export async function search(query) {
  const all = await entries();
  const now = all.map(({ key, digest }) => key + digest).join();
  if (!index || made !== now) {
    made = now;
    index = indexOf(all);
  }
  return (await index).search(query).map(({ id }) => id);
}

/** @param {import('../shared/library.js').Entry[]} all */
async function indexOf(all) {
  const known = await texts();
  const documents = [];
  for (const { key, title, byline, publisher } of all) {
    const text = known.get(key) ?? (await textOf(key));
    documents.push({ id: key, title, by: `${byline} ${publisher}`, text });
  }
  const fresh = new MiniSearch({
    fields: ['title', 'by', 'text'],
    tokenize: tokens,
    processTerm: folded,
    searchOptions: { boost: { title: 3, by: 2 }, prefix: true, combineWith: 'AND' },
  });
  await fresh.addAllAsync(documents, { chunkSize: 20 });
  return fresh;
}

/** The words of an entry from before there was search. @param {string} key */
async function textOf(key) {
  const bytes = await storedArticle(key);
  if (!bytes) return '';
  const text = (await core()).render(bytes, { view: 'text' }).html;
  await keepText(key, text);
  return text;
}
