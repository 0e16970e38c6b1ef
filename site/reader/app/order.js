/** Which entries are shown, and in which order. */

/** @typedef {import('../shared/library.js').Entry} Entry */

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** @type {Record<string, (a: Entry, b: Entry) => number>} */
const orders = {
  saved: (a, b) => b.saved - a.saved,
  opened: (a, b) => (b.read ?? 0) - (a.read ?? 0),
  published: (a, b) => compare(b.published, a.published),
  short: (a, b) => a.minutes - b.minutes,
  large: (a, b) => b.bytes - a.bytes,
  title: (a, b) => compare(a.title, b.title),
};

/** @type {Record<string, (entry: Entry) => boolean>} */
const filters = {
  all: () => true,
  unread: ({ progress = 0 }) => progress <= 0.01,
  begun: ({ progress = 0 }) => progress > 0.01 && progress < 1,
  read: ({ progress = 0 }) => progress >= 1,
  trouble: ({ stale, trouble, damage, missing }) => Boolean(stale || trouble || damage || missing.length > 0),
};

/**
 * @param {Entry[]} entries
 * @param {{ filter: string, sort: string }} wanted
 */
export const ordered = (entries, { filter, sort }) =>
  entries.filter(filters[filter] ?? filters.all).sort(orders[sort] ?? orders.saved);
