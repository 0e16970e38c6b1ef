/** The program of frame.html: shows the article that its address names, and tells the page around what happens. */

import { enhance } from '../enhance/index.js';
import { place } from '../place.js';
import { Failure } from './failure.js';
import { follow } from './links.js';
import { optionsFrom, rendering } from './rendering.js';
import { reportHeight } from './height.js';
import { loadGalley } from '../galley.js';

const words = new URLSearchParams(location.hash.slice(1));
const holder = /** @type {HTMLElement} */ (document.querySelector('#article'));

/** Of the page around. Whoever else frames this hears nothing: the browser keeps messages from other origins. */
const host = words.get('origin') || '*';

/** @param {string} type @param {object} [more] */
const say = (type, more) => parent.postMessage({ galley: 1, type, ...more }, host === 'null' ? '*' : host);

/** The page's choices of colour, type and space: plain values, which can bring nothing from elsewhere. */
function dress() {
  const root = document.documentElement;
  for (const [name, value] of words) {
    if (name.startsWith('--galley-') && !/url\(|image|[;{}\\]/i.test(value))
      root.style.setProperty(name, value);
  }
  const theme = words.get('theme');
  const scheme = words.get('scheme') ?? '';
  if (theme) root.dataset.galleyTheme = theme;
  else root.style.colorScheme = scheme === 'normal' ? 'light' : scheme;
}

async function show() {
  const src = words.get('src') ?? '';
  const { html, ...report } = await rendering(
    src,
    optionsFrom(Object.fromEntries(words)),
    async (bytes, options) => (await loadGalley()).render(bytes, options),
  );
  place(holder, html);
  const root = document.documentElement;
  root.lang = report.language || root.lang;
  document.title = report.outline[0]?.text || document.title;
  for (const name of ['share', 'more', 'problems', 'error']) {
    document.addEventListener(`galley-${name}`, (event) => {
      const { error, ...detail } = /** @type {CustomEvent} */ (event).detail;
      say('event', { name, detail: error ? { ...detail, error: new Error(error.message) } : detail });
    });
  }
  enhance(holder);
  follow(document, document, (top) => say('go', { top }));
  await pictured();
  say('ready', {
    height: reportHeight(holder, (height) => say('height', { height })),
    title: document.title,
    lang: root.lang,
  });
  if (report.problems.length > 0) say('event', { name: 'problems', detail: { problems: report.problems } });
  say('event', { name: 'ready', detail: report });
}

/** The stylesheets are there: before that no height means anything. */
const pictured = async () => {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
};

say('hello');
dress();
show().catch((cause) => {
  const { code, message, mend } = Failure.from(cause);
  say('error', { error: { code, message, mend } });
});
