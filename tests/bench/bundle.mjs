// Scripts for the browser, made as a site would make them.
import { build } from 'esbuild';
import { built } from './built.mjs';

/**
 * @param {string} entry below the root of the repository
 * @param {{ format?: 'esm' | 'iife', external?: string[] }} [options]
 */
export async function bundle(entry, { format = 'esm', external = [] } = {}) {
  const { outputFiles } = await build({
    entryPoints: [built(entry)],
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
