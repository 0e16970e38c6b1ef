// Folders of made-up articles for runs over many. Not a test.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const places = ['Quay', 'Mill', 'Bridge', 'Orchard', 'Harbour', 'Station', 'Market', 'Meadow'];

/** The article with this number: always the same. @param {number} number */
export const articleNumber = (number) => ({
  galley: 1,
  id: `story-${number}`,
  language: 'en-GB',
  title: `${places[number % places.length]} report ${number}`,
  standfirst: `What was seen on day ${number}.`,
  authors: [`Writer ${number % 17}`],
  published: new Date(Date.UTC(2000, 0, 1) + number * 3_600_000).toISOString().replace('.000', ''),
  body: Array.from({ length: 4 + (number % 9) }, (_, index) =>
    index % 4 === 3
      ? { type: 'heading', level: 2, text: `Part ${index}` }
      : `Line ${index} of report ${number}: the *tide* came in, the [lock](https://example.com/lock) opened.`,
  ),
});

/** @param {number} number */
export const pathOf = (number) => `${String(Math.floor(number / 500)).padStart(4, '0')}/story-${number}.json`;

/** @param {string} folder @param {number} count */
export function writeCorpus(folder, count) {
  for (let number = 0; number < count; number++) {
    const file = join(folder, pathOf(number));
    if (number % 500 === 0) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(articleNumber(number)));
  }
}
