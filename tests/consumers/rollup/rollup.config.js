import { nodeResolve } from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rollup knows no style sheets: this one is copied. @type {import('rollup').Plugin} */
const styles = {
  name: 'styles',
  load(id) {
    if (!id.endsWith('.css')) return null;
    this.emitFile({ type: 'asset', fileName: 'main.css', source: readFileSync(id) });
    return { code: '', moduleSideEffects: true };
  },
};

/** @type {import('rollup').RollupOptions} */
export default {
  input: fileURLToPath(new URL('main.js', import.meta.url)),
  plugins: [nodeResolve(), importMetaAssets(), styles],
};
