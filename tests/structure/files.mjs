import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Every file below a folder of the repository whose name matches, as absolute paths in order. A missing folder has none.
 * @param {string} folder
 * @param {RegExp} name
 * @returns {string[]}
 */
export function filesBelow(folder, name) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const found = [];
  for (const entry of readdirSync(top, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && name.test(entry.name) && !path.includes('node_modules')) found.push(path);
  }
  return found.sort();
}
