/** What the program says about itself. What both programs say alike comes from the native one, when the package is built. */

import { readFileSync } from 'node:fs';

/** @param {string} name  'formats', 'schema', 'version', 'sarif' or the help of a command, 'help-render' */
export function words(name) {
  const file = name === 'schema' ? '../article.schema.json' : `words/${name}.txt`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

const program = `galley: article JSON to accessible HTML

usage: galley COMMAND [FLAGS] [FILE]

  render    one article to HTML (or text, or metadata)
  check     what is wrong with articles, and how to mend it
  convert   an article in another format
  batch     many articles, one JSON object a line
  formats   what can be read
  schema    the JSON Schema of the article format
  version   the version of the core

A FILE that is missing or "-" is standard input. "galley COMMAND --help" tells more.
The native program does the same on all cores, and publishes sites, feeds and oEmbed answers.

Exit status: 0 all is well (warnings and hints do not count), 1 a problem of severity
error was found, 2 wrong usage or input of which nothing can be shown.
`;

/** What the native program alone does. @type {Record<string, string>} */
const missing = {
  check: '\nOf these, --coverage is in the native program alone.\n',
  batch: '\nOf these, --jobs and --items are in the native program alone: this one renders on one core.\n',
};

/** @param {string} command  '' for the program */
export const help = (command) => (command ? words(`help-${command}`) + (missing[command] ?? '') : program);
