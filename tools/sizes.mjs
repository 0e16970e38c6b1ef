// Sizes of what a reader downloads: raw, gzip and brotli -11, of build/package/. Fails when module, glue and shell together are
// over the budget. With --json it prints the same as JSON, for docs/performance.md; with --parts, what large parts of the module
// weigh, for each of which it links the module again without it.
import { existsSync, readFileSync } from 'node:fs';
import { measure, measureFirst } from './sizes/measure.mjs';

/** What the three were to weigh together before HTML was read. Reached without its importer, as --parts shows, but not with it. */
const goal = 110 * 1024;
/** What they may weigh today: only ever lowered. */
const budget = 125 * 1024;

if (process.argv.includes('--parts')) {
  const { printParts } = await import('./sizes/parts.mjs');
  await printParts();
  process.exit(0);
}
const first = await measureFirst();
/** What a module in the place of galley.wasm is there for. */
const others = {
  formats: 'fetched for foreign formats alone',
  server: 'read from disks by Node, Deno and Bun',
};
const later = Object.entries(others)
  .map(([name, use]) => ({ name: `${name}.wasm`, use, path: `build/package/galley-${name}.wasm` }))
  .filter(({ path }) => existsSync(path))
  .map(({ name, use, path }) => ({ ...measure(name, readFileSync(path)), use }));
const total = first.reduce((sum, { brotli }) => sum + brotli, 0);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ artefacts: first, later, total, budget, goal }, null, 2));
} else {
  console.log('                      raw      gzip    brotli');
  for (const { name, raw, gzip, brotli } of first) {
    console.log(
      name.padEnd(14) + [raw, gzip, brotli].map((n) => n.toLocaleString('en').padStart(10)).join(''),
    );
  }
  console.log(`${'together'.padEnd(34)}${total.toLocaleString('en').padStart(10)}`);
  for (const { name, brotli, use } of later)
    console.log(`${name.padEnd(34)}${brotli.toLocaleString('en').padStart(10)}, ${use}`);
  console.log(
    `the budget is ${budget.toLocaleString('en')} bytes, ${Math.round((100 * total) / budget)} % used; ` +
      `the goal is ${goal.toLocaleString('en')}, ${Math.max(0, total - goal).toLocaleString('en')} away`,
  );
}
if (total > budget) {
  console.error(`tools/sizes.mjs: ${(total - budget).toLocaleString('en')} bytes over the budget`);
  process.exit(1);
}
