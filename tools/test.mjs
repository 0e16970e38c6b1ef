// `./dev test`: every check in order, one closing line per step, stopped at the first failure. The last line is always
// "N passed, N failed". Steps find their tests by themselves: a new file in tests/*/ needs no change here. Steps that ask for
// processors alone run beside the others, which mostly wait for a browser.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Companion } from './test/companion.mjs';
import { steps } from './test/steps.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' } },
});

if (values.list) {
  for (const { name, covers } of steps) console.log(`${name.padEnd(14)} ${covers}`);
  process.exit(0);
}
// `./dev test core` means the step of that name, as `--only core` does.
const only = [...(values.only ?? []), ...positionals];
const unknown = only.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')} (see ./dev test --list)`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
/** @type {Companion | undefined} */
let companion;
for (const step of steps) {
  if (only.length > 0 && !only.includes(step.name)) continue;
  if (step.isBeside && only.length === 0) {
    companion ??= new Companion(steps.filter(({ isBeside }) => isBeside).map(({ name }) => name));
    continue;
  }
  if (companion?.hasFailed) break;
  if (step.folder && !existsSync(step.folder)) {
    console.log(`${step.name}: nothing yet (${step.folder}/ does not exist)`);
    continue;
  }
  const start = performance.now();
  let result;
  try {
    result = await step.run();
  } catch (error) {
    result = {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  if (result.passed + result.failed === 0) {
    result = { passed: 0, failed: 1, output: `${result.output}\n${step.name} ran no test at all` };
  }
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) console.log(result.output.trimEnd());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  if (result.failed > 0) {
    console.log(`stopped at the first failure: ${step.name}`);
    break;
  }
}
if (companion) {
  if (failed > 0) companion.stop();
  const beside = await companion.result;
  if (failed === 0) {
    process.stdout.write(beside.output);
    passed += beside.passed;
    failed += beside.failed;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
