// Where reading aloud must not stop: behind titles, initials and what always has something after it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { isAbbreviated } from '../../web/reading/abbreviations.js';

for (const [language, text] of [
  ['en-GB', 'It was Dr. '],
  ['en', '(Mrs. '],
  ['en', 'written by J. '],
  ['en', 'written by J.R. '],
  ['de', 'mit z. B. '],
  ['de-CH', 'Nr. '],
  ['fr', 'Selon M. '],
  ['fr', '« Mme. '],
  ['es', 'la Sra. '],
  ['pl', 'na ul. '],
  ['ru', 'в г. '],
  ['ar', 'قال د. '],
  ['fa', 'نوشتهٔ د. '],
  ['hi', 'कल डॉ. '],
]) {
  test(`${language}: "${text}" goes on`, () => assert.ok(isAbbreviated(text, language)));
}

for (const [language, text] of [
  ['en', 'He said no. '],
  ['en', 'flour, water, etc. '],
  ['en', 'Is it late? '],
  ['en', 'It was in 1904. '],
  ['de', 'Das war Dr'],
  ['en', 'the drs. '],
  ['ja', '終わり。'],
  ['ar', 'انتهى الأمر. '],
  ['hi', 'वह गया। '],
]) {
  test(`${language}: "${text}" ends`, () => assert.ok(!isAbbreviated(text, language)));
}
