// What a strict project does with the package. It is compiled, never run.
import { type Problem, type Rendering, GalleyLoadError, loadGalley } from 'galley';
import type { GalleyArticleElement } from 'galley/elements';
import type { EmbedErrorDetail } from 'galley/embed.js';
import 'galley/reading/page';

const galley = await loadGalley({ wasm: new URL('https://example.com/galley.wasm') });
const rendering: Rendering = galley.render(new Uint8Array(), { view: 'card', heading_level: 2 });
export const worst: Problem | undefined = rendering.problems.find(({ severity }) => severity === 'error');

const element: GalleyArticleElement = document.createElement('galley-article');
element.options = { links: { target: '_blank' } };
element.addEventListener('galley-ready', ({ detail }) => detail.words.toFixed());

const embed = document.createElement('galley-embed');
embed.addEventListener('galley-error', ({ detail }: CustomEvent<EmbedErrorDetail>) => detail.error.mend);

export const isBlocked = (error: unknown) => error instanceof GalleyLoadError && error.code === 'blocked';

// @ts-expect-error: a view that there is not
galley.render('{}', { view: 'poster' });
// @ts-expect-error: levels are numbers
element.options = { heading_level: '2' };
