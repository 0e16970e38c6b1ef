// The reading aids in each engine: by keyboard, with storage that is absent or hostile, with voices and without.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before, beforeEach } from 'node:test';
import { importGalley } from '../node/package.mjs';
import { openPage } from './page.mjs';
import { page as document_, serve } from './server.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const languages = readdirSync('tools/locale/strings').map((name) => name.slice(0, -'.json'.length));

const paragraph = 'The gate falls shut.[^1] Mr. J. Lund writes it down! Nobody asks: is it late? ';
const article = {
  galley: 1,
  id: 'mill',
  language: 'en-GB',
  title: 'The mill',
  body: [1, 2, 3, 4]
    .map(
      (part) =>
        `## Part ${part}\n\n${`${paragraph}\n\n`.repeat(5)}### Detail ${part}\n\n\`\`\`\ncode ${part}\n\`\`\`\n`,
    )
    .join('\n')
    .concat('\n[^1]: A note.\n'),
};

/** Voices that speak when the test says so: `speech.spoken` are the utterances, `speech.finish()` ends the last. */
const voices = `
  const voices = [];
  const target = new EventTarget();
  globalThis.speech = {
    spoken: [],
    cancelled: 0,
    finish() { const last = this.spoken.at(-1); last.onend?.(new Event('end')); },
    arrive(lang) { voices.push({ lang, localService: true, default: true, name: lang, voiceURI: lang }); target.dispatchEvent(new Event('voiceschanged')); },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: Object.assign(target, {
    getVoices: () => voices,
    speak: (utterance) => speech.spoken.push(utterance),
    cancel: () => { speech.cancelled++; },
  }) });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;
const noStorage = `Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;

/** @type {import('./page.mjs').Page} */
let page;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Awaited<ReturnType<Awaited<ReturnType<typeof importGalley>>['loadGalley']>>} */
let galley;

before(async () => {
  const { loadGalley } = await importGalley();
  [galley, server, page] = await Promise.all([
    loadGalley(),
    serve({ '/voices.js': { body: voices }, '/no-storage.js': { body: noStorage } }),
    openPage(),
  ]);
});
after(async () => {
  await page.close();
  server.close();
});

/** @param {string} name */
const script = (name) => `<script src="${name}"></script>`;

/** @param {{ scripts?: string, language?: string }} [options] */
async function visit({ scripts = '', language } = {}) {
  const { html } = galley.render(JSON.stringify({ ...article, ...(language && { language }) }));
  const head =
    `${scripts}<link rel="stylesheet" href="/package/galley.css">` +
    `<link rel="stylesheet" href="/package/reading/reading.css">${script('/package/reading/restore.js')}` +
    '<script type="module" src="/package/reading/index.js"></script>';
  server.answers['/'] = document_(`<galley-reading></galley-reading><main>${html}</main>`, { head });
  await page.goto(`${server.origin}/`);
  await page.waitForElement('.galley-reading');
}
const again = async () => {
  await page.goto(`${server.origin}/`);
  await page.waitForElement('.galley-reading');
};

const CONTENTS = '.galley-reading-part:nth-child(1) > button';
const DISPLAY = '.galley-reading-part:nth-child(2) > button';
const DISPLAY_PANEL = '.galley-reading-part:nth-child(2) > form';
const PLAY = '.galley-reading-listen > button';
const BACK = '.galley-reading-back';

/** @param {string} selector @param {string} property */
const style = (selector, property) =>
  page.evaluate(
    ([wanted, name]) =>
      getComputedStyle(/** @type {Element} */ (document.querySelector(wanted))).getPropertyValue(name),
    [selector, property],
  );
/** @param {string} name */
const chosen = (name) => page.attribute('html', `data-galley-${name}`);
/** @param {string} selector @param {string} key */
async function pressOn(selector, key) {
  await page.focus(selector);
  await page.press(key);
}

beforeEach(async () => {
  await page.resize(1000, 700);
  await page.goto(`${server.origin}/voices.js`);
  await page.evaluate(() => localStorage.clear());
});

test('every language has every word', async () => {
  assert.equal(languages.length, 18);
  const english = (await import('../../web/reading/words/en.js')).default;
  for (const language of languages) {
    /** @type {{ default: Record<string, string> }} */
    const { default: words } = await import(`../../web/reading/words/${language}.js`);
    assert.deepEqual(Object.keys(words), Object.keys(english), language);
    assert.ok(
      Object.values(words).every((word) => word.trim() === word && word !== ''),
      language,
    );
    assert.ok(words.progress.includes('{percent}'), language);
    const same = Object.entries(words).filter(([key, word]) => word === /** @type {any} */ (english)[key]);
    if (language !== 'en') assert.ok(same.length < 4, `${language}: ${same.join(' ')}`);
  }
});

test('settings by keyboard hold on the next page, from before it is painted', async () => {
  await visit();
  const size = parseFloat(await style('.galley-body p', 'font-size'));
  await pressOn(DISPLAY, 'Enter');
  assert.equal(await page.attribute(DISPLAY, 'aria-expanded'), 'true');
  await pressOn('input[name="galley-zoom"][value="130"]', 'ArrowRight');
  assert.equal(await chosen('zoom'), '150');
  assert.ok(Math.abs(parseFloat(await style('.galley-body p', 'font-size')) - size * 1.5) < 0.1);
  await pressOn('input[name="galley-theme"][value="dark"]', ' ');
  await pressOn('input[name="galley-face"][value="sans"]', ' ');
  await pressOn('input[name="galley-air"][value="120"]', ' ');
  await pressOn('input[name="galley-measure"][value="narrow"]', ' ');
  assert.match(await style('.galley-body p', 'font-family'), /sans-serif$/);

  await again();
  const restored = await Promise.all(['theme', 'zoom', 'air', 'measure', 'face'].map(chosen));
  assert.deepEqual(restored, ['dark', '150', '120', 'narrow', 'sans']);
  await pressOn(DISPLAY, 'Enter');
  assert.equal(await page.evaluate(() => document.querySelectorAll('fieldset input:checked').length), 5);
  await pressOn(`${DISPLAY_PANEL} > button`, 'Enter');
  assert.equal(await chosen('zoom'), '100');
  assert.equal(await page.evaluate(() => localStorage.getItem('galley-reading')), null);
  assert.deepEqual(await page.faults(), []);
});

test('a panel closes by Escape with the focus on its button, and when the focus goes elsewhere', async () => {
  await visit();
  await pressOn(DISPLAY, 'Enter');
  await pressOn('input[name="galley-theme"]', 'Escape');
  assert.equal(await page.visible(DISPLAY_PANEL), false);
  assert.match(await page.focused(), /^button Display/);
  await page.press('Enter');
  assert.equal(await page.visible(DISPLAY_PANEL), true);
  await page.focus('.galley-noteref a');
  assert.equal(await page.visible(DISPLAY_PANEL), false);
});

test('storage that is refused costs only the memory', async () => {
  await visit({ scripts: script('/no-storage.js') });
  await pressOn(DISPLAY, 'Enter');
  await pressOn('input[name="galley-theme"][value="sepia"]', ' ');
  assert.equal(await chosen('theme'), 'sepia');
  assert.deepEqual(await page.faults(), []);
});

for (const hostile of [
  '{',
  '[1]',
  '"theme"',
  '{"theme":"\\"><img>","zoom":7,"air":{"a":1},"face":"constructor"}',
]) {
  test(`storage that holds ${hostile} is passed over`, async () => {
    await page.evaluate((text) => {
      localStorage.setItem('galley-reading', text);
      localStorage.setItem('galley-places', text);
    }, hostile);
    await visit();
    assert.equal(await page.visible(BACK), false);
    await pressOn(DISPLAY, 'Enter');
    assert.equal(await page.evaluate(() => document.querySelectorAll('fieldset input:checked').length), 5);
    await pressOn('input[name="galley-theme"][value="sepia"]', ' ');
    assert.equal(
      JSON.parse((await page.evaluate(() => localStorage.getItem('galley-reading'))) ?? '').theme,
      'sepia',
    );
    assert.deepEqual(await page.faults(), []);
  });
}

test('the contents lead to each heading, and there is a way back', async () => {
  await visit();
  await page.evaluate(() =>
    document.querySelectorAll('.galley-body p')[7].scrollIntoView({ block: 'start' }),
  );
  const before = await page.evaluate(() => scrollY);
  await pressOn(CONTENTS, 'Enter');
  const links = '.galley-reading-outline a';
  assert.deepEqual((await page.texts(links)).slice(0, 4), ['Part 1', 'Detail 1', 'Part 2', 'Detail 2']);
  assert.equal(await page.count(links), 9, 'the footnotes as well');
  assert.match((await page.text('.galley-reading-said')) ?? '', /^Read so far: \d+%$/);
  assert.equal(await page.visible(BACK), false);
  await pressOn('.galley-reading-outline li:nth-child(7) a', 'Enter');
  await page.waitFor(() => location.hash !== '');
  const top = await page.evaluate(
    () => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top,
  );
  assert.ok(top !== undefined && top > 60 && top < 300, `the heading stands at ${top}, not behind the bar`);
  assert.equal(await page.visible('.galley-reading-outline'), false);
  await page.waitFor(
    () => document.querySelector('.galley-reading-outline [aria-current]')?.textContent === 'Part 4',
  );

  await pressOn(BACK, 'Enter');
  const now = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(now - before) < 200, `${before}, then ${now}`);
  assert.equal(await page.visible(BACK), false);
  assert.match(await page.focused(), /^p The gate falls/);
});

test('whoever comes back is led to where they were; whoever has read it all is not', async () => {
  await visit();
  await page.evaluate(() =>
    document.querySelectorAll('.galley-body p')[12].scrollIntoView({ block: 'start' }),
  );
  await page.waitFor(() => localStorage.getItem('galley-places') !== null);
  await page.evaluate(() => (history.scrollRestoration = 'manual'));
  await again();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitFor((back) => !(/** @type {HTMLElement} */ (document.querySelector(back)).hidden), BACK);
  await pressOn(BACK, 'Enter');
  const top = await page.evaluate(
    () => document.querySelectorAll('.galley-body p')[12].getBoundingClientRect().top,
  );
  assert.ok(top > -100 && top < 300, `${top}`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitFor(() => localStorage.getItem('galley-places') === null);
});

test('without a voice for the language nothing offers to read', async () => {
  await visit({ scripts: script('/voices.js') });
  assert.equal(await page.visible(PLAY), false);
  await page.evaluate(() => /** @type {any} */ (globalThis).speech.arrive('fr-FR'));
  assert.equal(await page.visible(PLAY), false);
  await page.evaluate(() => /** @type {any} */ (globalThis).speech.arrive('en_US'));
  assert.equal(await page.visible(PLAY), true);
});

test('reading aloud goes sentence by sentence, marks each, and leaves the page as it was', async () => {
  await visit({ scripts: script('/voices.js') });
  const html = () => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const whole = await html();
  await page.evaluate(() => /** @type {any} */ (globalThis).speech.arrive('en-GB'));
  const spoken = () =>
    page.evaluate(() =>
      /** @type {any} */ (globalThis).speech.spoken.map((/** @type {any} */ { text }) => text),
    );
  const marked = () =>
    page.evaluate(() => {
      const highlights = /** @type {any} */ (CSS).highlights;
      const range = [...(highlights?.get('galley-reading') ?? [])][0];
      return range ? String(range) : (document.querySelector('.galley-reading-now')?.textContent ?? '');
    });
  const finish = () => page.evaluate(() => /** @type {any} */ (globalThis).speech.finish());

  await pressOn(PLAY, 'Enter');
  assert.equal(await page.text(PLAY), 'Pause');
  while ((await spoken()).at(-1) !== 'Part 1') await finish();
  assert.equal((await spoken())[0], 'The mill');
  await finish();
  assert.equal((await spoken()).at(-1), 'The gate falls shut.', 'without the number of the note');
  await finish();
  assert.match(await marked(), /^Mr\. J\. Lund writes it down!$/);
  const count = (await spoken()).length;

  await pressOn(PLAY, 'Enter');
  assert.equal(await page.text(PLAY), 'Continue');
  await finish();
  assert.equal((await spoken()).length, count, 'an utterance that was taken back goes nowhere');
  await pressOn(PLAY, 'Enter');
  assert.match((await spoken()).at(-1), /^Mr\. J\. Lund writes it down!$/);

  await pressOn('.galley-reading-speech button:nth-child(2)', 'Enter');
  assert.equal((await spoken()).at(-1), 'Nobody asks: is it late?');
  await pressOn('.galley-reading-speech button:nth-child(1)', 'Enter');
  assert.match((await spoken()).at(-1), /^Mr\. J\. Lund writes it down!$/);
  await page.evaluate(() => {
    const speed = /** @type {HTMLSelectElement} */ (document.querySelector('.galley-reading-speech select'));
    speed.value = '1.5';
    speed.dispatchEvent(new Event('change'));
  });
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).speech.spoken.at(-1).rate), 1.5);

  for (let i = 0; i < 200 && (await page.text(PLAY)) === 'Pause'; i++) await finish();
  assert.equal(await page.text(PLAY), 'Listen', 'the end is the beginning');
  assert.ok(!(await spoken()).some((/** @type {string} */ text) => /code|note/i.test(text)));
  assert.equal(await marked(), '');
  assert.equal(await html(), whole);
  assert.deepEqual(await page.faults(), []);
});

test('stopping takes the mark away and keeps the focus', async () => {
  await visit({ scripts: script('/voices.js') });
  await page.evaluate(() => /** @type {any} */ (globalThis).speech.arrive('en-GB'));
  await pressOn(PLAY, 'Enter');
  await pressOn('.galley-reading-speech button:nth-child(3)', 'Enter');
  assert.match(await page.focused(), /^button Listen/);
  assert.equal(await page.evaluate(() => /** @type {any} */ (CSS).highlights?.size ?? 0), 0);
});

test('in every language nothing moves, runs off a narrow screen, is too small, or breaks a rule of axe', async () => {
  await page.resize(320, 640);
  for (const language of languages) {
    await visit({ scripts: script('/voices.js'), language });
    const found = await page.evaluate(
      ([contents, display]) => {
        const root = document.documentElement;
        const bar = /** @type {HTMLElement} */ (document.querySelector('galley-reading'));
        const { height } = bar.getBoundingClientRect();
        const pressed = [contents, display].map((selector) => {
          const button = /** @type {HTMLElement} */ (document.querySelector(selector));
          button.click();
          const panel = button.nextElementSibling;
          const targets = [...bar.querySelectorAll('button, a, label, select')].filter((each) =>
            each.checkVisibility(),
          );
          const small = targets
            .filter(
              (each) =>
                Math.min(each.getBoundingClientRect().height, each.getBoundingClientRect().width) < 43.9,
            )
            .map((each) => each.outerHTML);
          const { left = -1, right = -1 } = panel?.getBoundingClientRect() ?? {};
          const inside = left >= 0 && right <= innerWidth;
          if (selector === contents) button.click();
          return { small, inside, count: targets.length };
        });
        return {
          over: root.scrollWidth - root.clientWidth,
          height,
          pressed,
          dir: bar.firstElementChild?.getAttribute('dir'),
        };
      },
      [CONTENTS, DISPLAY],
    );
    assert.equal(found.over, 0, language);
    assert.ok(Math.abs(found.height - 61) < 0.5, `${language}: ${found.height} of 61 pixels kept`);
    assert.equal(found.dir, ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr');
    for (const { small, inside, count } of found.pressed) {
      assert.ok(count > 10);
      assert.deepEqual(small, [], language);
      assert.ok(inside, `${language}: a panel runs off the screen`);
    }
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run('galley-reading');
      return violations.map(
        (/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`,
      );
    });
    assert.deepEqual(violations, [], language);
  }
});
