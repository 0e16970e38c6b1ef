// The closed grammar of what the core may print, written from the HTML standard and docs/, not from the core: which elements,
// which attributes on them, and what each value may be. Not a test; used in Node and, as text, in browsers.

/** @typedef {(value: string) => boolean} Check */

const words = (/** @type {string[]} */ ...list) => (/** @type {string} */ value) => list.includes(value);
const matches = (/** @type {RegExp} */ pattern) => (/** @type {string} */ value) => pattern.test(value);

/** Any text: where it stands nothing is executed, loaded or looked up. */
const text = () => true;
const empty = words('');
const digits = matches(/^\d{1,9}$/);
/** Letters, digits, "-" and "_"; of other scripts whatever can be seen: nothing that a selector or an address could misread. */
const id = matches(/^(?:[\w-]|[^\0-\x7F\p{Cc}\p{Cf}\p{Z}])+$/u);
const ids = (/** @type {string} */ value) => value.split(' ').every(id);
const classes = matches(/^galley-[a-z0-9-]+( galley-[a-z0-9-]+)*$/);
const language = matches(/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i);
const moment = matches(/^[-+:.\dTZPWYMDHS ]{1,40}$/i);
const mediaType = matches(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/);

/** What may stand in a URL at all (RFC 3986), and letters of other scripts in hosts. */
const plain = /^[\w\-.~!$&'()*+,;=:@/?#%[\]\u0080-\u{10FFFF}]*$/u;

/**
 * Whether a reference leads to nothing but the web. `more`: further schemes.
 * @param {string} value @param {string[]} [more]
 */
export function isWebReference(value, more = []) {
  if (value === '' || value.length > 65536 || !plain.test(value)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1].toLowerCase();
  if (scheme === undefined) return !value.startsWith('//');
  if (scheme !== 'http' && scheme !== 'https') return more.includes(scheme);
  // A browser must see the same: a host, and no user name.
  const host = /^https?:\/\/([^/?#]+)/i.exec(value)?.[1];
  return host !== undefined && !host.includes('@');
}

const resource = (/** @type {string} */ value) => isWebReference(value);
const link = (/** @type {string} */ value) => isWebReference(value, ['mailto', 'tel']);
/** Candidates of several renditions: each an address and a width. @param {string} value */
const candidates = (value) =>
  value.split(', ').every((one) => {
    const [, url, width] = /^(\S+)( \d+w| [\d.]+x)?$/.exec(one) ?? [];
    return url !== undefined && (width !== undefined || !value.includes(', ')) && !/^,|,$/.test(url) && resource(url);
  });

const relations = words(
  'author', 'license', 'noopener', 'noopener noreferrer', 'nofollow', 'noreferrer', 'external', 'tag', 'ugc',
);
const rel = (/** @type {string} */ value) => relations(value) || value.split(' ').every((one) => relations(one));

/** On any element. @type {Record<string, Check>} */
export const anywhere = {
  class: classes,
  id,
  lang: language,
  dir: words('ltr', 'rtl', 'auto'),
  hidden: empty,
  tabindex: words('0', '-1'),
  role: words('group', 'note', 'status', 'list', 'doc-noteref', 'doc-backlink', 'doc-endnotes', 'img', 'presentation'),
  'aria-label': text,
  'aria-labelledby': ids,
  'aria-describedby': ids,
  'aria-haspopup': words('dialog'),
  'data-galley': words('article', 'card'),
  'data-galley-id': text,
  'data-galley-url': resource,
  'data-galley-path': matches(/^(\/([^~/]|~[01])*)*$/s),
  'data-galley-language': text,
};
for (const hook of [
  'announcement', 'close', 'embed', 'frame', 'items', 'load', 'more', 'page', 'related', 'share', 'share-details',
  'share-dialog', 'share-open', 'share-panel', 'skip', 'status',
]) {
  anywhere[`data-galley-${hook}`] = empty;
}
for (const words of [
  'copied', 'copy-failed', 'end', 'failed', 'loading', 'retry', 'share-text', 'share-title', 'title',
]) {
  anywhere[`data-galley-${words}`] = text;
}
for (const address of ['next', 'share-url', 'src']) anywhere[`data-galley-${address}`] = resource;
for (const size of ['width', 'height']) anywhere[`data-galley-${size}`] = digits;
anywhere['data-galley-service'] = matches(/^[a-z]+$/);

/** Elements without attributes of their own. */
const bare =
  'article aside b bdi bdo blockquote br caption cite code dd del details dfn dialog div dl dt em figcaption figure footer ' +
  'h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark ol p picture pre q rp rt ruby s samp section small span strong sub ' +
  'summary sup table tbody td tfoot th thead time tr u ul var wbr a abbr audio button img source track video';

/** @type {Record<string, Record<string, Check>>} */
export const fragment = Object.fromEntries(bare.split(' ').map((name) => [name, {}]));

Object.assign(fragment.a, { href: link, rel, target: words('_blank'), title: text, hreflang: language });
Object.assign(fragment.abbr, { title: text });
Object.assign(fragment.dfn, { title: text });
Object.assign(fragment.img, {
  src: resource, srcset: candidates, sizes: text, alt: text, title: text, width: digits, height: digits,
  loading: words('lazy'), decoding: words('async'), fetchpriority: words('high'),
});
Object.assign(fragment.source, { src: resource, srcset: candidates, sizes: text, type: mediaType, media: text });
Object.assign(fragment.track, { src: resource, kind: words('captions'), srclang: language, label: text });
Object.assign(fragment.video, {
  controls: empty, preload: words('none'), poster: resource, width: digits, height: digits, src: resource,
});
Object.assign(fragment.audio, { controls: empty, preload: words('none'), src: resource });
Object.assign(fragment.button, { type: words('button') });
Object.assign(fragment.time, { datetime: moment });
Object.assign(fragment.del, { datetime: moment, cite: resource });
Object.assign(fragment.ins, { datetime: moment, cite: resource });
Object.assign(fragment.blockquote, { cite: resource });
Object.assign(fragment.q, { cite: resource });
Object.assign(fragment.ol, { start: digits, reversed: empty });
Object.assign(fragment.li, { value: digits });
Object.assign(fragment.th, { scope: words('col', 'row', 'colgroup', 'rowgroup'), colspan: digits, rowspan: digits });
Object.assign(fragment.td, { colspan: digits, rowspan: digits });

/** What a whole document has besides. @type {Record<string, Record<string, Check>>} */
export const page = {
  ...fragment,
  html: {},
  head: {},
  body: {},
  title: {},
  meta: {
    charset: words('utf-8'),
    name: words('viewport', 'description', 'author', 'color-scheme', 'twitter:card', 'robots'),
    property: matches(/^(og|article):[a-z_:]+$/),
    content: text,
  },
  link: { rel: words('canonical', 'stylesheet', 'alternate', 'icon', 'preload'), href: resource, type: mediaType, title: text },
  script: { type: words('module', 'application/ld+json'), src: resource },
};

/** Elements without content and end tag (HTML §13.1.2). */
export const voidElements = 'br hr img link meta source track wbr'.split(' ');
