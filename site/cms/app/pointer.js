/** From places in a JSON text to JSON Pointers and back, by the syntax tree that the editor keeps anyway. */

import { ensureSyntaxTree } from '@codemirror/language';

/** @typedef {import('@lezer/common').SyntaxNode} SyntaxNode */
/** @typedef {import('@codemirror/state').EditorState} EditorState */

/** Milliseconds that reading the text up to a place may take. */
const PATIENCE = 100;

/** @param {string} step */
const escape = (step) => step.replaceAll('~', '~0').replaceAll('/', '~1');
/** @param {string} step */
const unescape = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** @param {EditorState} state @param {SyntaxNode} node */
function nameOf(state, node) {
  const name = node.getChild('PropertyName');
  if (!name) return '';
  try {
    return String(JSON.parse(state.sliceDoc(name.from, name.to)));
  } catch {
    return '';
  }
}

/** @param {SyntaxNode} node */
const isValue = (node) => !/^[[\]{},:⚠]$|PropertyName/.test(node.name);

/** @param {SyntaxNode} array */
function elements(array) {
  const found = [];
  for (let child = array.firstChild; child; child = child.nextSibling) if (isValue(child)) found.push(child);
  return found;
}

/** The pointer of the value at a place. @param {EditorState} state @param {number} offset */
export function pointerAt(state, offset) {
  const tree = ensureSyntaxTree(state, offset, PATIENCE);
  const steps = [];
  for (let node = tree?.resolveInner(offset, -1) ?? null; node?.parent; node = node.parent) {
    if (node.name === 'Property') steps.unshift(escape(nameOf(state, node)));
    else if (node.parent.name === 'Array' && isValue(node)) {
      const { from } = node;
      steps.unshift(String(elements(node.parent).findIndex((other) => other.from === from)));
    }
  }
  return steps.map((step) => `/${step}`).join('');
}

/**
 * Where the value of a pointer stands, or the nearest one around it.
 * @param {EditorState} state
 * @param {string} pointer
 */
export function rangeOf(state, pointer) {
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE);
  let node = tree?.topNode.firstChild ?? null;
  if (!node) return { from: 0, to: 0 };
  for (const step of pointer.split('/').slice(1)) {
    /** @type {SyntaxNode | null | undefined} */
    let next;
    if (node.name === 'Array') next = elements(node)[Number(step)];
    else if (node.name === 'Object') {
      /** @type {SyntaxNode | undefined} */
      const property = node.getChildren('Property').find((one) => nameOf(state, one) === unescape(step));
      next = property?.lastChild;
    }
    if (!next) break;
    node = next;
  }
  return { from: node.from, to: node.to };
}
