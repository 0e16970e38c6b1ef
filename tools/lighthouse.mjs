// `./dev lighthouse`: serves the site and audits an article page with Lighthouse in Debian's Chromium, as a phone on a slow network.
// Prints the scores and what costs points; the report goes to build/lighthouse/. A score below 100 is a failure. The clock of a
// busy machine is part of what is measured, so of three runs the middle one counts.
//
//   node tools/lighthouse.mjs [PATH…]     default: an article that the core printed, alone and in its element
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { args, executablePath } from '../tests/browser/chromium.mjs';
import { serveSite } from '../tests/browser/site.mjs';
import { run } from './test/run.mjs';

const folder = 'build/lighthouse';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;
const paths = process.argv.slice(2);
if (paths.length === 0) paths.push('/pages/tide-mill.html', '/articles/tide-mill/');

/** @param {any} report */
const points = (report) =>
  categories.reduce((sum, id) => sum + Math.round(report.categories[id].score * 100), 0);

mkdirSync(folder, { recursive: true });
const site = await serveSite();
let complete = true;
for (const path of paths) {
  const reports = [];
  while (reports.length < RUNS) reports.push(await audit(path));
  const middle = reports.sort((a, b) => points(a) - points(b))[(RUNS - 1) / 2];
  writeFileSync(`${folder}/${nameOf(path)}.json`, JSON.stringify(middle, null, 1));
  complete = print(path, middle) && complete;
}
site.close();
process.exitCode = complete ? 0 : 1;

/** @param {string} path */
function nameOf(path) {
  return path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start';
}

/** @param {string} path @returns {Promise<any>} */
async function audit(path) {
  const report = `${folder}/last`;
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
  if (code !== 0) throw new Error(`Lighthouse failed:\n${output}`);
  return JSON.parse(readFileSync(`${report}.report.json`, 'utf8'));
}

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
