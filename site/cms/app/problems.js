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
    // Rows that come again keep the focus.
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const key = this.#list.contains(focused) ? focused?.dataset.key : undefined;
    const parts = groups.flatMap(([severity, name]) => {
      const rows = problems.filter((problem) => problem.severity === severity);
      return rows.length === 0 ? [] : [this.#group(severity, `${name} (${rows.length})`, rows, fixes)];
    });
    const none = document.createElement('p');
    none.textContent = 'No problems.';
    this.#list.replaceChildren(...(parts.length ? parts : [none]));
    if (key)
      [.../** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('[data-key]'))]
        .find((one) => one.dataset.key === key)
        ?.focus();
  }

  /** @param {string} severity @param {string} name @param {Problem[]} rows @param {Fix[]} fixes */
  #group(severity, name, rows, fixes) {
    const group = document.createElement('div');
    const title = document.createElement('h3');
    title.textContent = name;
    title.className = severity === 'hint' ? 'hint-severity' : severity;
    const list = document.createElement('ul');
    list.append(...rows.slice(0, MOST).map((problem) => this.#row(problem, fixes)));
    group.append(title, list);
    return group;
  }

  /** @param {Problem} problem @param {Fix[]} fixes */
  #row(problem, fixes) {
    const row = document.createElement('li');
    const where = problem.line ? `Line ${problem.line}, column ${problem.column}: ` : '';
    row.append(
      button(
        `${where}${problem.message}`,
        `${problem.code} ${problem.path}`,
        () => this.#listener.jump(problem),
        'jump',
      ),
    );
    const code = document.createElement('code');
    code.textContent = problem.code;
    row.append(code);
    for (const fix of fixes) {
      if (fix.code !== problem.code || fix.path !== problem.path) continue;
      row.append(
        button(fix.title, `fix ${fix.code} ${fix.path} ${fix.title}`, () => this.#listener.fix(fix), 'fix'),
      );
    }
    return row;
  }
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
