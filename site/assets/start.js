// The desk of the start page: JSON on one side, what the core makes of it on the other.
/** @type {typeof import('../../web/index.js')} */
const { loadGalley } = await import(/** @type {string} */ ('/galley/galley.js'));

/** @template {HTMLElement} T @param {string} id @param {new () => T} type @returns {T} */
function part(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no #${id}`);
  return element;
}
const source = part('source', HTMLTextAreaElement);
const view = part('view', HTMLSelectElement);
const language = part('language', HTMLSelectElement);
const measure = part('measure', HTMLElement);
const problems = part('problems', HTMLElement);
const result = part('result', HTMLElement);
const galley = await loadGalley();
const bytes = new TextEncoder();
// The first call also compiles; what is measured is every call after it.
galley.render('{"title":""}');
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** @param {import('../../web/index.js').Problem[]} found */
function list(found) {
  const items = found.map(({ severity, line, column, message }) => {
    const item = document.createElement('li');
    const place = document.createElement('button');
    item.dataset.severity = severity;
    place.type = 'button';
    place.textContent = line > 0 ? `${severity}, line ${line}, column ${column}` : severity;
    place.addEventListener('click', () => select(line, column));
    item.append(place, ` ${message}`);
    return item;
  });
  if (items.length === 0) {
    const none = document.createElement('li');
    none.textContent = 'None.';
    items.push(none);
  }
  problems.replaceChildren(...items);
}

/** Puts the cursor where a problem is. @param {number} line @param {number} column both from 1, in code points */
function select(line, column) {
  const lines = source.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const within = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  source.focus();
  source.setSelectionRange(before + within, before + within + 1);
  source.scrollTop = Math.max(0, line - 5) * parseFloat(getComputedStyle(source).lineHeight);
}

/** @returns {Element} */
function shownAs(/** @type {string} */ name, /** @type {import('../../web/index.js').Options} */ options) {
  const tag = name === 'card' ? 'galley-card' : 'galley-article';
  const kept = result.firstElementChild;
  const element = /** @type {import('../../web/elements.js').GalleyElement} */ (
    kept?.localName === tag ? kept : document.createElement(tag)
  );
  element.options = options;
  element.article = source.value;
  return element;
}

function render() {
  /** @type {import('../../web/index.js').Options} */
  const options = { id_prefix: 'desk-', heading_level: 3, images: { lazy: false } };
  if (language.value) options.language = language.value;
  const name = /** @type {import('../../web/index.js').View | 'html'} */ (view.value);
  const start = performance.now();
  const rendering = galley.render(source.value, { ...options, view: name === 'html' ? 'article' : name });
  const took = performance.now() - start;
  const [kilobytes, made] = [source.value, rendering.html].map((text) => bytes.encode(text).length / 1000);
  measure.textContent = `${number.format(kilobytes)} kB of JSON made ${number.format(made)} kB in ${number.format(took)} ms.`;
  list(rendering.problems);
  if (name === 'article' || name === 'card') {
    const element = shownAs(name, options);
    if (element !== result.firstElementChild) result.replaceChildren(element);
  } else {
    const text = document.createElement('pre');
    text.textContent = rendering.html;
    result.replaceChildren(text);
  }
}

let waiting = 0;
function later() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(render);
}
for (const control of [source, view, language]) control.addEventListener('input', later);
render();
