// The app says in every language what it says in English: each table has all of its sentences, and no others.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { names } from '../../../site/reader/app/language.js';

const read = (/** @type {string} */ folder) =>
  readdirSync(`site/reader/${folder}`)
    .map((name) => readFileSync(`site/reader/${folder}/${name}`, 'utf8'))
    .join('\n');
const scripts = read('app') + read('shared');
const pages = read('pages');

/** Sentences of the scripts: where they are said, and where they are made to be said later. */
const inScripts = [
  ...scripts.matchAll(/\b(?:say|notice|lacks)\(\s*'([^']+)'/g),
  ...scripts.matchAll(/\bcount\([^,()]+(?:\.length)?, '([^']+)'/g),
  ...scripts.matchAll(/'([A-Z“{][^']* [^']*\.)'/g),
].map(([, text]) => text);
/** Texts of the pages, without what is there for readers without scripts. */
const inPages = [...pages.replace(/<noscript[^]*?<\/noscript\s*>/g, '').matchAll(/>([^<>{}]+)</g)]
  .map(([, text]) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => /\p{L}/u.test(text) && text !== 'Galley Reader');

for (const [language, name] of Object.entries(names)) {
  if (language === 'en') continue;
  /** @type {import('../../../site/reader/app/words.js').Table} */
  const table = JSON.parse(readFileSync(`site/reader/words/${language}.json`, 'utf8'));

  test(`${name}: every sentence is there`, () => {
    const missing = [...inScripts, ...inPages].filter((text) => !(text in table));
    assert.deepEqual([...new Set(missing)], []);
  });

  test(`${name}: nothing that is not said, and no field that is not filled`, () => {
    const flat = (scripts + pages).replace(/\s+/g, ' ');
    for (const [english, words] of Object.entries(table)) {
      assert.ok(flat.includes(english), english);
      const fields = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();
      if (typeof words === 'string') assert.deepEqual(fields(words), fields(english), english);
      else assert.ok(words.other?.includes('{n}'), english);
    }
  });
}
