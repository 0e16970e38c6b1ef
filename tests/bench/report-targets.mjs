// What was aimed at, and what came of it: the first table of docs/performance.md, which names what is missed too.
import { floor } from './peers/index.mjs';
import { reasons } from './report-reasons.mjs';
import { figure, kilobytes, megabytes, table, titles } from './report-table.mjs';

/**
 * @typedef {import('./run.mjs').Results} Results
 * @typedef {{ row: string, at?: string, value: number, target: number, unit?: string, isMost?: boolean }} Target  `isMost`: the value
 *   may have that much at most, not at least
 */

/**
 * How many times as fast as another one Galley is. NaN where somebody was not measured.
 * @param {import('./pipelines.mjs').Table[] | undefined} tables
 * @param {string} kind
 * @param {string} size
 * @param {string | ((name: string) => boolean)} peer  of several the fastest counts
 * @param {string} [own]
 */
function against(tables, kind, size, peer, own = 'Galley') {
  const standings = tables?.find((one) => one.kind === kind && one.size === size)?.standings ?? [];
  const isPeer = typeof peer === 'string' ? (/** @type {string} */ name) => name === peer : peer;
  const others = standings.filter(({ name }) => isPeer(name)).map(({ ratio }) => ratio);
  const mine = standings.find(({ name }) => name === own)?.ratio ?? NaN;
  return others.length > 0 ? mine / Math.max(...others) : NaN;
}

const isPeer = (/** @type {string} */ name) => !name.startsWith('Galley') && name !== floor;

/** @param {Results} results @returns {Target[]} */
function ofPipelines({ node, chromium }) {
  /** @param {string} row @param {(size: string) => number} value @param {Record<string, number>} wanted  by size */
  const each = (row, value, wanted) =>
    Object.entries(wanted).map(([at, target]) => ({ row, at, value: value(at), target }));
  const markdown = 'Markdown article, against JSON.parse + markdown-it + template';
  return [
    ...each(`${markdown}, Node`, (size) => against(node, 'markdown', size, 'markdown-it'), {
      '6 KB': 3,
      '40 KB': 4,
      '250 KB': 4,
    }),
    ...each(`${markdown}, Chromium`, (size) => against(chromium, 'markdown', size, 'markdown-it'), {
      '6 KB': 2.5,
      '40 KB': 3,
      '250 KB': 3,
    }),
    ...each(
      `${markdown}, Node, bytes`,
      (size) => against(node, 'markdown', size, 'markdown-it', 'Galley, bytes'),
      { '6 KB': 4.5, '40 KB': 4.5, '250 KB': 4.5 },
    ),
    ...each('… the fastest safe peer, Node', (size) => against(node, 'markdown', size, isPeer), {
      '6 KB': 1.5,
      '250 KB': 2,
    }),
    ...each('… the fastest safe peer, Chromium', (size) => against(chromium, 'markdown', size, isPeer), {
      '6 KB': 1.5,
      '250 KB': 2,
    }),
    ...each(
      '… marked + sanitize-html, Node',
      (size) => against(node, 'markdown', size, 'marked + sanitize-html'),
      { '6 KB': 8, '250 KB': 8 },
    ),
    ...each(
      '… marked + DOMPurify, Chromium',
      (size) => against(chromium, 'markdown', size, 'marked + DOMPurify'),
      { '6 KB': 8, '40 KB': 8 },
    ),
    ...each(
      'HTML body, against sanitize-html, Node',
      (size) => against(node, 'html', size, 'sanitize-html'),
      { '6 KB': 3, '40 KB': 3, '250 KB': 3 },
    ),
    ...each(
      'HTML body, against sanitize-html, Node, bytes',
      (size) => against(node, 'html', size, 'sanitize-html', 'Galley, bytes'),
      { '6 KB': 3, '40 KB': 3, '250 KB': 3 },
    ),
    ...each(
      'HTML body, against DOMPurify, Chromium',
      (size) => against(chromium, 'html', size, 'DOMPurify'),
      {
        '6 KB': 4,
        '250 KB': 4,
      },
    ),
    ...each(
      'Blocks, against @portabletext/to-html, Node',
      (size) => against(node, 'blocks', size, '@portabletext/to-html'),
      { '6 KB': 3, '250 KB': 3 },
    ),
    ...each(
      'Blocks, against @portabletext/react + React, Node',
      (size) => against(node, 'blocks', size, '@portabletext/react + React'),
      { '6 KB': 20, '250 KB': 20 },
    ),
  ];
}

/** @param {Results} results @returns {Target[]} */
function ofNative({ native = [], batch }) {
  const found = (/** @type {string} */ name, /** @type {string} */ size) =>
    native.find((one) => one.name === name && one.size === size)?.rows ?? [];
  const programs = batch?.programs ?? [];
  const [one, two] = [1, 2].map((cores) =>
    programs.find(({ name, cores: own }) => name === 'Galley' && own === cores),
  );
  const bestPeer = Math.max(...programs.filter(({ name }) => isPeer(name)).map(({ perCore }) => perCore));
  return [
    ...['6 KB', '250 KB'].map((at) => {
      const [module, program] = found('markdown', at);
      const value = (program?.milliseconds ?? NaN) / (module?.milliseconds ?? NaN);
      return { row: 'The module in Node, against the same core natively, Markdown', at, value, target: 0.65 };
    }),
    ...['6 KB', '250 KB'].map((at) => {
      const [cmark, module] = ['cmark to HTML', 'Galley as a module, body to metadata'].map((wanted) =>
        found('cmark', at).find(({ name }) => name === wanted),
      );
      const value = (cmark?.milliseconds ?? NaN) / (module?.milliseconds ?? NaN);
      return { row: 'Markdown import in the module, against native cmark to HTML', at, value, target: 0.8 };
    }),
    {
      row: '`galley batch`, against the best program in Node, per core',
      value: (one?.perCore ?? NaN) / bestPeer,
      target: 5,
    },
    {
      row: '`galley batch`, two cores against one',
      value: (two?.perSecond ?? NaN) / (one?.perSecond ?? NaN),
      target: 1.8,
    },
  ];
}

/** @param {Results} results @returns {Target[]} */
function ofPages({ sizes, slow = [], screen = [], keys = [] }) {
  const start = (/** @type {string} */ name) => slow.find((one) => one.name === name);
  const served = start('Galley, HTML in `<galley-article>`');
  const [short, long] = screen.filter(({ isFinished }) => !isFinished);
  const typing = keys.filter(({ place }) => place === 'paragraph');
  return [
    {
      row: 'Module, glue and shell, KB (brotli)',
      value: Number(kilobytes(sizes?.total ?? NaN)),
      target: 100,
      isMost: true,
    },
    {
      row: 'The loader of embeds, KB (brotli)',
      value: Number(kilobytes(sizes?.extras.find(({ name }) => name === 'embed.js')?.brotli ?? NaN)),
      target: 2,
      isMost: true,
    },
    {
      row: 'Cold start on a slow link and a slow phone, as multiple of marked + DOMPurify’s',
      value: (start('Galley')?.laidOut ?? NaN) / (start('marked + DOMPurify')?.laidOut ?? NaN),
      target: 1.25,
      isMost: true,
    },
    {
      row: 'HTML already served: pages that ask for the module before the first paint',
      value: served ? Number(served.hasAskedBefore) : NaN,
      target: 0,
      isMost: true,
    },
    {
      row: 'First screen of 250 KB, as multiple of 6 KB’s: since navigation',
      value: (long?.opened ?? NaN) / (short?.opened ?? NaN),
      target: 1.5,
      isMost: true,
    },
    {
      row: '… since the JSON was handed over',
      value: (long?.handed ?? NaN) / (short?.handed ?? NaN),
      target: 1.5,
      isMost: true,
    },
    ...typing.flatMap(({ size, rows }) => {
      const paint = (/** @type {string} */ name) => rows.find((one) => one.name === name)?.paint ?? NaN;
      const own = paint('Galley, in the page');
      return [
        {
          row: 'Key to paint, as multiple of the floor’s',
          at: size,
          value: own / paint('the floor: one text node'),
          target: 1.3,
          isMost: true,
        },
        {
          row: 'Key to paint, as share of commonmark.js + morphdom’s',
          at: size,
          value: own / paint('commonmark.js + morphdom'),
          target: 0.5,
          isMost: true,
        },
      ];
    }),
  ];
}

/** @param {Results} results @returns {Target[]} */
function ofLimits({ memory, growth = [] }) {
  const peak = (/** @type {string} */ wanted) =>
    memory?.large.find(({ name }) => name === wanted)?.peak ?? NaN;
  const { kept = NaN, moduleGrowth = NaN } = memory?.mixed ?? {};
  return [
    {
      row: 'Peak memory growth at 2 MB, as share of marked + DOMPurify’s on jsdom',
      value: peak('Galley') / peak('marked + DOMPurify'),
      target: 0.5,
      isMost: true,
    },
    {
      row: '10,000 mixed renders: MB kept',
      value: Math.max(0, Number(megabytes(kept + moduleGrowth))),
      target: 1,
      isMost: true,
    },
    ...growth.map(({ kind, runtime, short, long }) => ({
      row: `Time for a byte at 16 MB, as multiple of 6 KB’s, ${runtime === 'native' ? 'native' : 'Node'}`,
      at: titles[kind],
      value: long / short,
      target: 1.5,
      isMost: true,
    })),
  ];
}

/** @param {Target} target */
const isMet = ({ value, target, isMost }) => (isMost ? value <= target : value >= target);

/** With as many figures as tell it from the target. @param {Target} one */
const exact = ({ value, target }) =>
  [figure(value), value.toFixed(2), value.toFixed(3)].find((written) => Number(written) !== target) ??
  figure(value);

/** @param {Target} one @returns {string[]} */
function cells(one) {
  const { row, at = '', target, isMost } = one;
  return [
    row,
    at,
    exact(one),
    `${isMost ? 'at most' : 'at least'} ${target}`,
    isMet(one) ? 'met' : '**missed**',
  ];
}

/** @param {Results} results */
export function targets(results) {
  const measured = [ofPipelines, ofNative, ofPages, ofLimits]
    .flatMap((of) => of(results))
    .filter(({ value }) => Number.isFinite(value));
  if (measured.length === 0) return [];
  return [
    '## What was aimed at',
    'Ratios say how many times as fast Galley is, where nothing else is said. Below are all figures, and how they came about.',
    table(['', '', 'measured', 'target', ''], measured.map(cells)),
    ...reasons(measured.filter((target) => !isMet(target)).map(({ row, at }) => `${row}, ${at}`)),
  ];
}
