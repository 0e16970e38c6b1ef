// Writes custom-elements.json (Custom Elements Manifest, schema 2.1.0) into the package, for editors and documentation tools. The classes
// themselves say which attributes they observe; one that is not described here, or is described and not observed, ends the build.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What each attribute means, with its type as TypeScript writes it. @type {Record<string, [type: string, description: string]>} */
const attributes = {
  src: ['string', 'Address of the article’s JSON.'],
  language: ['string', 'BCP 47 tag of labels, dates and numbers; otherwise the article’s.'],
  lang: ['string', 'The same as `language`, where that is absent.'],
  'heading-level': ['1 | 2 | 3 | 4', 'Level of the headline.'],
  'id-prefix': ['string', 'Put before every id; otherwise each element has its own.'],
  'links-target': ["'_blank'", 'For links that leave the article’s host.'],
  'links-rel': ['string', 'For links that leave the article’s host.'],
  embeds: ["'click' | 'never'", 'Whether embeds of others are loaded on a click, or are links.'],
  size: ["'small' | 'medium' | 'large'", 'Of cards.'],
  services: ['string', 'Share services by id, in order, with commas or spaces between.'],
  'related-limit': ['number', 'Related stories shown at most; 0 shows all.'],
  'time-zone-offset': ['number', 'Minutes east of UTC in which times are shown.'],
  edit: ['boolean', 'Show the article’s edit link.'],
  annotate: ['boolean', 'Give every block its JSON Pointer.'],
  view: ["'article' | 'card' | 'related' | 'share'", 'What is shown of the article.'],
  mode: ["'frame' | 'inline'", 'In a frame of Galley’s host, or in the page’s own shadow root.'],
  theme: ["'auto' | 'light' | 'dark' | 'sepia' | 'contrast'", 'Otherwise as the page’s `color-scheme`.'],
  height: ['number', 'CSS pixels kept free; it is never shown lower.'],
  worker: ["'never'", 'Inline: keeps the core on the page’s own thread.'],
};

/** @type {Record<string, [type: string, description: string]>} */
const events = {
  'galley-ready': ['CustomEvent<Report>', 'The article is shown.'],
  'galley-problems': ['CustomEvent<ProblemsDetail>', 'What is wrong with the article, where something is.'],
  'galley-error': [
    'CustomEvent<ErrorDetail>',
    'It cannot be shown. Prevent it to keep it out of the console.',
  ],
  'galley-share': ['CustomEvent<ShareDetail>', 'A share link was chosen; preventable outside of frames.'],
  'galley-more': ['CustomEvent<MoreDetail>', 'Further related stories were added.'],
  'galley-rendered': ['CustomEvent', 'A preview shows the newest text.'],
  'galley-activate': ['CustomEvent', 'A block of the preview was chosen.'],
  'galley-hover': ['CustomEvent', 'The pointer is over another block of the preview.'],
  'galley-preview-error': ['CustomEvent', 'The preview cannot go on.'],
};

const ofArticles = Object.keys(events).slice(0, 5);
const article = {
  events: ofArticles,
  members: [
    ['article', 'ArticleSource | null', 'JSON text, bytes or an object. Goes before `src`.'],
    ['options', 'Options | null', 'Of the core. They go before attributes.'],
  ],
};

/**
 * What is not to be read off the classes.
 * @type {{ tag: string, path: string, name: string, description: string, events: string[], members?: string[][], read?: [string, string, string][], parts?: [string, string][] }[]}
 */
const elements = [
  ...[
    ['galley-article', 'article', 'A whole article, in the light DOM.'],
    ['galley-card', 'card', 'A teaser for an article.'],
    ['galley-related', 'related', 'The related stories of an article.'],
    ['galley-share', 'share', 'The share links of an article.'],
  ].map(([tag, file, description]) => ({
    tag,
    path: `elements/${file}.js`,
    name: `Galley${file[0].toUpperCase()}${file.slice(1)}Element`,
    description,
    ...article,
  })),
  {
    tag: 'galley-embed',
    path: 'embed.js',
    name: 'GalleyEmbedElement',
    description: 'An article of another site; what is inside is the fallback.',
    events: ofArticles,
    read: [['patience', 'number', 'Seconds until a frame that shows nothing has failed.']],
    parts: [['frame', 'The frame. Inline, the parts are those of the core: `headline`, `byline`, …']],
  },
  {
    tag: 'galley-reading',
    path: 'reading/index.js',
    name: 'GalleyReadingElement',
    description: 'Reading aids for an article: contents, progress, settings, reading aloud.',
    events: [],
    read: [
      ['for', 'string', 'Id of the article; otherwise the first of the page.'],
      ['language', 'string', 'BCP 47 tag of its words; otherwise the article’s.'],
    ],
  },
  {
    tag: 'galley-preview',
    path: 'preview/element.js',
    name: 'GalleyPreviewElement',
    description: 'A live preview of an article for an editor.',
    events: ['galley-rendered', 'galley-activate', 'galley-hover', 'galley-preview-error'],
    read: [
      ['src', 'string', 'The frame page.'],
      ['same-page', 'boolean', 'Show it in the editor’s page instead of a frame.'],
      ['title', 'string', 'Name of the frame.'],
    ],
    members: [
      ['value', 'string | object | null', 'The article.'],
      ['options', 'Options', 'Of the core.'],
      ['display', 'Display', 'Theme, direction and size of text.'],
    ],
  },
];

/** The class of an element, as the package or its sources define it. @param {string} folder @param {typeof elements[number]} element */
async function classOf(folder, { tag, path, name }) {
  if (tag === 'galley-embed') {
    // The script defines it in a page; its source is a function that makes the class.
    Object.assign(globalThis, { GALLEY_VERSION: '', HTMLElement: globalThis.HTMLElement ?? class {} });
    const { embedElement } = await import('../web/embed/element.js');
    return embedElement('');
  }
  const module = await import(pathToFileURL(join(folder, path)).href);
  return module[name];
}

/** @param {string} folder  of the package */
export async function writeManifest(folder) {
  const modules = [];
  const described = new Set();
  for (const element of elements) {
    const { tag, path, name, description, members = [], read = [], parts = [] } = element;
    if (!existsSync(join(folder, path))) throw new Error(`${path} of <${tag}> is not in the package`);
    const { observedAttributes = [] } = await classOf(folder, element);
    const observed = observedAttributes.map((/** @type {string} */ each) => {
      if (!attributes[each]) throw new Error(`tools/manifest.mjs does not describe ${each} of <${tag}>`);
      described.add(each);
      return [each, ...attributes[each]];
    });
    const typed = (/** @type {string[]} */ [each, text, says]) => ({
      name: each,
      type: { text },
      description: says,
    });
    const declaration = {
      kind: 'class',
      customElement: true,
      tagName: tag,
      name,
      description,
      superclass: { name: 'HTMLElement' },
      attributes: [...observed, ...read].map(typed),
      members: members.map((member) => ({ kind: 'field', ...typed(member) })),
      events: element.events.map((each) => typed([each, ...events[each]])),
      cssParts: parts.map(([each, says]) => ({ name: each, description: says })),
    };
    const definition = { kind: 'custom-element-definition', name: tag, declaration: { name, module: path } };
    modules.push({ kind: 'javascript-module', path, declarations: [declaration], exports: [definition] });
  }
  const left = Object.keys(attributes).filter((each) => !described.has(each));
  if (left.length > 0) throw new Error(`tools/manifest.mjs describes ${left}, which no element observes`);
  const manifest = { schemaVersion: '2.1.0', modules };
  writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
