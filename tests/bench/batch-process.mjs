// One process of batch.mjs: a line of JSON in, a line with the HTML out, as quickly as Node can. It reads and writes large pieces, and
// does nothing else.
import { readSync, writeSync } from 'node:fs';

const { default: render } = await import(/** @type {string} */ (process.argv[2]));

const piece = Buffer.allocUnsafe(1 << 20);
/** Bytes of a line whose end has not come yet. @type {Buffer} */
let begun = Buffer.alloc(0);
let written = '';

/** @param {string} text */
function write(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

/** @param {string} line */
function take(line) {
  if (line === '') return;
  written += `${JSON.stringify({ html: render(line) })}\n`;
  if (written.length < piece.length) return;
  write(written);
  written = '';
}

for (let length = readSync(0, piece); length > 0; length = readSync(0, piece)) {
  const all = Buffer.concat([begun, piece.subarray(0, length)]);
  const end = all.lastIndexOf(10) + 1;
  for (const line of all.toString('utf8', 0, end).split('\n')) take(line);
  begun = all.subarray(end);
}
take(begun.toString());
write(written);
