// What the tests of the reader do in a page. Not a test.
import { setTimeout as wait } from 'node:timers/promises';
import { engine } from '../browser/engines/index.mjs';

/** @typedef {import('../browser/page.mjs').Page} Page */

/**
 * Goes to another page as a person does, who has been on this one for a moment: WebKitGTK holds the database up for the next page
 * when one is left in the middle of a transaction.
 * @param {Page} page
 * @param {string} url
 */
export async function go(page, url) {
  if (engine === 'webkit') await wait(1000);
  await page.goto(url);
}

/** Opens a page of the reader, and waits until the worker has it. @param {Page} page @param {string} url */
export async function open(page, url) {
  await go(page, url);
  await page.waitFor(() => navigator.serviceWorker.controller !== null);
}

/** Types into the address field and presses its button. @param {Page} page @param {string} origin @param {string} address */
export async function add(page, origin, address) {
  await open(page, `${origin}/reader/add/`);
  await page.evaluate((text) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#url'));
    field.value = text;
  }, address);
  await page.click('.add button');
}

/** As add(), to the end. @param {Page} page @param {string} origin @param {string} slug */
export async function save(page, origin, slug) {
  await add(page, origin, `${origin}/articles/${slug}/`);
  await page.waitForElement('.added a');
}

/** Gives files to the field of the page, as a person who chose them. @param {Page} page @param {Record<string, string>} files  by name */
export const giveFiles = (page, files) =>
  page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#file'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);

/** Opens the library and gives the titles in it, once they are the expected number. @param {Page} page @param {string} origin @param {number} count */
export async function library(page, origin, count) {
  await open(page, `${origin}/reader/`);
  await page.waitFor((wanted) => document.querySelectorAll('.library .row').length === wanted, count);
  return page.texts('.library .row h2');
}

/** Deletes all that this site has in the browser, but its worker. @param {Page} page */
export const clear = (page) =>
  page.evaluate(async () => {
    localStorage.clear();
    for (const name of await caches.keys()) if (!name.includes('-app-')) await caches.delete(name);
  });

/**
 * Opens a tab beside the page, as a person does by a click. What a test asks of it goes through the window `tab` in the page.
 * @param {Page} page
 * @param {string} url  of the same site
 */
export async function openTab(page, url) {
  await page.evaluate((address) => {
    const button = document.createElement('button');
    button.id = 'open-tab';
    button.textContent = 'Another tab';
    button.addEventListener('click', () => Object.assign(globalThis, { tab: window.open(address) }));
    document.body.prepend(button);
  }, url);
  await page.click('#open-tab');
  await page.evaluate(() => document.querySelector('#open-tab')?.remove());
  await page.waitFor((address) => {
    const { location, document } = /** @type {{ tab: Window }} */ (/** @type {unknown} */ (globalThis)).tab;
    return location.href === address && document.readyState === 'complete';
  }, url);
}

/** Until the other tab has an element. @param {Page} page @param {string} selector */
export const tabShows = (page, selector) =>
  page.waitFor(
    (wanted) => /** @type {any} */ (globalThis).tab.document.querySelector(wanted) !== null,
    selector,
  );

/** Presses what is in the other tab, once it is there. @param {Page} page @param {string} selector */
export async function pressInTab(page, selector) {
  await tabShows(page, selector);
  await page.evaluate(
    (wanted) => /** @type {any} */ (globalThis).tab.document.querySelector(wanted).click(),
    selector,
  );
}
