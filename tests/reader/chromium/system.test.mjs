// What the reader asks of the system around it: background sync, installing, files, media keys, room that stays.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { args, executablePath } from '../../browser/chromium.mjs';
import { freshReaders } from '../fresh.mjs';

const { site, reader } = freshReaders();

test('what was wanted without a connection is done by the worker alone, when the browser calls it', async () => {
  const { context, page, open } = await reader();
  await open('add/');
  const client = await context.newCDPSession(page);
  /** @type {{ registrationId: string }[]} */
  let registrations = [];
  client.on('ServiceWorker.workerRegistrationUpdated', (event) => (registrations = event.registrations));
  await client.send('ServiceWorker.enable');
  await site.kill();
  await page.fill('#url', `${site.origin}/articles/baoli/`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.pending .state');
  const tags = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/reader/');
    return /** @type {any} */ (registration).sync.getTags();
  });
  assert.deepEqual(tags, ['galley-reader-queue']);
  await page.goto('about:blank');
  await site.start();
  site.requested.length = 0;
  await client.send('ServiceWorker.dispatchSyncEvent', {
    origin: site.origin,
    registrationId: registrations[0].registrationId,
    tag: 'galley-reader-queue',
    lastChance: false,
  });
  for (let tries = 0; tries < 500 && !site.requested.includes('/content/baoli.json'); tries++) await wait(20);
  assert.ok(site.requested.includes('/content/baoli.json'), site.requested.join('\n'));
  await open('');
  await page.waitForSelector('.library .row');
  await context.close();
});

test('how far a save is stands on its button and in the list of what is to be done', async () => {
  const { context, page, open } = await reader();
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((resolve) => (release = () => resolve(undefined)));
  site.interfere = ({ url }, response) => {
    if (url !== '/media/tide-diagram.svg') return false;
    released.then(() => response.writeHead(404).end());
    return true;
  };
  await open('read/tide-mill/');
  await page.click('[data-save] button');
  await page.waitForFunction(() =>
    /^Saving \d+%$/.test(document.querySelector('[data-save] button > span')?.textContent ?? ''),
  );
  const other = await context.newPage();
  await other.goto(`${site.origin}/reader/`);
  await other.waitForSelector('.pending [data-state="saving"]');
  release();
  await page.waitForSelector('[data-save] [data-state="saved"]');
  await other.waitForSelector('.library .row');
  assert.match(
    (await other.textContent('.library .state')) ?? '',
    /^Without 1 picture: its site answers 404/,
  );
  site.interfere = undefined;
  await context.close();
});

test('all stories of a list are saved with one button, and so are all related ones', async () => {
  const { context, page, open } = await reader();
  await open('today/');
  await page.click('[data-save-all]');
  await page.waitForFunction(() => document.querySelectorAll('.today [data-state="saved"]').length === 6);
  await open('read/tide-mill/');
  const related = await page.locator('[data-galley-related] .save-button').count();
  assert.ok(related > 1, `${related} related stories`);
  await page.click('.save-all');
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-galley-related] [data-state="saved"]').length === count,
    related,
  );
  await context.close();
});

test('the first save asks for room that stays, and says the answer; the storage page shows both', async () => {
  const { context, page, open, save } = await reader();
  await context.addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    StorageManager.prototype.persist = async () => ++/** @type {any} */ (globalThis).asked > 1;
    StorageManager.prototype.persisted = async () => false;
  });
  await save('baoli');
  await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('may delete'));
  await save('saqiya');
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).asked), 0, 'asked once');
  await open('storage/');
  await page.waitForSelector('[data-meter]:not([hidden])');
  const { value, max } = await page.evaluate(() => {
    const meter = /** @type {HTMLMeterElement} */ (document.querySelector('[data-meter]'));
    return { value: meter.value, max: meter.max };
  });
  assert.ok(value > 0 && value < max, `${value} of ${max}`);
  assert.match((await page.textContent('[data-estimate]')) ?? '', /^[\d.,]+ [kMG]?B used of about/);
  assert.match((await page.textContent('[data-persistence]')) ?? '', /may delete/);
  await page.click('[data-persist]');
  await page.click('[data-persist]');
  await page.waitForFunction(() =>
    document.querySelector('[data-persistence]')?.textContent?.includes('will keep what you save'),
  );
  await context.close();
});

test('the button that installs is there when it can be done, and goes when it is done', async () => {
  const { context, page, open } = await reader();
  await open('');
  assert.equal(await page.locator('[data-install] button').count(), 0);
  /** @param {string} outcome */
  const offer = (outcome) =>
    page.evaluate((said) => {
      const event = new Event('beforeinstallprompt', { cancelable: true });
      const prompt = async () => void Object.assign(globalThis, { prompted: said });
      dispatchEvent(Object.assign(event, { prompt, userChoice: Promise.resolve({ outcome: said }) }));
      return event.defaultPrevented;
    }, outcome);
  assert.ok(await offer('dismissed'), 'the browser asks by itself');
  await page.click('[data-install] button');
  await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('Not installed'));
  assert.equal(await page.locator('[data-install] button').count(), 0);
  await offer('accepted');
  await page.click('[data-install] button');
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).prompted), 'accepted');
  await page.evaluate(() => void dispatchEvent(new Event('appinstalled')));
  await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('is installed'));
  await context.close();
});

test('the browser finds nothing in the way of installing it', async () => {
  // Windows of its own kind, as freshReaders() opens, are never offered an app.
  const profile = mkdtempSync(join(tmpdir(), 'galley-reader-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  try {
    const page = await context.newPage();
    await page.goto(`${site.origin}/reader/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const client = await context.newCDPSession(page);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors, []);
    const { url, errors } = await client.send('Page.getAppManifest');
    assert.equal(url, `${site.origin}/reader/manifest.json`);
    assert.deepEqual(errors, []);
    const { appId } = await client.send('Page.getAppId');
    assert.equal(appId, `${site.origin}/reader/`);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true });
  }
});

test('files that the system opens with the app come in', async () => {
  const { context, page, open } = await reader();
  await context.addInitScript(() => {
    const setConsumer = (/** @type {any} */ consumer) => Object.assign(globalThis, { consumer });
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer } });
  });
  await open('add/');
  await page.evaluate(() => {
    const text = '{"galley":1,"id":"opened","language":"en","title":"Opened","body":["From the system."]}';
    const handle = { getFile: async () => new File([text], 'opened.json') };
    return /** @type {any} */ (globalThis).consumer({ files: [handle] });
  });
  await page.waitForSelector('.added a');
  assert.equal(await page.textContent('.added a'), 'Opened');
  // Started without a file, nothing happens.
  await page.evaluate(() => /** @type {any} */ (globalThis).consumer({}));
  assert.equal(await page.locator('.added li').count(), 1);
  await context.close();
});

test('media keys press the buttons of reading aloud, and lock screens say what is read', async () => {
  const { context, page, open } = await reader();
  await context.addInitScript(() => {
    const voice = { lang: 'en-GB', localService: true, default: true, name: 'en', voiceURI: 'en' };
    /** @type {any[]} */
    const spoken = [];
    const speech = {
      getVoices: () => [voice],
      speak: (/** @type {any} */ each) => spoken.push(each),
      cancel() {},
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), speech) });
    /** @type {any} */ (globalThis).SpeechSynthesisUtterance = class {
      /** @param {string} text */
      constructor(text) {
        this.text = text;
      }
    };
    /** @type {Record<string, () => void>} */
    const keys = {};
    navigator.mediaSession.setActionHandler = (action, handler) =>
      void (keys[action] = /** @type {() => void} */ (handler));
    Object.assign(globalThis, { spoken, keys });
  });
  await open('read/tide-mill/');
  await page.waitForSelector('.galley-reading-listen', { state: 'attached' });
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('.galley-reading-listen button')).click(),
  );
  const session = () =>
    page.evaluate(() => ({
      title: navigator.mediaSession.metadata?.title,
      state: navigator.mediaSession.playbackState,
      spoken: /** @type {any} */ (globalThis).spoken.length,
    }));
  const press = (/** @type {string} */ key) =>
    page.evaluate((name) => /** @type {any} */ (globalThis).keys[name](), key);
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'playing');
  const { title, spoken } = await session();
  assert.equal(title, 'The mill that keeps the moon’s hours');
  await press('nexttrack');
  assert.ok((await session()).spoken > spoken, 'the next sentence');
  await press('pause');
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'paused');
  await press('play');
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'playing');
  await press('stop');
  await page.waitForFunction(() => navigator.mediaSession.playbackState === 'none');
  assert.equal((await session()).title, undefined);
  await context.close();
});
