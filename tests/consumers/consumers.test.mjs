// The packed package as its users get it: under the tools that check packages, and in pages as its users build them. Each page is
// built with its own tool, opened in Chromium, read and used.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { serve } from '../../tools/serve.mjs';
import { launch, open } from '../browser/chromium.mjs';
import { listen } from '../browser/listen.mjs';
import { built, folder, pack, program } from './installed.mjs';

const run = promisify(execFile);
const out = join(built, 'pages');

/** @typedef {import('playwright-core').Page} Page */

/** How each is built, from its own folder. @type {Record<string, () => Promise<unknown>>} */
const builds = {
  async plain() {
    copy('node_modules/galley', 'plain/galley');
    copy('plain/index.html', 'plain/index.html');
  },
  async importmap() {
    copy('node_modules/galley', 'importmap/galley');
    await run(process.execPath, [join(folder, 'importmap/build.js'), join(out, 'importmap')]);
  },
  vite: () => vite('vite'),
  react: () => vite('react'),
  vue: () => vite('vue'),
  async webpack() {
    copy('bundled.html', 'webpack/index.html');
    const options = ['--output-path', join(out, 'webpack'), '--output-filename', 'main.js'];
    await run(program('webpack'), options, { cwd: join(folder, 'webpack') });
  },
  async esbuild() {
    copy('bundled.html', 'esbuild/index.html');
    const options = '--bundle --splitting --format=esm --minify --loader:.wasm=file'.split(' ');
    await run(program('esbuild'), ['esbuild/main.js', ...options, `--outdir=${join(out, 'esbuild')}`], {
      cwd: folder,
    });
  },
  async rollup() {
    copy('bundled.html', 'rollup/index.html');
    await run(program('rollup'), ['--config', 'rollup/rollup.config.js', '--dir', join(out, 'rollup')], {
      cwd: folder,
    });
  },
};

/** @param {string} from @param {string} to */
const copy = (from, to) => cpSync(join(folder, from), join(out, to), { recursive: true });

/** @param {string} name */
const vite = (name) =>
  run(program('vite'), ['build', name, '--outDir', join(out, name), '--emptyOutDir'], { cwd: folder });

let stop = () => {};
/** @type {import('playwright-core').Browser} */
let browser;
let origin = '';
let tarball = '';

before(async () => {
  tarball = pack();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  copy('article.json', 'article.json');
  writeFileSync(join(out, 'favicon.ico'), '');
  for (const build of Object.values(builds)) await build();
  const { port, close } = await listen(serve(out, { 'Content-Security-Policy': policy() }));
  stop = close;
  origin = `http://127.0.0.1:${port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  stop();
});

/** What a careful site allows: its own scripts, WebAssembly, and the one inline import map by its hash. */
function policy() {
  const page = readFileSync(join(out, 'importmap/index.html'), 'utf8');
  const map = /<script type="importmap">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(map).digest('base64');
  const scripts = `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`;
  return `default-src 'self'; ${scripts}; connect-src 'self' https://example.com; require-trusted-types-for 'script'; trusted-types galley vue`;
}

/** The next page of the article's list, which its own site has. */
const second = { items: [{ title: 'Knots for cold hands', url: 'https://example.com/knots' }], total: 2 };
const headers = { 'access-control-allow-origin': '*' };

/**
 * Opens a page and holds that nothing goes wrong on it and that the module is fetched once.
 * @param {string} name
 * @param {(page: Page) => Promise<void>} check
 */
async function visit(name, check) {
  const { page, faults } = await open(browser);
  await page.route('https://example.com/related-2.json', (route) => route.fulfill({ headers, json: second }));
  /** @type {string[]} */
  const modules = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && modules.push(request.url()));
  try {
    await page.goto(`${origin}/${name}/`);
    await check(page);
    assert.deepEqual(faults, []);
    assert.equal(modules.length, 1, modules.join(' '));
    assert.ok(modules[0].startsWith(`${origin}/${name}/`), modules[0]);
  } finally {
    await page.close();
  }
}

/** The article is there in its style, and what comes only when it is asked for comes. @param {Page} page */
async function isShown(page) {
  const article = page.locator('galley-article > article');
  await article.getByText('It leaves when the tide turns').waitFor();
  assert.equal(
    await article.locator('h1, h2').first().innerText(),
    'The ferry that waits',
    'the headline is the first heading',
  );
  const ink = await article.evaluate((node) => getComputedStyle(node).getPropertyValue('--galley-ink'));
  assert.notEqual(ink.trim(), '', 'the style sheet is there');

  await page.getByRole('button', { name: /share/i }).first().click();
  await page.locator('dialog[open]').getByText('Sharing: The ferry that waits').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('galley-article').getByRole('button', { name: /more/i }).click();
  await page.getByRole('link', { name: 'Knots for cold hands' }).waitFor();
}

for (const name of Object.keys(builds).filter((name) => !['react', 'vue'].includes(name))) {
  test(name, () => visit(name, isShown));
}

for (const name of ['react', 'vue']) {
  describe(name, () => {
    test('properties go in, events come out, and a change is shown', () =>
      visit(name, async (page) => {
        await isShown(page);
        assert.equal(await page.locator('galley-article h1').count(), 0, 'the option heading_level holds');
        const words = page.locator('#words');
        await page.waitForFunction(() => Number(document.querySelector('#words')?.textContent) > 10);
        const before = await words.innerText();
        await page.locator('#switch').click();
        await page.getByText('Today it does not leave at all.').waitFor();
        await page.waitForFunction((old) => document.querySelector('#words')?.textContent !== old, before);
        assert.equal(await page.getByText('It leaves when the tide turns').count(), 0);
      }));
  });
}

test('an import map with hashes: a script that was changed does not run, and the link stays', async () => {
  const script = join(out, 'importmap/galley/elements/article.js');
  const whole = readFileSync(script, 'utf8');
  writeFileSync(script, `${whole}\nglobalThis.changed = true;`);
  const { page, faults } = await open(browser);
  try {
    await page.goto(`${origin}/importmap/`);
    await page.waitForLoadState('load');
    assert.match(faults.join('\n'), /integrity/i);
    assert.equal(await page.evaluate(() => 'changed' in globalThis), false);
    assert.ok(await page.getByRole('link', { name: 'The ferry that waits' }).isVisible());
  } finally {
    writeFileSync(script, whole);
    await page.close();
  }
});

/** @param {string} name @param {string[]} options */
function passes(name, options) {
  const { status, stdout, stderr } = spawnSync(program(name), options, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

test('publint has nothing to say', () => {
  assert.match(passes('publint', [tarball, '--strict']), /All good!/);
});

test('every module has types that fit it', () => {
  const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules/galley/package.json'), 'utf8'));
  const data = Object.keys(exports).filter((name) => /\.(css|html|json|wasm)$/.test(name));
  assert.ok(data.length > 3 && data.length < Object.keys(exports).length / 2);
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
  const said = passes('attw', [tarball, ...options, '--exclude-entrypoints', ...data]);
  assert.match(said, /"galley\/elements"[^*]*bundler: 🟢/);
});

for (const resolution of ['bundler', 'nodenext']) {
  test(`a strict project with moduleResolution ${resolution} compiles`, () => {
    assert.equal(passes('tsc', ['--project', `types/${resolution}.json`]), '');
  });
}
