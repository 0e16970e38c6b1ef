// What tests ask of a page, the same in every engine. Selectors find the first element that matches. Not a test.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { openGate } from './engines/gate.mjs';
import { launch } from './engines/index.mjs';

/** Milliseconds after which what a test waits for is taken to be missing. */
const patience = 40_000;

/**
 * Starts the engine of this run with one page, and a gate that lets nothing out of the machine.
 * @param {import('./engines/index.mjs').Wishes} [wishes]  what the reader has set in the system
 */
export async function openPage(wishes) {
  const gate = await openGate();
  try {
    return new Page(await launch(gate, wishes), gate);
  } catch (error) {
    gate.close();
    throw error;
  }
}

export class Page {
  #driver;
  #gate;

  /**
   * @param {import('./engines/index.mjs').Driver} driver
   * @param {import('./engines/gate.mjs').Gate} gate
   */
  constructor(driver, gate) {
    this.#driver = driver;
    this.#gate = gate;
    this.evaluate = driver.evaluate;
    this.press = driver.press;
    this.point = driver.point;
    this.resize = driver.resize;
    this.screenshot = driver.screenshot;
  }

  /**
   * Shows the page as on paper. Where the engine cannot be asked for that, the rules for paper are switched on in the style
   * sheets: then what the engine itself does when it prints is not shown.
   */
  async paper() {
    if (this.#driver.paper) return this.#driver.paper();
    await this.switchOn('print');
  }

  /** Makes the rules of a medium or of a wish hold, without the engine's own part in it. @param {string} query  say "print" */
  async switchOn(query) {
    const switched = await this.evaluate((wanted) => {
      /** @param {CSSRuleList} rules @returns {number} */
      const visit = (rules) =>
        [...rules].reduce((sum, rule) => {
          const { media, cssRules, styleSheet } = /** @type {any} */ (rule);
          const meant = media?.mediaText.includes(wanted);
          if (meant) media.mediaText = 'all';
          const inner = styleSheet?.cssRules ?? cssRules;
          return sum + (meant ? 1 : 0) + (inner ? visit(inner) : 0);
        }, 0);
      return [...document.styleSheets].reduce((sum, sheet) => sum + visit(sheet.cssRules), 0);
    }, query);
    assert.ok(switched > 0, `no rules for ${query}`);
  }

  /** Other machines that the page has asked for. */
  get foreign() {
    return [...this.#gate.hosts];
  }

  /** @param {string} url */
  async goto(url) {
    this.#gate.hosts.length = 0;
    await this.#driver.goto(url);
  }

  async close() {
    await this.#driver.close();
    this.#gate.close();
  }

  /**
   * What went wrong in pages that load /faults.js (server.mjs): exceptions, console errors, violations of the policy.
   * @returns {Promise<string[]>}
   */
  async faults() {
    const faults = await this.evaluate(() => /** @type {any} */ (globalThis).faults);
    return faults ?? ['the page did not load /faults.js'];
  }

  /**
   * Until the function gives something true, which is the result.
   * @template A, R
   * @param {(argument: A) => R} inPage
   * @param {A} [argument]
   * @returns {Promise<Awaited<R>>}
   */
  async waitFor(inPage, argument) {
    for (const start = performance.now(); ; await wait(20)) {
      const result = await this.evaluate(inPage, argument);
      if (result) return result;
      if (performance.now() - start > patience) {
        assert.fail(`waited in vain for ${inPage} with ${JSON.stringify(argument)}`);
      }
    }
  }

  /** @param {string} selector */
  waitForElement(selector) {
    return this.waitFor((wanted) => Boolean(document.querySelector(wanted)), selector);
  }

  /** @param {string} selector */
  count(selector) {
    return this.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  /** The texts of all that match. @param {string} selector @returns {Promise<string[]>} */
  texts(selector) {
    return this.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
      selector,
    );
  }

  /** @param {string} selector @returns {Promise<string | null>} */
  text(selector) {
    return this.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
  }

  /** @param {string} selector @param {string} name @returns {Promise<string | null>} */
  attribute(selector, name) {
    return this.evaluate(
      ([wanted, which]) => document.querySelector(wanted)?.getAttribute(which) ?? null,
      [selector, name],
    );
  }

  /** Whether it is there to be seen: it has a box and is not hidden. @param {string} selector */
  visible(selector) {
    return this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return width > 0 && height > 0 && element?.checkVisibility({ visibilityProperty: true }) === true;
    }, selector);
  }

  /** @param {string} selector */
  async focus(selector) {
    const focused = await this.evaluate((wanted) => {
      const element = /** @type {HTMLElement | null} */ (document.querySelector(wanted));
      element?.focus();
      return element !== null && element === document.activeElement;
    }, selector);
    assert.ok(focused, `${selector} takes no focus`);
  }

  /** What has the focus, as its tag and text. @returns {Promise<string>} */
  focused() {
    return this.evaluate(() => {
      const { activeElement } = document;
      return `${activeElement?.localName} ${activeElement?.textContent?.trim()}`;
    });
  }

  /** The box of an element that has been scrolled into view, in pixels of the viewport. @param {string} selector */
  async box(selector) {
    const box = await this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return { x, y, width, height };
    }, selector);
    assert.ok(box.width > 0 && box.height > 0, `${selector} is nowhere to be seen`);
    return box;
  }

  /** With the mouse, on the middle. @param {string} selector */
  async click(selector) {
    // It may be there before a script shows it.
    await this.waitFor((wanted) => {
      const { width = 0, height = 0 } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
      return width > 0 && height > 0;
    }, selector);
    const { x, y, width, height } = await this.box(selector);
    await this.point([[x + width / 2, y + height / 2], 'down', 'up']);
  }
}
