#!/usr/bin/env node
/**
 * The program `galley` of the npm package: what the native program does with single articles and lines of them, in Node. Same
 * words, same output, same exit status; `site`, `feed`, `oembed`, `--jobs`, `--items` and `--coverage` are the native program's alone.
 */

import process from 'node:process';
import { readArguments } from './arguments.js';
import { batch, check, render } from './commands.js';
import { convert } from './convert.js';
import { help, words } from './help.js';
import { Unusable, write } from './streams.js';

/** @type {Record<string, (asked: import('./arguments.js').Arguments) => Promise<number> | number>} */
const commands = {
  render,
  check,
  convert,
  batch,
  formats: () => write(words('formats')),
  schema: () => write(words('schema')),
  version: () => write(words('version')),
};

/** @returns {Promise<number>} */
async function run() {
  const asked = readArguments(process.argv.slice(2), Object.keys(commands));
  if (asked.help) return write(help(asked.command));
  return commands[asked.command](asked);
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`galley: ${error.message}\n`);
  process.exitCode = 2;
}
