// `./dev lighthouse`: serves the site and audits an article page with Lighthouse in Debian's Chromium, as a phone on a slow network.
// Prints the scores and what costs points; the report goes to build/lighthouse/. A score below 100 is a failure.
//
//   node tools/lighthouse.mjs [PATH…]     default: /pages/tide-mill.html
import { mkdirSync, readFileSync } from 'node:fs';
import { args, executablePath } from '../tests/browser/chromium.mjs';
import { serveSite } from '../tests/browser/site.mjs';
import { run } from './test/run.mjs';

const folder = 'build/lighthouse';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const paths = process.argv.slice(2);
if (paths.length === 0) paths.push('/pages/tide-mill.html');

mkdirSync(folder, { recursive: true });
const site = await serveSite();
let complete = true;
for (const path of paths) {
  const report = `${folder}/${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start'}`;
  const { code, output } = await run(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      `${site.origin}${path}`,
      `--only-categories=${categories}`,
      '--output=json',
      '--output=html',
      `--output-path=${report}`,
      `--chrome-flags=--headless=new ${args.join(' ')}`,
      '--quiet',
      '--no-enable-error-reporting',
    ],
    { CHROME_PATH: executablePath ?? '' },
  );
  if (code !== 0) {
    console.error(output);
    complete = false;
    continue;
  }
  complete = print(path, JSON.parse(readFileSync(`${report}.report.json`, 'utf8'))) && complete;
}
site.close();
process.exitCode = complete ? 0 : 1;

/** @param {string} path @param {any} report @returns {boolean} whether every category has all its points */
function print(path, report) {
  const scores = categories.map((id) => `${id} ${Math.round(report.categories[id].score * 100)}`);
  console.log(`${path}: ${scores.join(', ')}`);
  for (const id of categories) {
    for (const { id: audit, weight } of report.categories[id].auditRefs) {
      const { score, title, displayValue = '' } = report.audits[audit];
      if (score !== null && score < 1 && weight > 0)
        console.log(`  ${id}: ${title} ${displayValue} (${audit})`);
    }
  }
  return categories.every((id) => report.categories[id].score === 1);
}
