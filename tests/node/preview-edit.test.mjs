// The edit that `galley/preview` tells its module leads from the one text to the other, in bytes as well.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { findEdit, makeEdit } from '../../web/preview/edit.js';

// Few letters, so that texts have ends in common; halves of surrogate pairs, also such that meet.
const text = fc
  .array(fc.constantFrom('a', 'b', 'é', '漢', '🌊', '\ud83c', '\udf0a'), { maxLength: 12 })
  .map((all) => all.join(''));

const bytes = (/** @type {string} */ words) => Buffer.from(words, 'utf8');

test('an edit leads from one text to the other', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, before, now, tail) => {
      const old = head + before + tail;
      const fresh = head + now + tail;
      const edit = findEdit(old, fresh);
      const { start, removed, inserted } = edit;
      assert.equal(makeEdit(old, edit), fresh);
      const put = [old.slice(0, start), inserted, old.slice(start + removed)].map(bytes);
      assert.deepEqual(Buffer.concat(put), bytes(fresh));
    }),
    { numRuns: 3000 },
  );
});

test('an edit is the shortest one', () => {
  assert.deepEqual(findEdit('the tide', 'the tides'), { start: 8, removed: 0, inserted: 's' });
  assert.deepEqual(findEdit('the tides', 'the tide'), { start: 8, removed: 1, inserted: '' });
  assert.deepEqual(findEdit('aaa', 'aaaa'), { start: 3, removed: 0, inserted: 'a' });
  assert.deepEqual(findEdit('aaaa', 'aaa'), { start: 3, removed: 1, inserted: '' });
  assert.deepEqual(findEdit('the mill', 'the mill'), { start: 8, removed: 0, inserted: '' });
  assert.deepEqual(findEdit('', 'mill'), { start: 0, removed: 0, inserted: 'mill' });
  // Of two characters that begin alike both halves go.
  assert.deepEqual(findEdit('a🌊b', 'a🌋b'), { start: 1, removed: 2, inserted: '🌋' });
});
