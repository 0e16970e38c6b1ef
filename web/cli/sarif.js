/**
 * Problems of any number of files as SARIF 2.1.0, as the native program writes it. The frame, with all rules, comes from there when
 * the package is built; core/src/fixes/sarif.cpp says why each part is as it is.
 */

import { isAbsolute, normalize, relative } from 'node:path';
import process from 'node:process';
import { fixOf, mendOf } from './fixes.js';
import { words } from './help.js';

/** @typedef {import('../index.js').Problem} Problem */
/** @typedef {import('../preview.js').Fix} Fix */

const levels = { error: 'error', warning: 'warning', hint: 'note' };

/** Braces would be placeholders, and brackets before a parenthesis a link. @param {string} text */
const message = (text) => ({ text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (') });

/** @param {string} path  '-' is standard input */
function location(path) {
  const normal = path === '-' ? '<stdin>' : normalize(path);
  const below = isAbsolute(normal) ? relative(process.cwd(), normal) : normal;
  const isElsewhere = isAbsolute(normal) && (below === '' || below.split('/')[0] === '..');
  const uri = (isElsewhere ? normal : below).split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri: isElsewhere ? `file://${uri}` : uri } };
}

/** A mark at the start is no part of the text. @param {number} line @param {number} column @param {boolean} hasMark */
const columnOf = (line, column, hasMark) => (hasMark && line === 1 && column > 1 ? column - 1 : column);

/** @param {Problem} problem @param {boolean} hasMark */
function region({ line, column }, hasMark) {
  if (line === 0) return undefined;
  return { startLine: line, startColumn: columnOf(line, column, hasMark) };
}

/** @param {boolean} hasMark */
const replacement =
  (hasMark) =>
  (/** @type {Fix['edits'][number]} */ { line, column, end_line, end_column, text }) => ({
    deletedRegion: {
      startLine: line,
      startColumn: columnOf(line, column, hasMark),
      endLine: end_line,
      endColumn: columnOf(end_line, end_column, hasMark),
    },
    insertedContent: { text },
  });

/** @param {Fix | undefined} fix @param {ReturnType<typeof location>} where @param {boolean} hasMark */
function fixMembers(fix, where, hasMark) {
  if (!fix) return {};
  if (fix.edits.length === 0) return { properties: { fix: mendOf(fix) } };
  const replacements = fix.edits.map(replacement(hasMark));
  return { fixes: [{ description: message(fix.title), artifactChanges: [{ ...where, replacements }] }] };
}

export class SarifLog {
  #log = JSON.parse(words('sarif'));
  /** @type {object[]} */
  #results = [];
  /** @type {object[]} */
  #notifications = [];
  /** @type {string[]} */
  #codes;

  constructor() {
    this.#codes = this.#log.runs[0].tool.driver.rules.map((/** @type {{ id: string }} */ { id }) => id);
  }

  /**
   * @param {string} path
   * @param {Problem[]} problems
   * @param {Fix[]} fixes
   * @param {Uint8Array} [text]
   */
  add(path, problems, fixes, text) {
    const where = location(path);
    const hasMark = text?.[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
    for (const problem of problems) {
      const logical = [{ fullyQualifiedName: problem.path, kind: 'value' }];
      this.#results.push({
        ruleId: problem.code,
        ruleIndex: this.#codes.indexOf(problem.code),
        level: levels[problem.severity],
        message: message(problem.message),
        locations: [
          {
            physicalLocation: { ...where, region: region(problem, hasMark) },
            logicalLocations: problem.path ? logical : undefined,
          },
        ],
        ...fixMembers(fixOf(problem, fixes), where, hasMark),
      });
    }
  }

  /** @param {string} path */
  addUnreadable(path) {
    const locations = [{ physicalLocation: location(path) }];
    this.#notifications.push({ locations, message: message('The file cannot be read.'), level: 'error' });
  }

  /** @returns {string} one line without its end */
  finish() {
    const [run] = this.#log.runs;
    const notifications = this.#notifications;
    run.results = this.#results;
    run.invocations = [
      notifications.length === 0
        ? { executionSuccessful: true }
        : { executionSuccessful: false, toolExecutionNotifications: notifications },
    ];
    return JSON.stringify(this.#log);
  }
}
