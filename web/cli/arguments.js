/** One command line, taken apart. */

import { parseArgs } from 'node:util';
import { Unusable } from './streams.js';

/**
 * @typedef {object} Arguments
 * @property {string} command  '' when only help is asked for
 * @property {boolean} help
 * @property {string[]} files  '-' is standard input; at least one
 * @property {[name: string, value: string][]} settings  of `--view` and `--set`, in order
 * @property {string | undefined} options  a file
 * @property {'text' | 'json' | 'sarif'} format  of what is wrong
 * @property {string} to  of `--to`
 */

const flags = /** @type {const} */ ({
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  view: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  options: { type: 'string' },
  format: { type: 'string' },
  to: { type: 'string' },
});

/** The flags that each command takes beside `--help`. @type {Record<string, string[]>} */
const taken = {
  render: ['view', 'set', 'options'],
  check: ['view', 'set', 'options', 'format'],
  convert: ['view', 'set', 'options', 'to'],
  batch: ['view', 'set', 'options'],
};

/**
 * @param {string[]} line
 * @param {string[]} commands
 * @returns {Arguments}
 * @throws {Unusable}
 */
export function readArguments(line, commands) {
  const { values, positionals, tokens } = parse(line);
  const [named = '', ...files] = positionals;
  const command = values.version && !named ? 'version' : named === 'help' ? '' : named;
  const help = values.help === true || named === 'help';
  if (command && !commands.includes(command)) {
    throw new Unusable(`there is no command "${command}" here\nTry: galley --help`);
  }
  if (!command && !help) throw new Unusable(`name a command: ${commands.join(', ')}\nTry: galley --help`);

  /** @type {[string, string][]} */
  const settings = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'help' || token.name === 'version') continue;
    if (command && !taken[command]?.includes(token.name)) {
      throw new Unusable(`--${token.name} is not known here\nTry: galley ${command} --help`);
    }
    if (token.name === 'view') settings.push(['view', token.value ?? '']);
    if (token.name !== 'set') continue;
    const [, name, value] = /^([^=]*)=([^]*)$/.exec(token.value ?? '') ?? [];
    if (name === undefined) throw new Unusable('--set wants option=value');
    settings.push([name, value]);
  }
  const { format = 'text', options, to = '' } = values;
  if (format !== 'text' && format !== 'json' && format !== 'sarif') {
    throw new Unusable('--format wants text, json or sarif');
  }
  const most = command === 'check' ? Infinity : taken[command] ? 1 : 0;
  if (!help && files.length > most) throw new Unusable(`too many arguments: ${files.at(-1)}`);
  return {
    command,
    help,
    settings,
    options,
    format,
    to,
    files: files.length > 0 ? files : ['-'],
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new Unusable(`${/** @type {Error} */ (error).message}\nTry: galley --help`);
  }
}
