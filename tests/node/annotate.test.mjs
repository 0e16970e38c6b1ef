// The option `annotate` adds the pointer of each block and changes nothing else. Every pointer leads to a value of the input, and
// every block of the input can be found by one.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readCases } from './cases.mjs';
import { importGalley } from './package.mjs';

const { loadGalley } = await importGalley();
const galley = await loadGalley();

const mark = / data-galley-path="([^"]*)"/g;
const references = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"' }));
const decoded = (/** @type {string} */ text) =>
  text.replace(/&(lt|gt|amp|quot);/g, (_, name) => references.get(name) ?? '');

/** @param {unknown} root @param {string} pointer RFC 6901 */
function resolved(root, pointer) {
  let value = /** @type {any} */ (root);
  for (const step of pointer.split('/').slice(1)) {
    value = value?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}

/**
 * The pointers of the blocks in a body and in what they hold.
 * @param {any} body @param {string} pointer @param {string[]} found
 */
function blockPointers(body, pointer, found = []) {
  if (!Array.isArray(body)) return found;
  body.forEach((block, index) => {
    const at = `${pointer}/${index}`;
    found.push(at);
    if (block === null || typeof block !== 'object') return;
    blockPointers(block.body, `${at}/body`, found);
    if (!Array.isArray(block.items)) return;
    block.items.forEach((/** @type {any} */ item, /** @type {number} */ i) => {
      blockPointers(
        Array.isArray(item) ? item : item?.body,
        `${at}/items/${i}${Array.isArray(item) ? '' : '/body'}`,
        found,
      );
    });
  });
  return found;
}

/** @param {Buffer} article */
function parsed(article) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(article));
  } catch {
    return undefined;
  }
}

for (const { name, article, options } of readCases()) {
  test(name, () => {
    let chosen = {};
    try {
      chosen = JSON.parse(options || '{}');
    } catch {
      // Bad options are other tests' matter.
    }
    if (Array.isArray(chosen)) chosen = {};
    const plain = galley.render(article, { ...chosen, annotate: false });
    const annotated = galley.render(article, { ...chosen, annotate: true });
    assert.equal(annotated.html.replace(mark, ''), plain.html);
    assert.deepEqual({ ...annotated, html: '' }, { ...plain, html: '' });

    const root = parsed(article);
    if (root === undefined) return; // A broken text has no values to point at.
    const paths = [...annotated.html.matchAll(mark)].map(([, path]) => decoded(path));
    assert.deepEqual(
      paths.filter((path) => resolved(root, path) === undefined),
      [],
      'lead nowhere',
    );

    const view = galley.render(article, { ...chosen, view: 'article', annotate: true });
    if (view.problems.some(({ code }) => code === 'problems-more')) return; // Not every block is named.
    const inArticle = [...view.html.matchAll(mark)].map(([, path]) => decoded(path));
    const missing = blockPointers(root?.body, '/body').filter(
      (pointer) =>
        !inArticle.some((path) => path === pointer || path.startsWith(`${pointer}/`)) &&
        !view.problems.some(({ path }) => path === pointer || path.startsWith(`${pointer}/`)) &&
        // The blocks inside of one that is left out are left out with it.
        !view.problems.some(
          ({ path, code }) => pointer.startsWith(`${path}/`) && /^block-|^json-/.test(code),
        ),
    );
    assert.deepEqual(missing, [], 'blocks without a path');
  });
}
