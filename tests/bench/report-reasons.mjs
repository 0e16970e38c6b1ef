// Why what was aimed at is missed where it is, as far as it has been found out: what stands below the first table of docs/performance.md.

/** Each with the rows that it is about: as they are printed, with the size. @type {[RegExp, string][]} */
const all = [
  [
    /(markdown-it|safe peer|sanitize-html|to-html).*6 KB/,
    'Half of a short article is not its body but the header, related stories and share links: peers print them from a template, Galley checks ' +
      'every address, date and language in them. The tables of plain text show it, where the body takes next to no time.',
  ],
  [
    /Chromium/,
    'In Chromium strings reach a module and leave it by being copied, which takes a fifth to a third of a render even without `encodeInto`; the rows of ' +
      '“Galley, bytes” are without that. Renderers in JavaScript do not pay it. And browsers download the module, so that it is not linked for ' +
      'speed alone, as that of Node is.',
  ],
  [
    /Blocks/,
    'Blocks are mostly JSON. Nothing that reads them in JavaScript can be 20 times as fast as React: `JSON.parse` alone is not (last row of each ' +
      'table).',
  ],
  [
    /against the same core natively/,
    'V8’s code for a module is less quick than a compiler’s, most of all where a short article runs through much code once; and what a render ' +
      'gives is copied out of the module.',
  ],
  [
    /native cmark/,
    'cmark prints what it has parsed. Galley also reads the JSON around it, makes a model of it, counts words, checks addresses and headings.',
  ],
  [
    /galley batch/,
    'The lines that `galley batch` writes hold problems and outline besides the HTML, in JSON; two cores share the reading and writing of lines.',
  ],
  [
    /Module, glue and shell/,
    '`node tools/sizes.mjs --parts` says what each large part costs. The importer of HTML, the words of 17 more languages and HTML’s names of ' +
      'characters are more than a fourth of it, and none can be left out.',
  ],
  [
    /First screen|handed over/,
    'The first screen of a long article comes before the layout of what is far down, so that it is there before that of finished HTML, which is ' +
      'laid out as a whole. What is left is the render, which runs through code that the browser has only just compiled, and the parsing of HTML.',
  ],
  [
    /Key to paint/,
    'Key to paint is mostly the browser’s own work: the floor, which changes one text node and renders nothing, is not far below.',
  ],
];

/** @param {string[]} missed  rows */
export function reasons(missed) {
  const told = all.filter(([rows]) => missed.some((row) => rows.test(row))).map(([, text]) => `- ${text}`);
  return told.length > 0 ? ['What keeps it from the rest:', told.join('\n')] : [];
}
