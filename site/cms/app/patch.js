/** Applies JSON Patches (RFC 6902), those operations that the core's quick fixes have. */

/** @param {string} pointer */
const steps = (pointer) =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** @param {any} root @param {string} pointer @returns {{ parent: any, key: string }} */
function target(root, pointer) {
  const path = steps(pointer);
  const key = path.pop() ?? '';
  return { parent: path.reduce((value, step) => value[step], root), key };
}

/** @param {any} root @param {string} pointer */
function remove(root, pointer) {
  const { parent, key } = target(root, pointer);
  const value = parent[key];
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return value;
}

/** @param {any} root @param {string} pointer @param {unknown} value */
function add(root, pointer, value) {
  const { parent, key } = target(root, pointer);
  if (Array.isArray(parent)) parent.splice(key === '-' ? parent.length : Number(key), 0, value);
  else parent[key] = value;
}

/**
 * @param {string} json
 * @param {import('../../../web/preview.js').Fix['patch']} patch
 * @returns {string} the text after it, indented by two
 */
export function applyPatch(json, patch) {
  const root = JSON.parse(json);
  for (const { op, path, from, value } of patch) {
    if (op === 'add') add(root, path, value);
    if (op === 'remove') remove(root, path);
    if (op === 'move' && from) add(root, path, remove(root, from));
  }
  return format(root);
}

/** @param {unknown} article */
export const format = (article) => `${JSON.stringify(article, null, 2)}\n`;
