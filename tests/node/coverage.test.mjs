// Nothing is lost in silence: every string of every well-formed case stands in the output, in one view or another, or a problem
// points at it, or the case's furniture.json names its pointer with the reason why nobody reads it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import { readCases } from './cases.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

/** The views in which an article's values can be seen. */
const views = ['article', 'page', 'metadata', 'related', 'related-items', 'share'];

/** What a page may leave out by choice is asked for. */
const everything = { related_limit: 0, seen: [], card: 'large', edit: true };

/** Keys whose values say how something is shown, not what: they are never words on a page. */
const furniture = new Set(['type', 'format', 'direction', 'access', 'align', 'galley']);

const entities = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"' }));
const decoded = (/** @type {string} */ html) =>
  html.replace(/&(lt|gt|amp|quot);/g, (_, name) => entities.get(name) ?? '');
const words = (/** @type {string} */ text) => text.normalize().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const oneLine = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

/** @param {string} text */
function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a reader, a program or the shell can get out of some HTML: texts, attributes, and the strings of its JSON. */
class Seen {
  text = '';
  /** @type {string[]} */
  values = [];
  words = new Set();
  /** @type {Set<string>} */
  urls = new Set();

  /** @param {string} html @param {string} base */
  add(html, base) {
    const json = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text]) => text,
    );
    if (html.startsWith('{')) json.push(html);
    for (const text of json) this.#strings(JSON.parse(text));
    const markup = html.startsWith('{') ? '' : html.replace(/<script\b.*?<\/script>/gs, '');
    this.values.push(...[...markup.matchAll(/="([^"]*)"/g)].map(([, value]) => decoded(value)));
    // Tags of running text part nothing; others part words.
    const running = markup.replace(/<\/?(?:em|strong|del|code|a|bdi|span|time)\b[^>]*>/g, '');
    this.text += ` ${oneLine(decoded(running.replace(/<[^>]*>/g, ' ')))} `;
    for (const value of [this.text, ...this.values]) {
      for (const word of words(value)) this.words.add(word);
      for (const word of words(unescaped(value))) this.words.add(word);
    }
    for (const value of this.values) {
      for (const part of [value, ...value.split(/ \d+w(?:, |$)/)]) this.#url(part, base);
    }
  }

  /** @param {unknown} value */
  #strings(value) {
    if (typeof value === 'string') this.values.push(value);
    else if (value && typeof value === 'object')
      Object.values(value).forEach((inner) => this.#strings(inner));
  }

  /** @param {string} text @param {string} base */
  #url(text, base) {
    const url = normalised(text, base);
    if (url) this.urls.add(url);
  }
}

/** @param {string} text @param {string} base */
function normalised(text, base) {
  try {
    const url = new URL(text, base);
    url.username = '';
    url.password = '';
    return unescaped(url.href);
  } catch {
    return undefined;
  }
}

/** @param {string} value @param {Seen} seen */
function isDate(value, seen) {
  const instant = Date.parse(value);
  return (
    /^\d{4}-\d\d-\d\d/.test(value) &&
    seen.values.some((text) => /^\d{4}-/.test(text) && Date.parse(text) === instant)
  );
}

/**
 * @param {string} value @param {Seen} seen @param {string} base
 */
function isSeen(value, seen, base) {
  const line = oneLine(value);
  if (line === '' || seen.text.includes(line) || seen.values.some((text) => oneLine(text).includes(line)))
    return true;
  if (isDate(value, seen)) return true;
  const url = /^[^\s]*[/:][^\s]*$/.test(value) ? normalised(value, base) : undefined;
  if (url && seen.urls.has(url)) return true;
  // Markdown: its words, without the labels of footnotes and what only delimits. What stands in no order is checked by the
  // cases of the Markdown reader.
  const plain = value
    .replace(/\[\^[^\]]+\]/g, ' ')
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
    .replace(/^[ >]*\d+[.)] /gm, ' ');
  return [plain, plain.replace(/[*~`]/g, ''), plain.replace(/[*_~`]/g, '')].some(
    (text) => words(text).length > 0 && words(text).every((word) => seen.words.has(word)),
  );
}

/** Attributes of HTML that hold words or addresses for readers; what a tooltip says elsewhere is furniture. */
const telling = new Set(['href', 'src', 'alt', 'cite', 'poster', 'datetime']);
const titled = new Set(['a', 'abbr', 'dfn', 'img']);

/** Whether it leads out of the text: places inside, and pictures that only stand in until the real one comes, do not. */
const leads = (/** @type {string} */ value) => !/^(?:#|data:)/.test(value);

/** The texts, words and addresses of an HTML text, as a browser reads it. @param {string} html */
function partsOf(html) {
  /** @type {string[]} */
  const parts = [];
  const { childNodes } = /** @type {any} */ (parseFragment(html, { scriptingEnabled: false }));
  const waiting = [...childNodes];
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    if (tree.isTextNode(node) && /[\p{L}\p{N}]/u.test(node.value)) parts.push(node.value);
    for (const { name, value } of node.attrs ?? []) {
      if ((telling.has(name) && leads(value)) || (name === 'title' && titled.has(node.tagName)))
        parts.push(value);
    }
    waiting.unshift(...(node.content?.childNodes ?? node.childNodes ?? []));
  }
  return parts;
}

/**
 * Calls `use` for every string with its pointer and the key that it stands under.
 * @param {unknown} value @param {string} pointer @param {string} key
 * @param {(text: string, pointer: string, key: string) => void} use
 */
function eachString(value, pointer, key, use) {
  if (typeof value === 'string') use(value, pointer, key);
  if (value === null || typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && /^(?:x-|_)/.test(name)) continue; // Left to others by the format.
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    eachString(inner, `${pointer}/${step}`, Array.isArray(value) ? key : name, use);
  }
}

/** @param {string} name */
function readReasons(name) {
  const file = fileURLToPath(new URL(`../cases/${name}/furniture.json`, import.meta.url));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {Buffer} bytes */
function parsed(bytes) {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return value && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

for (const { name, article, options } of readCases()) {
  const root = parsed(article);
  if (!root) continue;
  test(name, () => {
    const chosen = JSON.parse(parsed(Buffer.from(options || '{}')) ? options || '{}' : '{}');
    const base = typeof root.url === 'string' && URL.canParse(root.url) ? root.url : 'https://base.invalid/';
    const seen = new Seen();
    /** @type {Set<string>} */
    const reported = new Set();
    let isUnknown = false;
    for (const view of Array.isArray(root) || root.items ? ['related-items'] : views) {
      const { html, problems } = galley.render(article, { ...chosen, view, ...everything });
      seen.add(html, base);
      for (const { path } of problems) reported.add(path);
      // One problem for the whole text, of which nothing can be shown.
      isUnknown ||= problems.some(({ code }) => code === 'format-unknown');
    }
    /** @param {string} pointer */
    const isReported = (pointer) => {
      if (isUnknown) return true;
      for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
        if (reported.has(at)) return true;
      return false;
    };
    const reasons = readReasons(name);
    /** @type {string[]} */
    const lost = [];
    const used = new Set();
    eachString(root, '', '', (text, pointer, key) => {
      if (furniture.has(key) || isReported(pointer)) return;
      if (pointer in reasons) return used.add(pointer);
      const parts = key === 'content' && /<[a-z]/i.test(text) ? partsOf(text) : [text];
      for (const part of parts) {
        if (!isSeen(part, seen, base)) lost.push(`${pointer}: ${part.slice(0, 200)}`);
      }
    });
    assert.deepEqual(lost, [], 'said nowhere and reported nowhere');
    assert.deepEqual(
      Object.keys(reasons).filter((pointer) => !used.has(pointer) && !pointer.includes('/x-')),
      [],
      'furniture that is not there',
    );
  });
}
