/** One reader for all tests of a file, in the engine that is tested. */
import { after } from 'node:test';
import { openPage } from '../browser/page.mjs';
import { Site } from './site.mjs';

/**
 * The site and a page of it, until the tests of the file are done.
 * @param {import('./site.mjs').Interference} [interfere]
 */
export async function openReader(interfere) {
  const site = new Site();
  site.interfere = interfere;
  await site.start();
  const page = await openPage().catch(async (error) => {
    await site.kill();
    throw error;
  });
  after(async () => {
    await page.close();
    await site.kill();
  });
  return { site, page };
}
