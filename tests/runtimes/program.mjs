// Renders what it reads, in Node, Deno and Bun alike: on standard input a line for each case, {article, options} in base64; on
// standard output a line for each, the HTML in base64.
import { Buffer } from 'node:buffer';
import process from 'node:process';

const { loadGalley } = await import(process.argv[2]);
const galley = await loadGalley();
const decoder = new TextDecoder();
const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const base64 = (/** @type {Uint8Array} */ data) => Buffer.from(data).toString('base64');

let input = '';
for await (const chunk of process.stdin) input += chunk;
const lines = input
  .trimEnd()
  .split('\n')
  .map((line) => {
    const { article, options } = JSON.parse(line);
    return base64(galley.renderBytes(bytes(article), decoder.decode(bytes(options))));
  });
process.stdout.write(`${lines.join('\n')}\n`);
