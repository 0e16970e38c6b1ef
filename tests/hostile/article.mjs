// One article with every field of every block, and ways to put a payload into it by reflection: no list of fields to forget one in.
// Not a test; used in Node and in browsers.

/** @typedef {(string | number)[]} Path */
/** @typedef {any} Json */

/** Fields that choose what is read: with a payload in them there is nothing else to see, so they are tried one at a time. */
const structure = new Set(['type', 'format', 'galley', 'services', 'media_type']);
/** Fields that hold addresses. */
const addresses = new Set(['url', 'next', 'edit', 'license']);

/**
 * The paths of all strings.
 * @param {Json} value @param {Path} [at] @param {string} [key] @returns {{ path: Path, key: string }[]}
 */
export function fields(value, at = [], key = '') {
  if (typeof value === 'string') return [{ path: at, key }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    Array.isArray(value) ? fields(inner, [...at, Number(name)], key) : fields(inner, [...at, name], name),
  );
}

/** @param {Json} article @param {Path[]} paths @param {string} text */
export function replaced(article, paths, text) {
  const copy = structuredClone(article);
  for (const path of paths) {
    const last = path[path.length - 1];
    const parent = path.slice(0, -1).reduce((value, step) => value[step], copy);
    parent[last] = text;
  }
  return copy;
}

/**
 * The full article made to hold one body of HTML and blocks of HTML and Markdown as well.
 * @param {Json} full  tests/cases/articles/every-field-of-every-block
 */
export function withHtml(full) {
  const more = [
    { type: 'html', text: '<p>HTML 140x</p>' },
    { type: 'code', text: 'Code 141x' },
    { type: 'embed', url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', title: 'Embed 142x' },
    { type: 'details', summary: 'Summary 143x', body: [{ type: 'aside', title: 'Aside 144x', body: 'Body 145x' }] },
    'Paragraph 146x',
  ];
  return { ...full, body: [...full.body, ...more] };
}

/**
 * Articles that hold a payload in every field of a kind at once, each made when it is asked for.
 * @param {Json} article @param {string} text
 */
export function poisoned(article, text) {
  /** @param {(key: string) => boolean} wanted */
  const paths = (wanted) => fields(article).flatMap(({ path, key }) => (wanted(key) ? [path] : []));
  return {
    get words() {
      const chosen = paths((key) => !structure.has(key) && !addresses.has(key));
      // Of names that JSON.parse makes its own member: `__proto__` here must be no prototype.
      return { ...replaced(article, chosen, text), ['x' + text]: text };
    },
    get urls() {
      return replaced(article, paths((key) => addresses.has(key)), text);
    },
    html: { ...article, body: { format: 'html', content: text } },
    markdown: { ...article, body: text },
  };
}
