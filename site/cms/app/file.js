/**
 * Files of any format as native JSON. The module that reads the native format tells what a file is; the larger one, with the
 * other formats, is loaded for the first file that needs it.
 */

import { loadGalley } from '../../../web/galley.js';
import { format } from './patch.js';

/** @typedef {import('../../../web/index.js').Problem} Problem */
/** @typedef {import('../../../web/index.js').Format} Format */

/**
 * @typedef {object} Converted
 * @property {string} text       native JSON; empty where there is nothing to show
 * @property {Problem[]} problems their places are in the file, not in `text`
 *
 * @typedef {object} FileRead
 * @property {'native' | 'converted' | 'unknown' | 'unusable'} outcome
 * @property {string} text       what the editor opens
 * @property {string} format     its name for people, as far as it is known
 * @property {Problem[]} problems of reading the file
 * @property {string} words      why there is nothing to open
 * @property {FileItem[]} items  the articles of a file that is a list of them, else none
 * @property {number} at         which of them `text` is: the first that is not held back; -1 where there are none
 *
 * @typedef {{ name: string, read: () => Converted }} FileItem
 */

/** What the core reads at most (core/include/galley/limits.h). Asked before the bytes are fetched into memory. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Milliseconds for the titles of a list's items; those after it are named by their number. */
const PATIENCE = 400;

/** Formats that nothing in a text tells for sure. @type {[names: RegExp, Format][]} */
const byName = [
  [/\.(md|markdown|mdown|txt)$/i, 'markdown'],
  [/\.(html?|xhtml)$/i, 'html'],
];

/** @param {Partial<FileRead>} read @returns {FileRead} */
const made = (read) => ({
  outcome: 'unusable',
  text: '',
  format: '',
  problems: [],
  words: '',
  items: [],
  at: -1,
  ...read,
});

/**
 * Bad content never throws; what keeps the modules from loading does.
 * @param {File} file
 * @param {Format} [wanted] what a person says that it is
 * @returns {Promise<FileRead>}
 */
export async function readFile(file, wanted) {
  if (file.size === 0) return made({ words: 'It is empty.' });
  if (file.size > MOST_BYTES) {
    const size = (file.size / 1024 / 1024).toFixed(1);
    return made({ words: `It has ${size} MiB; 16 MiB are read at most.` });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, source } = decode(bytes);
  if (text.trim() === '') return made({ words: 'It is empty.' });
  if (text.includes('\0')) return made({ words: 'It is no text.' });

  const isJson = /^\s*[[{]/.test(text);
  const told = wanted ?? (isJson ? undefined : byName.find(([names]) => names.test(file.name))?.[1]);
  if (told === 'galley') return native(text, []);
  if (told) return convert(source, text, told, '');
  const { problems } = (await loadGalley()).render(source, { view: 'metadata' });
  const foreign = problems.find(({ code }) => code === 'format-needs-module');
  if (foreign) return convert(source, text, 'auto', foreign.message.match(/^The input is (.+?),/)?.[1] ?? '');
  const unknown = problems.find(({ code }) => code === 'format-unknown');
  if (unknown)
    return made({ outcome: 'unknown', problems, words: unknown.message.replace(/ Name it with.*$/, '') });
  if (!isJson)
    return made({ outcome: 'unknown', words: 'It is neither JSON nor another format that tells itself.' });
  // Where a native text is broken, the editor shows where. Only what is mended here is not to be seen there.
  return native(
    text,
    problems.filter(({ code }) => code === 'json-bytes'),
  );
}

/** @param {string} text @param {Problem[]} problems */
const native = (text, problems) => made({ outcome: 'native', text, problems, format: 'Galley' });

/**
 * @param {Uint8Array} bytes
 * @returns {{ text: string, source: string | Uint8Array }} the source goes to the core, which names bytes that are no UTF-8
 */
function decode(bytes) {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  return { text, source: isWide ? text : bytes };
}

/**
 * @param {string | Uint8Array} source
 * @param {string} text the same, decoded
 * @param {Format} from
 * @param {string} name of the format
 * @returns {Promise<FileRead>}
 */
async function convert(source, text, from, name) {
  const { loadFormats } = await import('../../../web/formats.js');
  const formats = await loadFormats();
  const now = new Date().toISOString();
  /** @param {string | Uint8Array} one @returns {Converted} */
  const read = (one) => {
    const conversion = formats.convert(one, { to: 'galley', from, now });
    const article = JSON.parse(conversion.text || '{}');
    const { galley: _, ...content } = article;
    // Of what is held back, or cannot be read at all, nothing is left but the format's version.
    const isEmpty = Object.keys(content).length === 0;
    return { text: isEmpty ? '' : format(article), problems: conversion.problems };
  };
  const whole = read(source);
  const list = whole.problems.find(({ code }) => code === 'list-of-articles');
  const items = list ? itemsOf(text, list.path, read) : [];
  const at = items.findIndex((one) => one.read().text);
  const { text: shown, problems } = items[at]?.read() ?? whole;
  if (shown) return made({ outcome: 'converted', text: shown, problems, format: name, items, at });
  const why = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  return made({ problems, format: name, words: why?.message ?? 'There is no article in it.' });
}

/**
 * A list with one item is read as that article, with all that stands around it: pictures and persons that items point to are
 * often there.
 * @param {string} text
 * @param {string} path of the list
 * @param {(one: string) => Converted} read
 * @returns {FileItem[]} none where the text is broken
 */
function itemsOf(text, path, read) {
  const [, key] = path.split('/');
  /** @type {any} */
  let root;
  try {
    root = JSON.parse(text);
  } catch {
    return [];
  }
  const all = key === undefined ? root : root[key];
  if (!Array.isArray(all)) return [];
  const end = performance.now() + PATIENCE;
  return all.map((one, index) => {
    const item = {
      name: `${index + 1}`,
      read: () => {
        const { problems, ...rest } = read(
          JSON.stringify(key === undefined ? [one] : { ...root, [key]: [one] }),
        );
        return { ...rest, problems: problems.map((problem) => inFile(problem, path, index)) };
      },
    };
    if (performance.now() < end) {
      const { title } = JSON.parse(item.read().text || '{}');
      if (title) item.name += `. ${title}`;
    }
    return item;
  });
}

/** What was told of an item alone: its line is none of the file's. @param {Problem} problem @param {string} list @param {number} index */
function inFile(problem, list, index) {
  const own = `${list}/0`;
  const isOwn = problem.path === own || problem.path.startsWith(`${own}/`);
  const path = isOwn ? `${list}/${index}${problem.path.slice(own.length)}` : problem.path;
  return { ...problem, path, line: 0, column: 0 };
}
