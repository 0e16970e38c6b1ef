// `./dev screenshots`: every sample article at four widths and in every theme, from top to bottom, into build/screenshots/, to be
// looked at. Names of articles as arguments take those alone.
import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from '../tests/browser/chromium.mjs';
import { serveSite, stories } from '../tests/browser/site.mjs';

const widths = [320, 768, 1280, 1920];
const folder = 'build/screenshots';
const css = readFileSync('build/package/galley.css', 'utf8');
const themes = [...new Set([...css.matchAll(/\[data-galley-theme=['"]?(\w+)/g)].map(([, name]) => name))];

const wanted = process.argv.slice(2);
const shown = stories.filter(({ slug }) => wanted.length === 0 || wanted.includes(slug));
if (shown.length === 0) {
  console.error(`tools/screenshots.mjs: none of ${wanted.join(', ')} is an article of site/content/`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launch(), serveSite()]);
const page = await browser.newPage({ reducedMotion: 'reduce' });
for (const { slug } of shown) {
  await page.goto(`${site.origin}/articles/${slug}/`);
  await page.waitForSelector('galley-article > article.galley-article');
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.allSettled([...document.images].map((picture) => picture.decode()));
  });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // Every theme on the narrowest and a usual screen; between them only the layout changes.
    const some = width === 320 || width === 1280 ? themes : themes.slice(0, 1);
    for (const theme of some) {
      await page.evaluate((name) => void (document.documentElement.dataset.galleyTheme = name), theme);
      await page.screenshot({ path: `${folder}/${slug}-${width}-${theme}.png`, fullPage: true });
    }
  }
  console.log(slug);
}
await browser.close();
site.close();
console.log(`${folder}: ${shown.length} articles, widths ${widths.join(', ')}, themes ${themes.join(', ')}`);
