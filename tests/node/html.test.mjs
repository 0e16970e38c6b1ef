// Every expected page and fragment is HTML as the standard wants it (the Nu Html Checker, one run over all of them), made of
// the elements and attributes listed here and no others, with ids that are unique and references that lead somewhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
// @ts-expect-error: it has no types.
import vnu from 'vnu-jar';
import { readCases } from './cases.mjs';

const cases = readCases().filter(({ view }) => view !== 'text' && view !== 'metadata');

/** Attributes that any element may have. */
const everywhere = 'class id lang dir hidden tabindex role aria-label aria-labelledby aria-describedby title';

/** What the core prints: elements with their own attributes. */
const grammar = new Map(
  Object.entries({
    html: '',
    head: '',
    meta: 'charset name content property',
    title: '',
    link: 'rel href type',
    script: 'type src',
    template: 'shadowrootmode',
    body: '',
    main: '',
    article: '',
    header: '',
    footer: '',
    section: '',
    aside: '',
    div: '',
    h1: '',
    h2: '',
    h3: '',
    h4: '',
    h5: '',
    h6: '',
    p: '',
    a: 'href hreflang rel target',
    span: '',
    bdi: '',
    time: 'datetime',
    em: '',
    strong: '',
    del: '',
    code: '',
    br: '',
    sup: '',
    sub: '',
    small: '',
    mark: '',
    ins: '',
    s: '',
    u: '',
    i: '',
    b: '',
    q: '',
    cite: '',
    dfn: '',
    abbr: '',
    kbd: '',
    samp: '',
    var: '',
    bdo: '',
    ruby: '',
    rp: '',
    rt: '',
    wbr: '',
    dl: '',
    dt: '',
    dd: '',
    ul: '',
    ol: 'start',
    li: '',
    blockquote: 'cite',
    figure: '',
    figcaption: '',
    picture: '',
    source: 'src srcset sizes type',
    img: 'src srcset sizes width height alt loading decoding fetchpriority',
    video: 'controls preload width height poster',
    audio: 'controls preload',
    track: 'kind src srclang label',
    table: '',
    caption: '',
    thead: '',
    tbody: '',
    tfoot: '',
    tr: '',
    th: 'scope colspan rowspan',
    td: 'colspan rowspan',
    pre: '',
    hr: '',
    details: '',
    summary: '',
    dialog: '',
    button: 'type aria-haspopup',
  }).map(([name, attributes]) => [name, new Set(`${everywhere} ${attributes}`.split(' ').filter(Boolean))]),
);
const empty = new Set(['meta', 'link', 'br', 'source', 'img', 'track', 'hr', 'wbr']);

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;

/**
 * Reads the core's own form of HTML: lower case, quoted values, no markup characters in text.
 * @param {string} html
 */
function readElements(html) {
  /** @type {{ name: string, attributes: Map<string, string>, start: number, end: number }[]} */
  const elements = [];
  /** @type {typeof elements} */
  const open = [];
  let at = html.startsWith('<!doctype html>\n') ? 16 : 0;
  for (at = html.indexOf('<', at); at >= 0; at = html.indexOf('<', at)) {
    tag.lastIndex = at;
    const found = tag.exec(html);
    assert.ok(found, `no tag of the core's at ${at}: ${html.slice(at, at + 80)}`);
    const [whole, closes, name, written] = found;
    if (closes) {
      const opened = open.pop();
      assert.equal(opened?.name, name, `</${name}> at ${at} closes nothing`);
      if (opened) opened.end = at;
    } else {
      const attributes = new Map(
        [...written.matchAll(attribute)].map(([, key, value]) => [key, value ?? '']),
      );
      const element = { name, attributes, start: at + whole.length, end: at + whole.length };
      elements.push(element);
      if (!empty.has(name)) open.push(element);
    }
    at += whole.length;
  }
  assert.deepEqual(open, [], 'elements stay open');
  return elements;
}

for (const { name, html } of cases) {
  test(`${name}: nothing but what is listed`, () => {
    const text = html.toString();
    const elements = readElements(text);
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
      'ids stand twice',
    );
    /** @type {string[]} */
    const landmarks = [];
    for (const element of elements) {
      const known = grammar.get(element.name);
      assert.ok(known, `<${element.name}> is not listed`);
      for (const key of element.attributes.keys()) {
        const isHook = key.startsWith('data-galley');
        assert.ok(isHook || known.has(key), `<${element.name} ${key}> is not listed`);
      }
      for (const key of ['aria-labelledby', 'aria-describedby']) {
        const id = element.attributes.get(key);
        assert.ok(id === undefined || ids.includes(id), `${key}="${id}" leads nowhere`);
      }
      const role = element.attributes.get('role') ?? '';
      if (role === 'region' || (role === '' && (element.name === 'section' || element.name === 'aside'))) {
        landmarks.push(
          element.attributes.get('aria-label') ?? `#${element.attributes.get('aria-labelledby')}`,
        );
      }
    }
    assert.deepEqual(
      landmarks.filter((label, index) => landmarks.indexOf(label) !== index),
      [],
      'landmarks of one name',
    );
    // Anchors of the core's own; others are the author's.
    for (const [, id] of text.matchAll(/ href="#([a-z-]*(?:note|ref|after-embed|main)(?:-\d+)*)"/g)) {
      assert.ok(ids.includes(id), `#${id} leads nowhere`);
    }
  });
}

/** @param {string} html */
const wrapped = (html) => {
  if (html.startsWith('<!doctype html>')) return html;
  // A fragment stands below the headings of its page.
  const level = Number(/<h([1-6])/.exec(html)?.[1] ?? 2);
  const headings = [1, 2, 3].filter((above) => above < level).map((above) => `<h${above}>Page</h${above}>\n`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case</title></head><body>\n${headings.join('')}${html}</body></html>\n`;
};

const unreadable = [
  'title-missing',
  'input-empty',
  'not-an-article',
  'format-unknown',
  'json-syntax',
  'json-truncated',
];

/** What the checker says about the author's text rather than about markup, where the core has said so too. */
const excused = [
  { message: /^Article lacks heading/, codes: unreadable },
  { message: /^Consider adding a “lang” attribute/, codes: ['language-missing', ...unreadable] },
  { message: /^Text run is not in Unicode Normalization Form C/, codes: [] },
];

/** @param {string} message @param {string[]} codes those of the case's problems */
const isExcused = (message, codes) =>
  excused.some(
    (one) =>
      one.message.test(message) && (one.codes.length === 0 || one.codes.some((code) => codes.includes(code))),
  );

test('the Nu Html Checker finds no error and no warning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-html-'));
  try {
    cases.forEach(({ html }, index) =>
      writeFileSync(join(folder, `${index}.html`), wrapped(html.toString())),
    );
    const files = cases.map((_, index) => join(folder, `${index}.html`));
    const { stdout, stderr, error } = spawnSync(
      'java',
      ['-Xss8m', '-jar', vnu, '--stdout', '--format', 'json', '--no-langdetect', ...files],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    assert.ok(!error, String(error));
    /** @type {{ url: string, type: string, subType?: string, lastLine?: number, message: string, extract?: string }[]} */
    const messages = JSON.parse(stdout || stderr).messages;
    const found = messages.flatMap(({ url, type, subType, lastLine, message, extract }) => {
      const { name, problems } = cases[Number(/(\d+)\.html$/.exec(url)?.[1])];
      const codes = /** @type {{ code: string }[]} */ (problems).map(({ code }) => code);
      if (isExcused(message, codes)) return [];
      return [`${name}:${lastLine} ${subType ?? type}: ${message} ${extract ?? ''}`];
    });
    assert.deepEqual(found, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
