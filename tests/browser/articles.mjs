// Articles for the tests of the elements. Not a test.

/** @param {number} from @param {number} to @returns {object[]} */
const stories = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: `story-${from + index}`,
    url: `https://example.com/story-${from + index}`,
    title: `Story ${from + index}`,
    summary: `What happened on day ${from + index}.`,
  }));

/** @param {string} origin  of the server that has the further pages of its list */
export const articleFor = (origin) => ({
  galley: 1,
  id: 'bridge',
  url: 'https://example.com/bridge',
  language: 'en-GB',
  title: 'The bridge opens & the ferry rests',
  standfirst: 'After four years of work the river has a *second* crossing.',
  authors: ['Ada Lindgren'],
  published: '2026-03-01T09:30:00+01:00',
  body: [
    { type: 'paragraph', text: 'People walked over it at dawn.' },
    { type: 'heading', level: 2, text: 'How it was built' },
    {
      type: 'embed',
      provider: 'youtube',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      title: 'The last bolt',
      width: 1280,
      height: 720,
    },
    { type: 'paragraph', text: 'The ferry stays for bicycles.' },
  ],
  related: { items: stories(1, 3), next: `${origin}/related-2.json`, total: 8 },
  share: { services: ['email', 'bluesky', 'mastodon', 'copy', 'print'] },
});

/** Pages of the list. The second names a story again, the third the article itself. */
export const relatedPages = {
  '/related-2.json': { items: stories(3, 5), next: 'related-3.json', total: 8 },
  '/related-3.json': {
    items: [...stories(6, 8), { id: 'bridge', url: 'https://example.com/bridge', title: 'The bridge opens' }],
    total: 8,
  },
};
