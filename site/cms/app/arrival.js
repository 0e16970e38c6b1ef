/**
 * Files that come in, dropped anywhere or chosen: what became of them is said in a line that screen readers announce, with a
 * choice where a file holds several articles or does not tell its format.
 */

import { readFile } from './file.js';

/** @typedef {import('./file.js').FileRead} FileRead */
/** @typedef {import('../../../web/index.js').Problem} Problem */

/** What a person can say that a file is. @type {[value: import('../../../web/index.js').Format, name: string][]} */
const formats = [
  ['galley', 'Galley'],
  ['json-feed', 'JSON Feed'],
  ['ninjs', 'ninjs'],
  ['json-ld', 'JSON-LD'],
  ['wordpress', 'WordPress'],
  ['ghost', 'Ghost'],
  ['lexical', 'Lexical'],
  ['portable-text', 'Portable Text'],
  ['editor-js', 'Editor.js'],
  ['content-tree', 'content-tree'],
  ['contentful', 'Contentful'],
  ['apple-news', 'Apple News'],
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
];

/** What is asked of the page, by its ids. @param {string} id @returns {any} */
const field = (id) => document.getElementById(id);

export class Arrival {
  #listener;
  /** Of several files in haste the last one counts. */
  #newest = 0;
  /** @type {File | undefined} */
  #file;
  /** @type {import('./file.js').FileItem[]} */
  #items = [];

  /**
   * @param {object} listener
   * @param {(text: string) => void} listener.open  native JSON, in the place of what is there
   * @param {(name: string, problems: Problem[]) => void} listener.tell  problems of reading the file
   */
  constructor(listener) {
    this.#listener = listener;
    for (const [value, name] of formats) field('file-format').append(new Option(name, value));
    field('file').addEventListener('change', () => {
      this.#take(field('file').files);
      field('file').value = ''; // The same file may be chosen again.
    });
    field('file-item').addEventListener('change', () => this.#choose());
    field('file-format').addEventListener('change', () => {
      if (this.#file && field('file-format').value) this.#read(this.#file, field('file-format').value);
    });
    this.watch(window);
  }

  /**
   * Takes files that are dropped there, before the JSON editor puts their bytes into its text or the browser leaves the page.
   * @param {Window} target
   */
  watch(target) {
    const { dataset } = document.documentElement;
    /** @param {(event: DragEvent) => void} act */
    const withFiles = (act) => (/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      act(event);
    };
    const over = withFiles(() => (dataset.dropping = ''));
    const drop = withFiles(({ dataTransfer }) => {
      delete dataset.dropping;
      this.#take(/** @type {DataTransfer} */ (dataTransfer).files);
    });
    target.addEventListener('dragover', over, { capture: true });
    target.addEventListener('drop', drop, { capture: true });
    target.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) delete dataset.dropping;
    });
  }

  /** Another article was opened: what was said of a file is over. */
  end() {
    ++this.#newest;
    this.#say('', null);
  }

  /** @param {FileList} files */
  #take(files) {
    this.#file = files[0];
    if (this.#file) this.#read(this.#file, undefined, files.length);
  }

  /** @param {File} file @param {import('../../../web/index.js').Format} [wanted] @param {number} [count] of files that came */
  async #read(file, wanted, count = 1) {
    const turn = ++this.#newest;
    field('file-status').textContent = `Reading ${file.name} …`;
    /** @type {FileRead | null} */
    let read = null;
    let words = '';
    try {
      read = await readFile(file, wanted);
    } catch (error) {
      words = `${file.name} could not be read: ${/** @type {Error} */ (error).message}`;
    }
    if (turn !== this.#newest) return;
    if (read) {
      words = about(file.name, read);
      if (count > 1) words += ` It is the first of ${count} files; one is taken at a time.`;
      this.#listener.tell(file.name, read.problems);
      if (read.text) this.#listener.open(read.text);
    }
    this.#say(words, read);
  }

  /** @param {string} words @param {FileRead | null} read */
  #say(words, read) {
    this.#items = read?.items ?? [];
    field('file-status').textContent = words;
    field('file-items').hidden = this.#items.length < 2;
    field('file-item').replaceChildren(
      ...this.#items.map(({ name }, index) => new Option(name, String(index))),
    );
    field('file-item').value = String(read?.at);
    field('file-formats').hidden = read?.outcome !== 'unknown';
    field('file-format').value = '';
  }

  #choose() {
    const item = this.#items[field('file-item').value];
    const { text, problems } = item.read();
    this.#listener.tell(`${this.#file?.name}, article ${item.name}`, problems);
    if (text) this.#listener.open(text);
    field('file-status').textContent = text
      ? `Article ${item.name} is open.${found(problems)}`
      : `Article ${item.name} was not opened. ${problems[0]?.message ?? ''}`;
  }
}

/** @param {Problem[]} problems */
function found({ length }) {
  if (length === 0) return '';
  return ` Reading it found ${length === 1 ? 'one problem' : `${length} problems`}, listed below the article’s own.`;
}

/** @param {string} name @param {FileRead} read */
function about(name, { outcome, format, problems, words, items, at }) {
  const undo = ' Undo brings back what was there.';
  if (outcome === 'native') return `${name} is open.${found(problems)}${undo}`;
  if (outcome !== 'converted') return `${name} was not opened. ${words}`;
  const kind = format ? ` (${format})` : '';
  const list = items.length > 1 ? ` It holds ${items.length} articles: number ${at + 1} is shown.` : '';
  return `${name}${kind} is open as native JSON.${list}${found(problems)}${undo}`;
}
