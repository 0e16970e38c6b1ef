// A page goes on after the module stopped: Chromium's main thread starts the next instance within the call.
import assert from 'node:assert/strict';
import test from 'node:test';
import { runProgram } from './program.mjs';

const program = `
  import { loadGalley } from '/package/galley.js';

  const galley = await loadGalley();
  const article = (body) => JSON.stringify({ galley: 1, language: 'en', title: 'Tides', body });
  const before = galley.render(article('*High* water.')).html;
  let code;
  try {
    galley.render(article('*a* '.repeat(1024 * 1024)));
  } catch (error) {
    code = error.name + ' ' + error.code;
  }
  globalThis.outcome = { code, same: galley.render(article('*High* water.')).html === before };
`;

test('after memory ran out, the next render in a page works', async () => {
  const { outcome, faults } = await runProgram(program);
  assert.deepEqual(outcome, { code: 'GalleyRenderError out-of-memory', same: true });
  // Emscripten itself writes that it aborted.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('Aborted')),
    [],
  );
});
