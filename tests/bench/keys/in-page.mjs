// Runs in each page that keys.mjs opens: one contender, its keys and its clock.
import { contenders } from './contenders.mjs';
import { mark, texts } from './texts.mjs';

/** @typedef {{ script: number, paint: number }} Key  milliseconds */

/** @type {import('./contenders.mjs').Contender} */
let contender;
/** @type {ReturnType<typeof texts>} */
let after;
let count = 0;

const { port1, port2 } = new MessageChannel();
/** The next task. A message that is sent while a frame is made comes when that frame has been laid out and painted. */
const task = () =>
  new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** What the page shows after the work of this task. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => task().then(resolve)));

/** @param {{ name: string, place: import('./texts.mjs').Place, bytes: number }} wanted */
async function start({ name, place, bytes }) {
  after = texts(place, bytes);
  contender = await contenders[name](after(0), /** @type {Element} */ (document.getElementById('root')));
  const article = contender.article();
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && !walker.currentNode.nodeValue?.includes(mark));
  walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await painted();
}

/** @param {number} keys @returns {Promise<Key[]>} */
async function type(keys) {
  /** @type {Key[]} */
  const all = [];
  for (let at = 0; at < keys; ++at) {
    const text = after(++count);
    // Between two keys of a quick writer there is time to tidy up.
    await new Promise((resolve) => setTimeout(resolve, 30));
    await task();
    const began = performance.now();
    const later = contender.key(text);
    let script = performance.now() - began;
    if (later) {
      script += await later;
      await task();
    } else {
      await painted();
    }
    all.push({ script, paint: performance.now() - began });
  }
  return all;
}

/** What the article says. */
const words = () => (contender.article().textContent ?? '').replace(/\s+/g, '');

Object.assign(globalThis, { start, type, words });
