// What batch.mjs, growth.mjs, slow.mjs and first-screen.mjs measured, as sections of docs/performance.md.
import { figure, table, titles } from './report-table.mjs';

/** @param {import('./batch.mjs').Batch} measured */
export function batch({ articles, programs }) {
  return [
    `${articles.toLocaleString('en')} Markdown articles of 6 KB, a line each, through \`galley batch\` and through programs in Node that read ` +
      'and write the same lines and do nothing else. Whole processes, which take turns; on one core all their threads share it (`taskset`). ' +
      'Galley writes problems and outline beside the HTML.',
    table(
      ['', 'cores', 'articles a second', 'in a second of processor time'],
      programs.map(({ name, cores, perSecond, perCore }) => [
        name,
        String(cores),
        perSecond.toFixed(0),
        perCore.toFixed(0),
      ]),
    ),
  ];
}

/** @param {import('./growth.mjs').Growth[]} all */
export function growth(all) {
  const runtimes = /** @type {const} */ ({ module: 'module', native: 'native' });
  return [
    'Nanoseconds for a byte of JSON, in articles of 6 KB and of almost 16 MiB, which is the most that an input may have. Nothing is left ' +
      'out of the long ones, which is checked.',
    table(
      ['', ...Object.keys(runtimes).flatMap((name) => [`${name}: 6 KB`, '16 MB', 'ratio'])],
      Object.entries(titles).map(([kind, title]) => [
        title,
        ...Object.keys(runtimes).flatMap((name) => {
          const one = all.find((each) => each.kind === kind && each.runtime === name);
          return one ? [figure(one.short), figure(one.long), figure(one.long / one.short)] : ['', '', ''];
        }),
      ]),
    ),
  ];
}

/** @param {import('./slow.mjs').SlowStart[]} all */
export function slow(all) {
  return [
    'The same over Slow 4G (1.6 Mbit/s, 562 ms for a request) with the processor slowed down four times, both by Chromium’s developer ' +
      'tools; files come compressed, and the module is preloaded. Milliseconds from navigation, the page’s own included. In the last row ' +
      'the page holds the HTML inside of the element, which compares it with the JSON when there is time.',
    table(
      ['', 'first paint', 'laid out', 'module asked for before the first paint'],
      all.map(({ name, painted, laidOut, hasAskedBefore }) => [
        name,
        painted.toFixed(0),
        laidOut.toFixed(0),
        hasAskedBefore ? 'yes' : 'no',
      ]),
    ),
  ];
}

/** @param {import('./first-screen.mjs').FirstScreen[]} all */
export function firstScreen(all) {
  const rows = [false, true].map((wanted) => all.filter(({ isFinished }) => isFinished === wanted));
  return [
    'A page holds the JSON of an article, which `<galley-article>` shows, or the finished HTML, which only has to be placed; milliseconds in ' +
      'Chromium until the frame with its first screen is painted. *Opened*: since navigation, with an empty cache and a local server. *Handed ' +
      'over*: since the element got the JSON or the HTML, everything being there; the article is the first that the module renders.',
    table(
      ['', 'opened', 'handed over', 'finished HTML: opened', 'handed over'],
      [
        ...['6 KB', '250 KB'].map((size, at) => [
          size,
          ...rows.flatMap((row) => [figure(row[at].opened), figure(row[at].handed)]),
        ]),
        [
          'ratio',
          ...rows.flatMap(([short, long]) => [
            figure(long.opened / short.opened),
            figure(long.handed / short.handed),
          ]),
        ],
      ],
    ),
  ];
}
