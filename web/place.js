/**
 * The one place where HTML of the core enters the document. The core builds its output from a closed grammar and never
 * passes HTML through, so the policy has nothing to filter.
 */

/** @typedef {{ createHTML(html: string): string }} Policy  createHTML gives a TrustedHTML, which the DOM takes for text */

/** @type {Policy | null | undefined} */
let policy;

/** @returns {Policy | null} null where the page has no Trusted Types, or refuses the policy `galley` */
function htmlPolicy() {
  if (policy === undefined) {
    try {
      policy = trustedTypesOf(globalThis)?.createPolicy('galley', { createHTML: (html) => html }) ?? null;
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

/**
 * The HTML as nodes that are in no document yet: nothing loads before they are placed.
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function parse(html) {
  const template = document.createElement('template');
  const safe = htmlPolicy();
  // setHTML() needs no policy. An empty configuration keeps everything that is safe, data attributes included.
  if (!safe && trustedTypesOf(globalThis) && 'setHTML' in template) {
    /** @type {any} */ (template).setHTML(html, { sanitizer: {} });
  } else {
    template.innerHTML = safe ? safe.createHTML(html) : html;
  }
  return template.content;
}

/**
 * Replaces what is in `target` in one step.
 * @param {Element} target
 * @param {string} html
 */
export function place(target, html) {
  target.replaceChildren(parse(html));
}
