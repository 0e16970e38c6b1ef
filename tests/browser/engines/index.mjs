// The engine that this run of the tests is for, from GALLEY_ENGINE: a test is written once and run in each. Not a test.
//
// An engine that is not installed makes its tests fail; nothing is passed over.

/**
 * What a test needs of a browser, in the terms that all three have. tests/browser/page.mjs builds the rest on it.
 * @typedef {object} Driver  one window with one page, and its browser
 * @property {(url: string) => Promise<void>} goto  until the page has loaded
 * @property {<A, R>(inPage: ((argument: A) => R) | string, argument?: A) => Promise<Awaited<R>>} evaluate
 *   in the page, past its policy; arguments and results are JSON
 * @property {(keys: string) => Promise<void>} press  'Enter', 'a', ' ', 'Shift+Tab', 'Control+v'
 * @property {(steps: (Point | 'down' | 'up')[]) => Promise<void>} point  moves and presses of the mouse
 * @property {(width: number, height: number) => Promise<void>} resize  the viewport, in CSS pixels; before goto
 * @property {() => Promise<void>} [paper]  shows the page as it would be printed, where the engine lets itself be asked
 * @property {() => Promise<Buffer>} screenshot  of the viewport, PNG
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Wishes  what the reader has set in the system; an engine may know nothing of it
 * @property {boolean} [forcedColors]  WebKitGTK has none
 * @property {boolean} [moreContrast]  in Firefox together with forced colours
 * @property {boolean} [lessMotion]
 *
 * @typedef {[x: number, y: number]} Point  in CSS pixels of the viewport
 */

export const names = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

export const engine = process.env.GALLEY_ENGINE || 'chromium';

/**
 * Starts the engine. Whatever it asks for outside this machine goes to the gate.
 * @param {import('./gate.mjs').Gate} gate
 * @param {Wishes} [wishes]
 * @returns {Promise<Driver>}
 */
export async function launch(gate, wishes = {}) {
  if (!names.some((name) => name === engine)) throw new Error(`GALLEY_ENGINE=${engine} is none of ${names}`);
  const module = await import(`./${engine}.mjs`);
  return module.launch(gate, wishes);
}
