/** The panel of problems: what is wrong, grouped by how much it matters, with the way there and the mend. */

/** @typedef {import('../../../web/index.js').Problem} Problem */
/** @typedef {import('../../../web/preview.js').Fix} Fix */

const groups = /** @type {const} */ ([
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['hint', 'Hints'],
]);

/** Rows of one group that are shown at once. */
const MOST = 100;

export class ProblemPanel {
  #list;
  #listener;
  /** @type {Problem[]} */
  #problems = [];
  /** @type {Fix[]} */
  #fixes = [];
  /** Of reading a file: they stay while the article is written on. @type {{ name: string, problems: Problem[] }} */
  #file = { name: '', problems: [] };

  /**
   * @param {HTMLElement} list
   * @param {{ jump: (problem: Problem) => void, fix: (fix: Fix) => void }} listener
   */
  constructor(list, listener) {
    this.#list = list;
    this.#listener = listener;
  }

  /** @param {Problem[]} problems @param {Fix[]} fixes */
  show(problems, fixes) {
    this.#problems = problems;
    this.#fixes = fixes;
    this.#draw();
  }

  /** What was found in a file that was opened; none: nothing is told of a file any more. @param {string} name @param {Problem[]} problems */
  tell(name, problems) {
    this.#file = { name, problems };
    this.#draw();
  }

  #draw() {
    // Rows that come again keep the focus.
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const key = this.#list.contains(focused) ? focused?.dataset.key : undefined;
    const parts = groups.flatMap(([severity, name]) => {
      const rows = this.#problems.filter((problem) => problem.severity === severity);
      const title = `${name} (${rows.length})`;
      return rows.length === 0 ? [] : [group(severity, title, rows, (one) => this.#row(one))];
    });
    const none = document.createElement('p');
    none.textContent = 'No problems.';
    const ofFile = this.#file.problems.length === 0 ? [] : [this.#ofFile()];
    this.#list.replaceChildren(...(parts.length ? parts : [none]), ...ofFile);
    if (key)
      [.../** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('[data-key]'))]
        .find((one) => one.dataset.key === key)
        ?.focus();
  }

  #ofFile() {
    const { name, problems } = this.#file;
    const made = group('hint-severity', `Of reading ${name} (${problems.length})`, problems, fileRow);
    const putAway = () => {
      this.tell('', []);
      this.#list.parentElement?.focus(); // The button is gone.
    };
    made.append(button('Put this list away', 'put away', putAway, 'away'));
    made.id = 'file-problems';
    return made;
  }

  /** @param {Problem} problem */
  #row(problem) {
    const row = document.createElement('li');
    row.append(
      button(wordsOf(problem), `${problem.code} ${problem.path}`, () => this.#listener.jump(problem), 'jump'),
    );
    row.append(codeOf(problem.code));
    for (const fix of this.#fixes) {
      if (fix.code !== problem.code || fix.path !== problem.path) continue;
      row.append(
        button(fix.title, `fix ${fix.code} ${fix.path} ${fix.title}`, () => this.#listener.fix(fix), 'fix'),
      );
    }
    return row;
  }
}

/** @param {Problem} problem */
const wordsOf = ({ line, column, message }) =>
  line ? `Line ${line}, column ${column}: ${message}` : message;

/** @param {string} code */
function codeOf(code) {
  const made = document.createElement('code');
  made.textContent = code;
  return made;
}

/** @param {string} severity @param {string} name @param {Problem[]} problems @param {(problem: Problem) => HTMLElement} row */
function group(severity, name, problems, row) {
  const made = document.createElement('div');
  const title = document.createElement('h3');
  title.textContent = name;
  title.className = severity === 'hint' ? 'hint-severity' : severity;
  const list = document.createElement('ul');
  list.append(...problems.slice(0, MOST).map(row));
  if (problems.length > MOST) {
    const rest = document.createElement('li');
    rest.textContent = `And ${problems.length - MOST} more.`;
    list.append(rest);
  }
  made.append(title, list);
  return made;
}

/** The text that the place is in is not here, so there is no way to it. @param {Problem} problem */
function fileRow(problem) {
  const row = document.createElement('li');
  const words = document.createElement('span');
  words.className = 'told';
  words.textContent = `${problem.severity}: ${wordsOf(problem)}`;
  row.append(words, codeOf(problem.code));
  if (problem.path) row.append(codeOf(problem.path));
  return row;
}

/** @param {string} words @param {string} key @param {() => void} act @param {string} name */
function button(words, key, act, name) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.dataset.key = key;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}
