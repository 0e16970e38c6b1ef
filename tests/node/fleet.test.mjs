// `galley batch` as a stage of GNU parallel, as docs/cli.md has it: the same bytes as one run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { articleNumber } from './corpus.mjs';
import { program, root } from './program.mjs';

const lines = Array.from({ length: 3000 }, (_, number) => `${JSON.stringify(articleNumber(number))}\n`).join(
  '',
);

test('GNU parallel gives what one run gives', () => {
  const command = /^(parallel --pipe -k .*) < articles\.ndjson > pages\.ndjson$/m.exec(
    readFileSync(join(root, 'docs/cli.md'), 'utf8'),
  )?.[1];
  assert.ok(command, 'docs/cli.md has no such command');
  // Many blocks, of which some end before others begun earlier.
  const words = command.replace('10M', '100k').split(' ').slice(1);
  const options = {
    input: lines,
    maxBuffer: 2 ** 28,
    env: { ...process.env, PATH: `${dirname(program)}:${process.env.PATH}`, PARALLEL_HOME: '/tmp' },
  };
  const spread = spawnSync('parallel', ['--will-cite', ...words], options);
  assert.ifError(spread.error);
  const single = spawnSync(program, ['batch', '--view', 'page'], options);
  assert.equal(single.stdout.toString().split('\n').length, 3001);
  assert.ok(spread.stdout.equals(single.stdout), spread.stderr.toString().slice(0, 500));
});
