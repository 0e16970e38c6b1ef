import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Example
 * @property {string} name
 * @property {string} markdown
 * @property {string} html       as GFM has it; a footnote's mark is <note>number</note>
 * @property {string[]} problems codes
 */

/**
 * Reads examples from a file beside this one: `@@ name`, Markdown, `@@ html`, HTML and, where there are some,
 * `@@ problems code code`.
 * @param {string} file
 * @returns {Example[]}
 */
export function readExamples(file) {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const parts = text.split(/^@@ (.*)\n/m).slice(1);
  /** @type {Example[]} */
  const examples = [];
  for (let i = 0; i < parts.length; i += 2) {
    const [head, content] = [parts[i] ?? '', parts[i + 1] ?? ''];
    const last = examples.at(-1);
    if (head === 'html' && last) last.html = content;
    else if (head.startsWith('problems ') && last) last.problems = head.split(' ').slice(1);
    else examples.push({ name: head, markdown: content, html: '', problems: [] });
  }
  return examples;
}
