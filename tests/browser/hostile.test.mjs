// Every hostile payload in every field, in each engine: nothing runs, nothing leaves, nothing escapes its container. The same
// payloads printed as they are must run often, or this harness proves nothing.
//
// Three ways into a page: printed into documents without any policy, where nothing but the output itself protects; placed by the
// shell under the strict policy; and, for the raw ones, printed without being rendered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import markdownIt from 'markdown-it';
import { poisoned, withHtml } from '../hostile/article.mjs';
import { own, payloads } from '../hostile/payloads/index.mjs';
import { importGalley } from '../node/package.mjs';
import { engine } from './engines/index.mjs';
import { openPage } from './page.mjs';
import { page as protectedPage, serve } from './server.mjs';

const file = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const full = withHtml(JSON.parse(file('../cases/articles/every-field-of-every-block/article.json')));
const variants = /** @type {const} */ (['words', 'urls', 'html', 'markdown']);
/** Beside the article itself. */
const views = /** @type {const} */ (['card', 'related', 'related-items', 'share']);

/** Payloads in one document. */
const together = 48;
/**
 * Of the documents that hold a payload in every word, WebKitGTK takes many seconds for each: there it is every third payload.
 * @param {(typeof variants)[number]} variant
 */
const chosen = (variant) =>
  payloads
    .map((payload, number) => ({ ...payload, number }))
    .filter(({ number }) => engine !== 'webkit' || variant !== 'words' || number % 3 === 0);

/**
 * WebKitGTK builds the controls of films and recordings in script, one after the other: nine tenths of the time of such a document.
 * @param {string} html
 */
const shown = (html) => (engine === 'webkit' ? html.replaceAll(/<(video|audio) controls/g, '<$1') : html);

const escaped = (/** @type {string} */ text) => text.replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What a careless page makes of a payload. @param {{ kind: string, text: string }} payload */
function raw({ kind, text }) {
  if (kind.startsWith('url'))
    return `<a href="${escaped(text)}">x</a><iframe src="${escaped(text)}"></iframe>`;
  if (kind !== 'markdown') return text;
  const careless = markdownIt({ html: true });
  careless.validateLink = () => true;
  return careless.render(text);
}

/** Tells the page around it when the canary sings, and does what a reader might do: without a layout for each of thousands. */
const canary = `
  globalThis.canary = () => top.fired?.add(globalThis.payload ?? 'a page');
  globalThis.touch = () => {
    for (const element of document.querySelectorAll('*')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.dispatchEvent(new PointerEvent('pointerenter'));
      element.dispatchEvent(new FocusEvent('focus'));
    }
    for (const link of document.querySelectorAll('a, area, button, summary')) {
      if (!/^https?:/.test(link.href ?? '')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  };
`;

/** In every page: judges what stands in a container with the engine's own parsers of HTML and URLs. */
const inspect = `
  import { anywhere, fragment, voidElements } from '/grammar.js';

  export function inspect(root) {
    const faults = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const name = node.localName ?? node.nodeName;
      if (!Object.hasOwn(fragment, name) || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
        faults.push('<' + name + '>');
        continue;
      }
      if (node.shadowRoot || node.content) faults.push('a tree inside <' + name + '>');
      for (const { name: key, value } of node.attributes) {
        const check = Object.hasOwn(fragment[name], key) ? fragment[name][key] : Object.hasOwn(anywhere, key) && anywhere[key];
        if (name === 'details' && key === 'open') continue; // A reader opened it.
        if (!check || !check(value)) faults.push('<' + name + ' ' + key + '="' + value.slice(0, 100) + '">');
      }
      for (const address of [node.href, node.src, node.currentSrc, node.poster]) {
        if (address && !/^(https?|mailto|tel):/.test(address)) faults.push(name + ' leads to ' + address.slice(0, 100));
      }
    }
    return faults.slice(0, 10);
  }
`;

/** The same as a script of the document itself: what it would have to fetch waits behind all pictures. */
const judge = [
  file('../hostile/grammar.mjs'),
  inspect.replace(/import .*/, ''),
  'globalThis.judge = () => inspect(holder);',
]
  .join('\n')
  .replaceAll('export ', '');

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Awaited<ReturnType<typeof openPage>>} */
let browser;

before(async () => {
  const { loadGalley } = await importGalley();
  const galley = await loadGalley();
  const number = (/** @type {import('node:http').IncomingMessage} */ { url }) =>
    Number(/=(\d+)/.exec(url ?? '')?.[1]);
  const html = (/** @type {string} */ body) => ({ type: 'text/html; charset=utf-8', body });
  const start = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>';

  server = await serve({
    '/canary.js': { body: canary },
    '/grammar.js': { body: file('../hostile/grammar.mjs') },
    '/article.js': { body: file('../hostile/article.mjs') },
    '/inspect.js': { body: inspect },
    '/payloads.json': { body: JSON.stringify(payloads.map(({ text }) => text)) },
    '/full.json': { body: JSON.stringify(full) },
    '/x': { status: 204 },
    '/raw': (request) => {
      const at = number(request);
      return html(
        `${start}<script>globalThis.payload = ${at}</script><script src="/canary.js"></script>` +
          `<script>addEventListener('load', touch)</script></head><body>${raw(payloads[at])}`,
      );
    },
    // Sandboxed against leaving the page alone: what runs inside can still sing.
    '/raws': html(
      `${start}</head><body><script>
        fired = new Set();
        waiting = new Set();
        show = (numbers) => document.body.replaceChildren(...numbers.map((number) => {
          const frame = document.createElement('iframe');
          waiting.add(number);
          frame.sandbox = 'allow-scripts allow-same-origin';
          frame.src = '/raw?n=' + number;
          frame.addEventListener('load', () => waiting.delete(number));
          return frame;
        }));
      </script></body></html>`,
    ),
    ...Object.fromEntries(
      variants.map((variant) => [
        `/printed-${variant}`,
        (/** @type {import('node:http').IncomingMessage} */ request) => {
          const from = number(request);
          const fragments = chosen(variant)
            .slice(from, from + together)
            .map(({ text, number }) => {
              const article = JSON.stringify(poisoned(full, text)[variant]);
              const view = views[number % views.length];
              const options = { id_prefix: `galley-${number}-`, edit: true, annotate: true };
              return ['article', ...(variant === 'words' ? [view] : [])]
                .map(
                  (view) =>
                    galley.render(article, {
                      ...options,
                      view: /** @type {any} */ (view),
                      id_prefix: `galley-${number}-${view}-`,
                    }).html,
                )
                .join('');
            });
          return html(
            `${start}<script>fired = new Set()</script><script src="/canary.js"></script></head><body><div id="holder">${shown(fragments.join(''))}</div>` +
              `<p id="after">After</p><script>${judge}</script></body></html>`,
          );
        },
      ]),
    ),
    // WebKitGTK's MiniBrowser puts an error page of its own in the place of these documents; in a frame it shows them.
    '/framed': html(
      `${start}</head><body><script>
        fired = new Set();
        show = (url) => {
          const frame = document.createElement('iframe');
          frame.src = url;
          document.body.replaceChildren(frame);
        };
      </script></body></html>`,
    ),
    '/placed': protectedPage(
      '<div id="holder"></div><p id="after">After</p><script type="module" src="/program.js"></script>',
    ),
    '/program.js': {
      body: `
        import { loadGalley } from '/package/galley.js';
        import { place } from '/package/place.js';
        import { poisoned, withHtml } from '/article.js';
        import { inspect } from '/inspect.js';

        globalThis.fired = new Set();
        globalThis.canary = () => fired.add('placed');
        const galley = await loadGalley();
        const [texts, full] = await Promise.all(['/payloads.json', '/full.json'].map(async (url) => (await fetch(url)).json()));
        const holder = document.getElementById('holder');
        globalThis.placeSome = async (from, to) => {
          const faults = [];
          for (let i = from; i < Math.min(to, texts.length); i++) {
            const articles = Object.entries(poisoned(full, texts[i]));
            const [variant, article] = articles[i % articles.length];
            place(holder, galley.render(JSON.stringify(article)).html);
            for (const fault of inspect(holder)) faults.push(variant + ' ' + JSON.stringify(texts[i].slice(0, 60)) + ': ' + fault);
            if (document.body.children.length !== 3) faults.push('outside the holder: ' + texts[i]);
          }
          await new Promise((resolve) => setTimeout(resolve));
          return faults;
        };
      `,
    },
  });
  browser = await openPage();
});
after(async () => {
  await browser?.close();
  server?.close();
});

test('printed as they are, the payloads run', async (context) => {
  await browser.goto(`${server.origin}/raws`);
  const state = () =>
    browser.evaluate(() => {
      const { fired, waiting } = /** @type {any} */ (globalThis);
      return { now: fired.size, waiting: waiting.size };
    });
  let fired = 0;
  // Each in a frame of its own takes time: every third is enough to know that the canary sings.
  const tried = own.map((_, number) => number).filter((number) => number % 3 === 0);
  for (let from = 0; from < tried.length; from += 64) {
    const numbers = tried.slice(from, from + 64);
    await browser.evaluate((all) => {
      /** @type {any} */ (globalThis).waiting.clear();
      /** @type {any} */ (globalThis).show(all);
    }, numbers);
    // Handlers that need time have it: until all frames are there, save those that never finish, and no more of them run.
    for (let still = 0, rounds = 0; still < 4 && rounds < 100; rounds++) {
      await wait(60);
      const { now, waiting } = await state();
      still = now === fired && (waiting === 0 || rounds > 50) ? still + 1 : 0;
      fired = now;
    }
  }
  context.diagnostic(`${fired} of ${tried.length} raw payloads ran`);
  assert.ok(fired >= 50, `${fired} of ${tried.length}`);
});

for (const variant of variants) {
  test(`${variant}: printed into documents without a policy, nothing runs or escapes`, async (context) => {
    let documents = 0;
    const tried = chosen(variant).length;
    for (let from = 0; from < tried; from += together) {
      const wanted = `/printed-${variant}?n=${from}`;
      if (engine === 'webkit') {
        if (from === 0) await browser.goto(`${server.origin}/framed`);
        await browser.evaluate((url) => /** @type {any} */ (globalThis).show(url), wanted);
      } else {
        // Pictures that nobody answers may hold up the end of loading, but not what is asked of the page.
        await browser.goto(`${server.origin}${wanted}`).catch(() => {});
      }
      await browser.waitFor((wanted) => {
        const shown = /** @type {any} */ (globalThis.frames[0] ?? globalThis);
        if (!shown.location.href.endsWith(wanted) || !('judge' in shown)) return false;
        shown.touch();
        return true;
      }, wanted);
      const found = await browser.evaluate(() => {
        const shown = /** @type {any} */ (globalThis.frames[0] ?? globalThis);
        return {
          faults: shown.judge(),
          fired: [...shown.fired, .../** @type {any} */ (globalThis).fired],
          outside: [...shown.document.body.children].map(({ id, localName }) => id || localName),
          title: shown.document.title,
        };
      });
      assert.deepEqual(
        found,
        { faults: [], fired: [], outside: ['holder', 'after', 'script'], title: 'T' },
        `from ${from}`,
      );
      // Pictures that an article asks for are its own; what the payloads smuggle in is not.
      if (variant !== 'urls')
        assert.deepEqual(
          browser.foreign.filter((host) => /leak\.example/.test(host)),
          [],
          `from ${from}`,
        );
      documents += 1;
    }
    context.diagnostic(`${tried} payloads in ${documents} documents, 0 ran`);
  });
}

test('placed by the shell under the strict policy, nothing runs, and nothing is refused', async () => {
  await browser.goto(`${server.origin}/placed`);
  await browser.waitFor(() => 'placeSome' in globalThis);
  for (let from = 0; from < payloads.length; from += 60) {
    const faults = await browser.evaluate(
      (at) => /** @type {any} */ (globalThis).placeSome(at, at + 60),
      from,
    );
    assert.deepEqual(faults, []);
  }
  assert.deepEqual(await browser.evaluate(() => Array.from(/** @type {any} */ (globalThis).fired)), []);
  // Pictures of other hosts are refused by the policy of this page, and by nothing else.
  const faults = (await browser.faults()).filter((fault) => !/^policy violated: (img|media)-src/.test(fault));
  assert.deepEqual(faults, []);
});
