// build/site/ for tests in every engine: served as it is, with what goes wrong in its pages collected. Not a test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from '../../tools/serve.mjs';
import { listen } from './listen.mjs';

/** @type {{ articles: string[] }} */
const { articles } = JSON.parse(readFileSync('build/site/site.json', 'utf8'));

/** @type {{ slug: string, language: string }[]} */
export const stories = articles.map((slug) => {
  const { language } = JSON.parse(readFileSync(`build/site/content/${slug}.json`, 'utf8'));
  return { slug, language };
});

/** The library's source, to be evaluated in a page: that is not subject to the page's policy. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {Record<string, string>} [headers]  in the place of the server's own
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveSite(headers) {
  const server = serve('build/site', headers);
  const { port, close } = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, close };
}
