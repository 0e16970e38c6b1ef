// Judges output without the core's help: a scanner of its own that knows no recovery, the grammar beside it, and parse5. What
// it takes is well-formed, has nothing but listed elements, attributes and values, and is read by an HTML parser as exactly
// the tree that its tags show, so that nothing can hide in what a parser mends. Not a test.
import { parse, parseFragment } from 'parse5';
import { anywhere, fragment, page, voidElements } from './grammar.mjs';

/** @typedef {{ name: string, attributes: [string, string][], depth: number }} Tag */

const references = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }));
const decoded = (/** @type {string} */ value) => value.replace(/&([a-z#\d]+);/g, (_, name) => references.get(name) ?? '');

const token =
  /<!doctype html>\n|<script type="application\/ld\+json">([^<>]*)<\/script>|<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"<>]*")?)*)>|([^<>]+)/y;
const attribute = / ([a-z][a-z0-9-]*)(?:="([^"]*)")?/g;
/** "&" of a reference only; nothing that HTML forbids as a character. */
const sound = /^(?:[^&\0-\x08\x0B\x0E-\x1F\x7F\r]|&(?:amp|lt|gt|quot|#39);)*$/;
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * @param {string} html @param {{ prefix?: string }} [options]
 * @returns {{ faults: string[], tags: Tag[], scripts: string[] }}
 */
function scan(html, { prefix = 'galley-' } = {}) {
  const faults = /** @type {string[]} */ ([]);
  const tags = /** @type {Tag[]} */ ([]);
  const scripts = /** @type {string[]} */ ([]);
  const open = /** @type {string[]} */ ([]);
  const ids = new Set();
  const referred = /** @type {string[]} */ ([]);
  const whole = html.startsWith('<!doctype html>\n');
  const elements = whole ? page : fragment;
  const fault = (/** @type {string} */ what) => faults.length < 20 && faults.push(what);

  const check = (/** @type {string} */ name, /** @type {string} */ written) => {
    const attributes = /** @type {[string, string][]} */ ([]);
    for (const [, key, raw = ''] of written.matchAll(attribute)) {
      if (!sound.test(raw)) fault(`${name} ${key}: ${raw.slice(0, 80)} is not escaped`);
      const value = decoded(raw);
      const allowed = Object.hasOwn(elements[name], key) ? elements[name][key] : anywhere[key];
      if (!Object.hasOwn(anywhere, key) && !Object.hasOwn(elements[name], key)) fault(`<${name} ${key}> is not listed`);
      else if (!allowed(value)) fault(`<${name} ${key}="${value.slice(0, 200)}"> has a bad value`);
      if (attributes.some(([known]) => known === key)) fault(`<${name}> has ${key} twice`);
      attributes.push([key, value]);
      if (key === 'id') {
        if (!value.startsWith(prefix)) fault(`id ${value} has no prefix`);
        if (ids.has(value)) fault(`id ${value} twice`);
        ids.add(value);
      }
      if (/^aria-(labelled|described)by$/.test(key)) referred.push(...value.split(' '));
    }
    return attributes;
  };

  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const found = token.exec(html);
    if (!found) {
      fault(`no token at ${at}: ${JSON.stringify(html.slice(at, at + 80))}`);
      break;
    }
    const [whole, json, end, name, written, words] = found;
    if (json !== undefined) {
      scripts.push(json);
      tags.push({ name: 'script', attributes: [['type', 'application/ld+json']], depth: open.length });
    } else if (words !== undefined) {
      if (!sound.test(words)) fault(`text ${JSON.stringify(words.slice(0, 80))} is not escaped`);
      if (lone.test(words)) fault('a lone surrogate');
    } else if (name !== undefined && end) {
      if (open.pop() !== name) fault(`</${name}> closes another element`);
    } else if (name !== undefined) {
      if (!Object.hasOwn(elements, name)) fault(`<${name}> is not listed`);
      const attributes = Object.hasOwn(elements, name) ? check(name, written) : [];
      if (name === 'script' && !attributes.some(([key]) => key === 'src')) fault('a script of its own');
      tags.push({ name, attributes, depth: open.length });
      if (!voidElements.includes(name)) open.push(name);
    } else if (at !== 0) {
      fault(`${whole.trim()} inside`);
    }
  }
  if (open.length > 0) fault(`never closed: ${open}`);
  for (const target of referred) if (!ids.has(target)) fault(`no id ${target}`);
  return { faults, tags, scripts };
}

/** The elements of a tree in order, as `scan` lists tags. @param {any} root @returns {Tag[]} */
function flatten(root) {
  const tags = /** @type {Tag[]} */ ([]);
  const waiting = root.childNodes.map((/** @type {any} */ node) => [node, 0]).reverse();
  while (waiting.length > 0) {
    const [node, depth] = waiting.pop();
    if (node.nodeName === '#comment') tags.push({ name: '#comment', attributes: [], depth });
    if (!node.tagName) continue;
    const attributes = node.attrs.map((/** @type {any} */ { name, value }) => [name, value]);
    tags.push({ name: node.tagName, attributes, depth });
    for (const child of [...node.childNodes].reverse()) waiting.push([child, depth + 1]);
  }
  return tags;
}

/**
 * What is wrong with a view that is HTML; nothing for what is as promised.
 * @param {string} html @param {{ prefix?: string, parse?: boolean }} [options]  parse: also with parse5, which takes its time
 * @returns {string[]}
 */
export function verify(html, options = {}) {
  // A host may ask for a fragment in a shadow root, with its stylesheets: what is inside is judged like any other.
  const shadow = /^<template shadowrootmode="open">\n(?:<link rel="stylesheet" href="[^"<>]*">\n)*([^]*)<\/template>\n$/.exec(html);
  if (shadow) return verify(shadow[1], options);
  const { faults, tags, scripts } = scan(html, options);
  for (const json of scripts) {
    try {
      JSON.parse(json);
    } catch (error) {
      faults.push(`JSON-LD: ${error}`);
    }
  }
  if (options.parse === false || faults.length > 0) return faults;
  const root = html.startsWith('<!doctype') ? parse(html) : parseFragment(html);
  const seen = flatten(root);
  for (let i = 0; i < Math.max(tags.length, seen.length); i++) {
    const [written, read] = [JSON.stringify(tags[i]), JSON.stringify(seen[i])];
    if (written === read) continue;
    faults.push(`a parser reads ${read}, where ${written} is written`);
    break;
  }
  return faults;
}
