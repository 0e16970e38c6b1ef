// One article as a model, before it is written as Markdown, blocks or plain text.
import { choices } from './random.mjs';
import { headline, names, phrase, sentence, sentences } from './sentences.mjs';

/**
 * @typedef {{ kind: 'text' | 'emphasis' | 'strong' | 'code', text: string } | { kind: 'link', text: string, url: string }} Span
 * @typedef {{ kind: 'paragraph', spans: Span[] }
 *   | { kind: 'quote', spans: Span[] }
 *   | { kind: 'heading', level: number, spans: Span[] }
 *   | { kind: 'list', ordered: boolean, items: Span[][] }
 *   | { kind: 'code', text: string }
 *   | { kind: 'divider' }} Block
 */

/** @typedef {ReturnType<typeof frame>} Frame everything but the body, in Galley's format; the peers' templates read the same */

/** @param {import('./random.mjs').Choices} pick @returns {Span[]} */
function spans(pick) {
  /** @type {Span[]} */
  const list = [{ kind: 'text', text: sentences(pick, pick.between(1, 3)) + ' ' }];
  for (let marks = pick.between(0, 3); marks > 0; --marks) {
    const kind = pick.one(/** @type {const} */ (['emphasis', 'strong', 'code', 'link', 'link']));
    const text = phrase(pick);
    if (kind === 'link') {
      // The same words lead to the same page: otherwise Galley has hundreds of problems to report, which no real article has.
      const slug = text.toLowerCase().replaceAll(/[^a-z]+/g, '-');
      list.push({ kind, text, url: `https://stories.example/${slug}?from=a&to=b` });
    } else {
      list.push({ kind, text });
    }
    list.push({ kind: 'text', text: ` ${sentences(pick, pick.between(1, 2))}${marks > 1 ? ' ' : ''}` });
  }
  return list;
}

/** @param {import('./random.mjs').Choices} pick @returns {Block} */
function block(pick) {
  const kind = pick.between(1, 100);
  if (kind <= 62) return { kind: 'paragraph', spans: spans(pick) };
  if (kind <= 76) {
    return { kind: 'heading', level: pick.between(2, 3), spans: [{ kind: 'text', text: headline(pick) }] };
  }
  if (kind <= 88) {
    const items = Array.from({ length: pick.between(3, 6) }, () => spans(pick).slice(0, 3));
    for (const item of items) trimEnd(item);
    return { kind: 'list', ordered: pick.chance(0.3), items };
  }
  if (kind <= 94) return { kind: 'quote', spans: spans(pick) };
  if (kind <= 98) {
    const lines = Array.from(
      { length: pick.between(3, 8) },
      (_, at) => `step ${at}: if (level < ${at}) open("gate");`,
    );
    return { kind: 'code', text: lines.join('\n') };
  }
  return { kind: 'divider' };
}

/** @param {Span[]} item */
function trimEnd(item) {
  item[item.length - 1].text = item[item.length - 1].text.trimEnd();
}

/** @param {import('./random.mjs').Choices} pick @param {number} number */
function teaser(pick, number) {
  return {
    url: `https://town.example/stories/${number}`,
    title: headline(pick),
    summary: sentence(pick),
    kicker: pick.one(names),
    published: '2026-02-11T08:00:00Z',
    image: { url: `https://town.example/pictures/${number}.jpg`, alt: phrase(pick), width: 640, height: 360 },
  };
}

/** @param {import('./random.mjs').Choices} pick @param {number} seed */
function frame(pick, seed) {
  const title = headline(pick);
  return {
    galley: 1,
    id: `story-${seed}`,
    url: `https://town.example/stories/${seed}`,
    language: 'en',
    kicker: { text: pick.one(names), url: 'https://town.example/sections/river' },
    title,
    standfirst: sentences(pick, 2),
    authors: [
      { name: 'Amélie Durand', url: 'https://town.example/people/durand' },
      { name: 'Tomás Ferreira' },
    ],
    publisher: { name: 'Town Example', url: 'https://town.example/' },
    published: '2026-03-01T09:30:00+00:00',
    modified: '2026-03-02T10:00:00+00:00',
    image: {
      url: `https://town.example/pictures/${seed}.jpg`,
      alt: phrase(pick),
      width: 1200,
      height: 675,
      caption: sentence(pick),
      credit: 'Zoë Lindqvist',
    },
    tags: names
      .slice(0, 4)
      .map((name) => ({ name, url: `https://town.example/tags/${name.toLowerCase().replaceAll(' ', '-')}` })),
    related: { title: 'More stories', items: [1, 2, 3, 4].map((step) => teaser(pick, seed * 10 + step)) },
    share: {
      url: `https://town.example/stories/${seed}`,
      title,
      services: ['email', 'facebook', 'linkedin', 'whatsapp'],
    },
  };
}

/** @param {Block} one */
function length(one) {
  if (one.kind === 'divider') return 5;
  if (one.kind === 'code') return one.text.length + 8;
  const all = one.kind === 'list' ? one.items.flat() : one.spans;
  return all.reduce((sum, { text }) => sum + text.length + 4, 2);
}

/**
 * An article whose body has about `bytes` bytes as Markdown.
 * @param {number} bytes
 * @param {number} seed
 */
export function makeArticle(bytes, seed) {
  const pick = choices(seed);
  /** @type {Block[]} */
  const blocks = [{ kind: 'paragraph', spans: spans(pick) }];
  let size = 0;
  while (size < bytes) {
    const next = block(pick);
    // Neighbours of one kind would be read as one: two lists in Markdown, two quotes.
    const last = blocks[blocks.length - 1].kind;
    if (next.kind === last && next.kind !== 'paragraph') continue;
    if (next.kind === 'code' && last === 'list') continue;
    blocks.push(next);
    size += length(next);
  }
  return { frame: frame(pick, seed), blocks };
}

/** @typedef {ReturnType<typeof makeArticle>} Article */
