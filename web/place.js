/**
 * The one place where HTML of the core enters the document. The core builds its output from a closed grammar and never
 * passes HTML through, so the policy has nothing to filter.
 */

/**
 * What they give is trusted, and the DOM takes it for text.
 * @typedef {{ createHTML(html: string): string, createScriptURL(url: string): string }} Policy
 */

/** @type {Policy | null | undefined} */
let policy;

/** @param {string} text */
const same = (text) => text;

/** @returns {Policy | null} null where the page has no Trusted Types, or refuses the policy `galley` */
function htmlPolicy() {
  if (policy === undefined) {
    try {
      policy =
        trustedTypesOf(globalThis)?.createPolicy('galley', { createHTML: same, createScriptURL: same }) ??
        null;
    } catch {
      policy = null;
    }
  }
  return policy;
}

/**
 * @param {object} scope
 * @returns {{ createPolicy(name: string, rules: Policy): Policy } | undefined}
 */
function trustedTypesOf(scope) {
  return /** @type {any} */ (scope).trustedTypes;
}

/** @param {string} html */
function templateOf(html) {
  const template = document.createElement('template');
  const safe = htmlPolicy();
  // setHTML() needs no policy. An empty configuration keeps everything that is safe, data attributes included.
  if (!safe && trustedTypesOf(globalThis) && 'setHTML' in template) {
    /** @type {any} */ (template).setHTML(html, { sanitizer: {} });
  } else {
    template.innerHTML = safe ? safe.createHTML(html) : html;
  }
  return template;
}

/**
 * The HTML as nodes that are in no document yet: nothing loads before they are placed.
 * @param {string} html
 * @returns {DocumentFragment}
 */
export const parse = (html) => templateOf(html).content;

/**
 * Replaces what is in `target` in one step, unless it is there already.
 * @param {Element} target
 * @param {string} html
 * @param {string} [printed]  the HTML that the page came with, as this browser writes it
 */
export function place(target, html, printed) {
  const template = templateOf(html);
  if (!printed || template.innerHTML.trim() !== printed) target.replaceChildren(template.content);
}

/**
 * The address of a script of this package, for a worker.
 * @param {string} url
 */
export const scriptUrl = (url) => htmlPolicy()?.createScriptURL(url) ?? url;
