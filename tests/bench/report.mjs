// Results as the page docs/performance.md.
import { sizes } from './corpus/index.mjs';
import { keys } from './report-keys.mjs';
import { batch, firstScreen, growth, slow } from './report-rows.mjs';
import { figure, kilobytes, megabytes, table, titles } from './report-table.mjs';
import { targets } from './report-targets.mjs';

/** @param {import('./pipelines.mjs').Table[]} tables */
function pipelines(tables) {
  return Object.entries(titles).map(([kind, title]) => {
    const own = tables.filter((one) => one.kind === kind);
    const columns = sizes
      .map(({ name }) => own.find(({ size }) => size === name))
      .filter((one) => one !== undefined);
    const names = [...new Set(columns.flatMap(({ standings }) => standings.map(({ name }) => name)))];
    const rows = names.map((name) => [
      name,
      ...columns.map(({ standings }) => {
        const standing = standings.find((one) => one.name === name);
        if (!standing) return '';
        const { ratio, low, high } = standing;
        return name.startsWith('Galley') && low < high
          ? `${figure(ratio)} (${figure(low)}–${figure(high)})`
          : figure(ratio);
      }),
    ]);
    return table([title, ...columns.map(({ size }) => size)], rows);
  });
}

/** @param {import('./native.mjs').NativeTable[]} tables */
function native(tables) {
  const shown = tables.filter(({ name }) => name !== 'cmark');
  const rows = sizes
    .filter(({ name }) => shown.some(({ size }) => size === name))
    .map(({ name }) => [
      name,
      ...Object.keys(titles).map((kind) => {
        const [module, program] = shown.find((one) => one.size === name && one.name === kind)?.rows ?? [];
        return module ? figure(program.milliseconds / module.milliseconds) : '';
      }),
    ]);
  const against = tables.filter(({ name }) => name === 'cmark');
  const names = against[0]?.rows.map(({ name }) => name) ?? [];
  const speeds = names.map((name, at) => [
    name,
    ...against.map(({ rows: all }) => figure(all[at].megabytesPerSecond)),
  ]);
  return [
    'How many times as fast as the native program the module is, bytes in and bytes out, in turns on one core:',
    table(['Size', ...Object.values(titles)], rows),
    'Native, megabytes of Markdown per second, beside cmark as its authors ship it:',
    table(['', ...against.map(({ size }) => size)], speeds),
  ];
}

/** @param {NonNullable<import('./run.mjs').Results['sizes']>} measured */
function downloads({ artefacts, total, extras, peers }) {
  /** @param {import('./sizes.mjs').Size[]} list */
  const rows = (list) =>
    list.map(({ name, raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]);
  const head = ['KB', 'raw', 'gzip -9', 'brotli -11'];
  return [
    table(head, [...rows(artefacts), ['**together**', '', '', `**${kilobytes(total)}**`], ...rows(extras)]),
    'The peers’ libraries, bundled and minified, without the template around them:',
    table(head, rows(peers)),
  ];
}

/** @param {NonNullable<import('./run.mjs').Results['cold']>} measured */
function cold({ node, chromium }) {
  const rows = node.map(({ name, milliseconds }) => [
    name,
    figure(milliseconds),
    figure(chromium.find((one) => one.name === name)?.milliseconds ?? NaN),
  ]);
  return [
    table(
      ['Milliseconds', 'Node process above an empty one', 'Chromium above a page of finished HTML'],
      rows,
    ),
  ];
}

/** @param {NonNullable<import('./run.mjs').Results['memory']>} measured */
function memory({ large, many, mixed }) {
  const rows = large.map(({ name, peak, kept, module }) => {
    const often = many.find((one) => one.name === name);
    return [
      name,
      megabytes(peak),
      megabytes(kept),
      module ? megabytes(module) : '',
      often ? megabytes(often.peak) : '',
      often ? megabytes(often.kept) : '',
    ];
  });
  const head = ['MB', 'three of 2 MB: peak', 'kept', 'module’s memory', '1,000 of 6 to 250 KB: peak', 'kept'];
  const parts = [table(head, rows)];
  if (mixed) {
    const { kept, resident, moduleGrowth = 0 } = mixed;
    parts.push(
      '10,000 renders by Galley of all kinds of bodies, of 6, 40 and 250 KB in turn, after 1,000 that do not count: the heap has ' +
        `${megabytes(kept)} MB more than before, the process ${megabytes(resident)} MB, the module ${megabytes(moduleGrowth)} MB.`,
    );
  }
  return parts;
}

/** @param {import('./run.mjs').Results} results */
export function page(results) {
  const { machine } = results;
  const parts = [
    '# Performance',
    'Written by `./dev bench`; run it to get your own numbers (`./dev bench --quick node` for a first look). Ratios hold from machine to ' +
      'machine, times do not, so ratios are printed wherever there is a peer; nothing here fails a test.',
    `Measured with Node ${machine.node}, Chromium ${machine.chromium} and Emscripten ${machine.emscripten} on ${machine.cores} cores.`,
    ...targets(results),
    '## How it is measured',
    'JSON text goes in, the HTML of a whole article with header, related stories and share links comes out. Peers parse the JSON, convert ' +
      'the body with raw HTML and unsafe URLs kept out, and fill a template by hand; their bodies are checked to have the same text as ' +
      'Galley’s. Galley does more: it checks the article, counts words, makes ids and an outline, and reports problems. Inputs are ' +
      'generated (seeded) and take turns; contenders run until they get no faster, then all of them render in every round; strings are made ' +
      'flat; a ratio is that of the medians. Every table has processes of its own, as many as `--processes` says (3 where it is not ' +
      'given), for one may have compiled or laid out something more luckily than another: the middle ratio is printed, and behind ' +
      'Galley’s the lowest and the highest, if there were several. In Node the clock is the processor time of the process, collection of garbage included; in Chromium it is the wall’s.',
  ];
  /**
   * A section, where its row was measured.
   * @template T
   * @param {string} title
   * @param {T | undefined} measured
   * @param {(measured: T) => string[]} write
   */
  const add = (title, measured, write) => {
    if (measured) parts.push(`## ${title}`, ...write(measured));
  };
  add('Node: how many times as fast as the first peer', results.node, (tables) => [
    ...pipelines(tables),
    '“Bytes” takes and gives UTF-8, as servers and files do; with galley.wasm they are of the module that browsers load, in the place of ' +
      'galley-server.wasm. Blocks are Galley’s own for Galley and Portable Text for the peers.',
  ]);
  add('Chromium: how many times as fast as the first peer', results.chromium, pipelines);
  add('Typing in the preview', results.keys, (all) => keys(table, all));
  add('Native', results.native, native);
  add('Thousands of articles', results.batch, batch);
  add('The longest article', results.growth, growth);
  add('Sizes', results.sizes, downloads);
  add('The first article', results.cold, (starts) => [
    'From nothing to a 6 KB Markdown article; in Chromium laid out, files from a local server.',
    ...cold(starts),
  ]);
  add('The first article on a slow link and a slow phone', results.slow, slow);
  add('The first screen of a long article', results.screen, firstScreen);
  add('Memory', results.memory, (uses) => [
    'Added by rendering to a process that has rendered once.',
    ...memory(uses),
  ]);
  return parts.join('\n\n') + '\n';
}
