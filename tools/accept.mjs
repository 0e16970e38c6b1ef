// Rewrites expected.html and expected.problems.json of every case with what the native build gives, then says which
// changed: `./dev accept`. Read the diff before committing it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const tests = spawnSync('build/native/galley_tests', ['--test-case=every case gives the expected bytes'], {
  cwd: root,
  env: { ...process.env, GALLEY_ACCEPT: '1' },
  encoding: 'utf8',
});
if (tests.status !== 0) {
  console.error(tests.error?.message ?? tests.stdout + tests.stderr);
  process.exit(1);
}

const status = spawnSync(
  'git',
  ['status', '--short', '--untracked-files=all', '--', 'tests/cases', 'tests/formats'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const changed = (status.stdout ?? '').split('\n').filter((line) => line.includes('/expected.'));
console.log(changed.length === 0 ? 'Nothing changed.' : `${changed.join('\n')}\n${changed.length} changed.`);
