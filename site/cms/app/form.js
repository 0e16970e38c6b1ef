/** The simple view: the fields that most articles have, the text as Markdown. It writes the same JSON as the editor. */

import { format } from './patch.js';

/** @type {{ name: string, label: string, lines?: number }[]} */
const fields = [
  { name: 'kicker', label: 'Kicker' },
  { name: 'title', label: 'Title', lines: 2 },
  { name: 'standfirst', label: 'Standfirst', lines: 3 },
  { name: 'dateline', label: 'Dateline' },
  { name: 'authors', label: 'Authors, separated by commas' },
  { name: 'language', label: 'Language (BCP 47)' },
  { name: 'published', label: 'Published' },
  { name: 'url', label: 'Address' },
  { name: 'body', label: 'Text (Markdown)', lines: 20 },
];

export class Form {
  #form;
  #changed;

  /**
   * @param {HTMLFormElement} form
   * @param {{ changed: (text: string) => void, focused: (path: string) => void }} listener
   */
  constructor(form, { changed, focused }) {
    this.#form = form;
    this.#changed = changed;
    for (const { name, label, lines } of fields) {
      const outer = document.createElement('label');
      const field = document.createElement(lines ? 'textarea' : 'input');
      field.name = name;
      if (lines) /** @type {HTMLTextAreaElement} */ (field).rows = lines;
      field.addEventListener('focus', () => focused(`/${name}`));
      field.addEventListener('input', () => this.#write(name, field.value));
      outer.append(label, field);
      form.append(outer);
    }
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** @type {any} */
  #article = {};

  /**
   * Fills the fields from a text; one that is broken leaves them as they are.
   * @param {string} text
   * @param {boolean} [isOther] another article: also the field that is written in
   */
  read(text, isOther = false) {
    try {
      this.#article = JSON.parse(text);
    } catch {
      return;
    }
    for (const { name } of fields) {
      const field = this.#field(name);
      if (!field || (field === document.activeElement && !isOther)) continue;
      const { value, editable } = shown(name, this.#article?.[name]);
      field.value = value;
      field.readOnly = !editable;
      field.title = editable ? '' : 'This field has a form that only the JSON view can edit.';
    }
  }

  /** @param {string} path @returns {boolean} whether there is a field for it */
  select(path) {
    const field = this.#field(path.split('/')[1] ?? '');
    field?.focus();
    return Boolean(field);
  }

  /** @param {string} name */
  #field(name) {
    const found = this.#form.elements.namedItem(name);
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null;
  }

  /** @param {string} name @param {string} value */
  #write(name, value) {
    const before = this.#article[name];
    /** @type {any} */
    let next = value;
    if (name === 'authors')
      next = value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
    if (name === 'kicker' && before && typeof before === 'object') next = { ...before, text: value };
    if (name === 'body' && before && typeof before === 'object') next = { ...before, content: value };
    if (value === '') delete this.#article[name];
    else this.#article[name] = next;
    this.#changed(format(this.#article));
  }
}

/** @param {string} name @param {any} value @returns {{ value: string, editable: boolean }} */
function shown(name, value) {
  if (value === undefined || value === null) return { value: '', editable: true };
  if (typeof value === 'string') return { value, editable: true };
  if (name === 'kicker') return { value: String(value.text ?? ''), editable: true };
  if (name === 'body' && !Array.isArray(value) && value.format !== 'html') {
    return { value: String(value.content ?? ''), editable: true };
  }
  if (name === 'authors' && Array.isArray(value)) {
    const plain = value.every((one) => typeof one === 'string');
    return { value: value.map((one) => one?.name ?? one).join(', '), editable: plain };
  }
  return { value: Array.isArray(value) ? `${value.length} blocks` : JSON.stringify(value), editable: false };
}
