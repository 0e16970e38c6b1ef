// Generated files say on line 1 which tool made them. Each tool is run again and must leave the files as they were.
import { readFileSync } from 'node:fs';
import { run } from './run.mjs';

const firstLine = /^\S+ (?:Made|Generated) by (tools\/[\w./-]+\.mjs)/;

/** Every tracked generated file by the tool that makes it. */
async function generated() {
  const { output } = await run('git', ['ls-files', '-z', '--', 'core', 'web', 'docs', 'site', 'tests']);
  /** @type {Map<string, string[]>} */
  const byTool = new Map();
  for (const file of output.split('\0').filter((name) => /\.(inc|h|cpp|js|mjs|ts|md)$/.test(name))) {
    const tool = firstLine.exec(readFileSync(file, 'utf8').slice(0, 200))?.[1];
    if (tool) byTool.set(tool, [...(byTool.get(tool) ?? []), file]);
  }
  return byTool;
}

/** @returns {(() => Promise<import('./run.mjs').Result>)[]} */
export function generatorChecks() {
  return [
    async () => {
      const total = { passed: 0, failed: 0, output: '' };
      for (const [tool, files] of await generated()) {
        const before = files.map((file) => readFileSync(file, 'utf8'));
        const { code, output } = await run(process.execPath, [tool]);
        const changed = files.filter((file, index) => readFileSync(file, 'utf8') !== before[index]);
        if (code === 0 && changed.length === 0) total.passed += files.length;
        else {
          total.failed += Math.max(1, changed.length);
          total.output += `${tool} exits with ${code} and changes ${changed.join(', ') || 'nothing'}\n${output}`;
        }
      }
      return total;
    },
  ];
}
