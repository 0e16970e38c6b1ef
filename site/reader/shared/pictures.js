/**
 * Which pictures an article shows, read from the core's HTML. That is written by one writer, which quotes and escapes every
 * attribute, so it can be read where there is no DOM: in the worker.
 */

/**
 * @typedef {object} Picture
 * @property {string} url  the rendition to keep
 * @property {string[]} others  which the page may ask for instead
 */

/** @param {string} tag @param {string} name */
const attribute = (tag, name) =>
  new RegExp(` ${name}="([^"]*)"`)
    .exec(tag)?.[1]
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code))
    .replaceAll('&amp;', '&');

/** @param {string} set @returns {{ url: string, width: number }[]} */
const candidates = (set) =>
  set
    .split(/,\s+/)
    .map((each) => /^(\S+)\s+(\d+)w$/.exec(each.trim()))
    .filter((found) => found !== null)
    .map(([, url, width]) => ({ url, width: +width }));

/**
 * @param {string} html
 * @param {number} width  wanted, in pixels of the picture: the narrowest rendition of at least that width is kept, else the widest
 * @param {string} base
 * @returns {Picture[]}
 */
export function picturesIn(html, width, base) {
  /** @type {Map<string, Picture>} */
  const found = new Map();
  for (const [element] of html.matchAll(/<picture>.*?<\/picture>|<img [^>]*>|<video [^>]*>/gs)) {
    const tags = [...element.matchAll(/<(?:source|img|video) [^>]*>/g)].map(([tag]) => tag);
    const own = tags.map((tag) => attribute(tag, 'src') ?? '').filter(Boolean);
    const posters = tags.map((tag) => attribute(tag, 'poster') ?? '').filter(Boolean);
    if (element.startsWith('<video')) own.splice(0, own.length, ...posters);
    // The first source is the best format that the article has; every browser that has workers reads the second too.
    const sets = tags
      .map((tag) => candidates(attribute(tag, 'srcset') ?? ''))
      .filter((set) => set.length > 0);
    const best = chosen(sets.at(-1) ?? [], width) ?? own[0];
    if (!best) continue;
    const all = [...own, ...sets.flat().map(({ url }) => url)].map((url) => absolute(url, base));
    const url = absolute(best, base);
    if (!url) continue;
    const others = all.filter((other) => other && other !== url);
    const earlier = found.get(url);
    found.set(url, { url, others: [...new Set([...(earlier?.others ?? []), ...others])] });
  }
  return [...found.values()];
}

/** @param {{ url: string, width: number }[]} set @param {number} width */
function chosen(set, width) {
  const ordered = [...set].sort((a, b) => a.width - b.width);
  return (ordered.find((each) => each.width >= width) ?? ordered.at(-1))?.url;
}

/** @param {string} url @param {string} base  '' where it is no address that can be fetched and kept */
function absolute(url, base) {
  const { href, protocol } = new URL(url, base);
  return /^https?:$/.test(protocol) ? href : '';
}
