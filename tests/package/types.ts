// Compiled, not run: what the declarations promise. Lines after @ts-expect-error must be mistakes.
import { GalleyLoadError, GalleyRenderError, loadGalley } from '../../web/index.js';
import type { Galley, Options, Problem, Rendering, Report, WasmSource } from '../../web/index.js';
import { GalleyArticleElement, GalleyElement } from '../../web/elements.js';
import { enhance } from '../../web/enhance.js';
import { convert, loadFormats } from '../../web/formats.js';
import type { Conversion, GalleyFormats } from '../../web/formats.js';
import * as galleySource from '../../web/galley.js';
import * as elementsSource from '../../web/elements/index.js';
import * as enhanceSource from '../../web/enhance/index.js';

// The sources export what the declarations say.
const declared: Pick<typeof galleySource, 'loadGalley' | 'GalleyLoadError' | 'GalleyRenderError'> = {
  loadGalley,
  GalleyLoadError,
  GalleyRenderError,
};
const elements: Record<
  'GalleyArticleElement' | 'GalleyCardElement' | 'GalleyRelatedElement' | 'GalleyShareElement',
  unknown
> = elementsSource;
const enhances: typeof enhance = enhanceSource.enhance;

const sources: WasmSource[] = [
  '/galley.wasm',
  new URL('https://example.com/galley.wasm'),
  new Uint8Array(8),
  new ArrayBuffer(8),
  fetch('/galley.wasm'),
  new Response(),
];
const galley: Galley = await loadGalley({ wasm: sources[0] });
await loadGalley();
// @ts-expect-error: a number is no source
await loadGalley({ wasm: 7 });

const options: Options = {
  view: 'card',
  card: 'large',
  heading_level: 2,
  links: { target: '_blank', rel: 'nofollow' },
  seen: ['https://example.com/a'],
  strings: { share: 'Pass on' },
};
const rendering: Rendering = galley.render({ galley: 1, title: 'A walk' }, options);
const report: Report = rendering;
const problem: Problem | undefined = report.problems.find(({ severity }) => severity === 'error');
const bytes: Uint8Array = galley.renderBytes(new Uint8Array(2), '{"view": "page"}');
// @ts-expect-error: an unknown view is a mistake
galley.render('{}', { view: 'poster' });
// @ts-expect-error: the version is not for writing
galley.version = '2';

const formats: GalleyFormats = await loadFormats();
const conversion: Conversion = formats.convert('{}', { to: 'markdown', from: 'ghost', now: '2026-03-01' });
const told: Problem[] = (await convert(new Uint8Array(2), { to: 'apple-news' })).problems;
// @ts-expect-error: nothing is written in every format that is read
formats.convert('{}', { to: 'wordpress' });
// @ts-expect-error: what is written has to be said
formats.convert('{}', {});

try {
  galley.render('{}');
} catch (error) {
  if (error instanceof GalleyRenderError && error.code === 'out-of-memory') console.error(error.cause);
  if (error instanceof GalleyLoadError) console.error(error.url, error.status, error.mime, error.firstBytes);
}

const element: GalleyArticleElement = document.createElement('galley-article');
element.article = { galley: 1, title: 'A walk' };
element.options = options;
element.addEventListener('galley-ready', ({ detail }) =>
  console.log(detail.minutes, detail.outline[0]?.text),
);
element.addEventListener('galley-share', ({ detail }) => console.log(detail.service, detail.url));
element.addEventListener('galley-more', ({ detail }) => console.log(detail.added, detail.next));
element.addEventListener('galley-problems', ({ detail }) => console.log(detail.problems.length));
element.addEventListener('galley-error', ({ detail }) => console.log(detail.error));
// @ts-expect-error: options are an object
element.options = 7;
const base: GalleyElement = element;
enhance(base, { signal: new AbortController().signal });

export { bytes, conversion, declared, elements, enhances, problem, told };
