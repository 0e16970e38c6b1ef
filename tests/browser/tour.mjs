// build/site/ in the engine of this run: whoever imports this gets a page and the served site for the run of the file. Not a test.
import { after, before } from 'node:test';
import { openPage } from './page.mjs';
import { serveSite } from './site.mjs';

export { axe, stories } from './site.mjs';

/** @type {import('./page.mjs').Page} */
export let page;
/** @type {Awaited<ReturnType<typeof serveSite>>} */
export let site;

before(async () => {
  [page, site] = await Promise.all([openPage(), serveSite()]);
});
after(async () => {
  site?.close();
  await page?.close();
});
