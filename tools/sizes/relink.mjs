// Links build/wasm/galley.wasm again with some files of the core replaced, by the commands that made it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const built = resolve('build/wasm');

/** The command that makes a file of build/wasm/. @param {string} target */
const commandOf = (target) =>
  execFileSync('ninja', ['-C', built, '--quiet', '-t', 'commands', '-s', target], {
    encoding: 'utf8',
  }).trim();

/** @param {string} command */
const run = (command) =>
  execFileSync('sh', ['-c', command], { cwd: built, stdio: ['ignore', 'ignore', 'inherit'] });

/** Replaces what must be there once, or the build has changed in a way that this file does not know. */
function replaceOnce(/** @type {string} */ text, /** @type {string} */ old, /** @type {string} */ by) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`"${old}" stands ${parts.length - 1} times in: ${text}`);
  return parts.join(by);
}

/**
 * @typedef {object} Replacement
 * @property {string} like a source file of the core, which is compiled again
 * @property {string} [source] compiled in its place, with the same flags
 * @property {string} [flags] in front of the others
 * @property {Record<string, string>} [files] generated for it: contents by path. They come before the core's when they are
 *   included; one with the name of `like` is compiled in its place.
 */

/**
 * The bytes of galley.wasm with the replacements in it. Their objects stand before the libraries, so that those' own members
 * for the same functions are never asked for; where one is, the linker finds two definitions and fails.
 * @param {string} name of the folder below build/wasm/parts/
 * @param {Replacement[]} replacements
 */
export function relink(name, replacements) {
  const folder = `${built}/parts/${name}`;
  mkdirSync(folder, { recursive: true });
  const objects = replacements.map(({ like, source = like, flags = '', files = {} }, index) => {
    let chosen = resolve(source);
    for (const [path, contents] of Object.entries(files)) {
      mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
      writeFileSync(`${folder}/${path}`, contents);
      if (path === basename(like)) chosen = `${folder}/${path}`;
    }
    const library = like.startsWith('core/cmark/') ? 'galley_cmark' : 'galley';
    const target = `CMakeFiles/${library}.dir/${like}.o`;
    const object = `${folder}/${index}.o`;
    let command = replaceOnce(commandOf(target), ` -c ${resolve(like)}`, ` -c ${chosen}`);
    command = replaceOnce(command, ` -o ${target}`, ` -o ${object}`);
    command = command.replace(/ -MD -MT \S+ -MF \S+/, '').replace(/ (?=-D)/, ` -I${folder} ${flags} `);
    run(command);
    return object;
  });
  const link = replaceOnce(
    commandOf('galley.js'),
    ' -o galley.js',
    ` ${objects.join(' ')} -o ${folder}/galley.js`,
  );
  run(link);
  return readFileSync(`${folder}/galley.wasm`);
}
