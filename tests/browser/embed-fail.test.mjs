// <galley-embed> where something is wrong: the link stays or comes back, one event says what to mend, the page around is untouched.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import {
  embed,
  eventsOf,
  galley,
  host,
  json,
  policies,
  script,
  shown,
  visit,
  waitForEvents,
} from './hosts.mjs';

const link = '<a href="https://example.com/bridge">The bridge opens</a>';

/** @typedef {import('./server.mjs').Answer} Answer */

/** What can be at an address, and the code that it gives. @type {Record<string, { code: RegExp, answer?: Answer, src?: string }>} */
const bad = {
  'nothing there': { code: /^http$/, answer: { ...json(0), status: 404, body: 'none' } },
  'a page instead of JSON': {
    code: /^html$/,
    answer: { ...json(0), type: 'text/html', body: '<!doctype html><title>Sign in</title>' },
  },
  'a page that says it is JSON': {
    code: /^content$/,
    answer: { ...json(0), body: '<!doctype html><title>Sign in</title>' },
  },
  'an answer cut off': {
    code: /^content$/,
    answer: { ...json(0), body: '{"galley": 1, "title": "Half", "bo' },
  },
  'a connection cut off': {
    code: /^(late|network)$/,
    answer: { ...json(0), headers: { 'content-length': '5000' }, body: '{"galley": 1, "title": "Half", "bo' },
  },
  'an article that became a list': { code: /^content$/, answer: json({ items: [{ title: 'A' }] }) },
  'an empty object': { code: /^content$/, answer: json({}) },
  'no address': { code: /^address$/, src: '' },
  'an address of another kind': { code: /^address$/, src: 'javascript:alert(1)' },
};

for (const mode of /** @type {const} */ (['frame', 'inline'])) {
  describe(mode, () => {
    for (const [what, { code, answer, src }] of Object.entries(bad)) {
      test(what, async () => {
        if (answer) galley.answers['/bad.json'] = answer;
        const address = src === undefined ? '/bad.json' : src;
        const full = address.startsWith('/') ? galley.origin + address : address;
        await visit(
          `<p>Before</p>${script()}${embed(`id="one" mode="${mode}" src="${full}"`, link)}<p>After</p>`,
          (page) => failed(page, code),
          // Inline, browsers themselves report requests that fail.
          { policy: policies[mode](), expected: /Failed to load resource/ },
        );
      });
    }

    test('Galley is out of reach', async () => {
      const dead = 'http://127.0.0.1:9';
      await visit(
        `<p>Before</p>${script()}${embed(`id="one" mode="${mode}" src="${dead}/a.json"`, link)}<p>After</p>`,
        (page) => failed(page, /^network$/),
        { expected: /Failed to load resource|Cross-Origin/ },
      );
    });

    test('the core cannot be had', async () => {
      galley.answers['/package/galley.wasm'] = { status: 404, type: 'text/html', body: '<h1>Not found</h1>' };
      try {
        await visit(
          `<p>Before</p>${script()}${embed(`id="one" mode="${mode}" src="${galley.origin}/article.json"`, link)}<p>After</p>`,
          (page) => failed(page, /^core$/),
          { policy: policies[mode](), expected: /Failed to load resource/ },
        );
      } finally {
        delete galley.answers['/package/galley.wasm'];
      }
    });
  });
}

test('CORS refuses the article', async () => {
  host.answers['/private.json'] = { type: 'application/json', body: '{"title": "T", "body": "x"}' };
  await visit(
    `<p>Before</p>${script()}${embed(`id="one" src="${host.origin}/private.json"`, link)}<p>After</p>`,
    (page) => failed(page, /^network$/, /Access-Control-Allow-Origin/),
    { policy: policies.frame() },
  );
});

test('the page forbids WebAssembly inline', () =>
  visit(
    `<p>Before</p>${script()}${embed(`id="one" mode="inline" src="${galley.origin}/article.json"`, link)}<p>After</p>`,
    (page) => failed(page, /^core$/, /wasm-unsafe-eval/),
    {
      policy: policies.inline().replace("'wasm-unsafe-eval'", ''),
      expected: /wasm|WebAssembly|unsafe-eval/i,
    },
  ));

test('the page forbids the frame', () =>
  visit(
    `<p>Before</p>${script()}${embed(`id="one" patience="6" src="${galley.origin}/article.json"`, link)}<p>After</p>`,
    (page) => failed(page, /^frame$/, /frame-src/),
    { policy: policies.frame().replace(`frame-src ${galley.origin}`, "frame-src 'none'"), expected: /frame/ },
  ));

test('the frame says nothing', async () => {
  galley.answers['/package/embed/frame.html'] = {
    type: 'text/html',
    body: '<!doctype html><title>Sold</title>',
  };
  try {
    await visit(
      `<p>Before</p>${script()}${embed(`id="one" patience="3" src="${galley.origin}/article.json"`, link)}<p>After</p>`,
      (page) => failed(page, /^frame$/),
    );
  } finally {
    delete galley.answers['/package/embed/frame.html'];
  }
});

/** @type {Record<string, () => string>} */
const absent = {
  'the script is blocked by the policy': () =>
    '<script async src="https://blocked.example/embed.js"></script>',
  'the script was tampered with': () =>
    `<script async src="${galley.origin}/package/embed.js" crossorigin integrity="sha384-${'A'.repeat(64)}"></script>`,
};
for (const [what, tag] of Object.entries(absent)) {
  test(`${what}: the link is all there is`, () =>
    visit(
      `<p>Before</p>${tag()}${embed(`id="one" src="${galley.origin}/article.json"`, link)}<p>After</p>`,
      async (page) => {
        await page.waitFor(() => document.readyState === 'complete');
        assert.equal(await page.evaluate(() => Boolean(customElements.get('galley-embed'))), false);
        assert.equal(await page.visible('galley-embed a'), true);
      },
      { policy: policies.frame(), expected: /policy violated: script-src|integrity|digest/i },
    ));
}

test('messages of other frames change nothing', async () => {
  host.answers['/other.html'] = {
    type: 'text/html',
    body: `<script>
      for (const type of ['ready', 'error', 'height'])
        parent.postMessage({ galley: 1, type, height: 99999, error: { code: 'x', message: 'x' } }, '*');
      parent.postMessage('heard', '*');
    </script>`,
  };
  host.answers['/hear.js'] = {
    body: 'addEventListener("message", ({ data }) => { if (data === "heard") globalThis.heard = true; });',
  };
  await visit(
    `${script()}${embed(`id="one" src="${galley.origin}/article.json"`, link)}<div id="place"></div>`,
    async (page) => {
      await waitForEvents(page, 'ready');
      const before = await shown(page);
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/other.html';
        document.querySelector('#place')?.append(frame);
      });
      await page.waitFor(() => /** @type {any} */ (globalThis).heard);
      const { height, ...now } = await shown(page);
      assert.deepEqual({ ...now, height: before.height }, before);
      // The article itself may still settle by a few pixels.
      assert.ok(Math.abs(height - before.height) < 100, `${before.height} became ${height} pixels`);
      assert.equal((await eventsOf(page, 'error')).length, 0);
    },
    { head: '<script src="/hear.js"></script>' },
  );
});

/** @param {import('./page.mjs').Page} page @param {RegExp} code @param {RegExp} [says] */
async function failed(page, code, says = /./) {
  const [error, ...more] = await waitForEvents(page, 'error');
  assert.match(error.code, code, error.message);
  assert.match(error.message, says);
  assert.ok(error.mend.length > 10, 'it names a mend');
  assert.deepEqual(more, []);
  assert.equal(error.on, 'one');
  const now = await shown(page);
  assert.equal(now.link, true, 'the link is there');
  assert.equal(now.frames, 0);
  assert.deepEqual(await page.texts('body > p'), ['Before', 'After']);
  assert.equal((await eventsOf(page, 'ready')).length, 0);
}
