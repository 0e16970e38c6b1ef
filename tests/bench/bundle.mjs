// Scripts for the browser, made as a site would make them.
import { build } from 'esbuild';
import { built } from './built.mjs';

/**
 * @param {string | { script: string }} entry  a file below the root of the repository, or a script that imports such files
 * @param {{ format?: 'esm' | 'iife', external?: string[] }} [options]
 */
export async function bundle(entry, { format = 'esm', external = [] } = {}) {
  const { outputFiles } = await build({
    ...(typeof entry === 'string'
      ? { entryPoints: [built(entry)] }
      : { stdin: { contents: entry.script, resolveDir: built('') } }),
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    external,
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}
