// Draws the reader's icons from their SVG with Chromium. The PNG files are checked in.
//
//   node tools/site/reader-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../../tests/browser/chromium.mjs';

const folder = 'site/reader/icons';
const browser = await launch();
const page = await browser.newPage();
for (const [drawing, name] of [
  ['icon', 'icon'],
  ['maskable', 'maskable'],
]) {
  const svg = readFileSync(`${folder}/${drawing}.svg`, 'utf8');
  for (const size of [192, 512]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    writeFileSync(`${folder}/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
