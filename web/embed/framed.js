/**
 * Frame mode, on the page's side. The article is a document of Galley's host in a frame of its own; the two speak by
 * messages `{ galley: 1, type, … }`, which count only from that frame and that origin.
 */

/** Seconds until a frame that shows nothing has failed, and milliseconds until a loaded one that says nothing has. */
const PATIENCE = 30;
const SILENCE = 5000;

/** What a page may set inside: the properties of galley.css that stand for a choice. */
const tokens = [
  'ink',
  'soft',
  'accent',
  'paper',
  'tint',
  'rule',
  'edge',
  'mark',
  'radius',
  'size',
  'zoom',
  'air',
]
  .concat('ratio', 'measure', 'text-font', 'heading-font', 'label-font')
  .map((name) => `--galley-${name}`);

const HOST = 'Check that frame-src allows it and that its host is up';

/**
 * @param {HTMLElement} element
 * @param {import('./element.js').Settings} settings
 * @param {import('./element.js').Stage} stage
 */
export function openFrame(element, { src, attributes }, { root, base, signal, reveal, tell, fail }) {
  const style = getComputedStyle(element);
  const words = new URLSearchParams({ src, origin: location.origin, ...attributes });
  for (const name of tokens) {
    const value = style.getPropertyValue(name).trim();
    if (value) words.set(name, value);
  }
  // Without a theme of its own the frame has the colours the page has there.
  if (!attributes.theme) words.set('scheme', style.colorScheme);

  const url = new URL('embed/frame.html', base);
  const { origin } = url;
  url.hash = `${words}`;
  const frame = document.createElement('iframe');
  frame.title = element.textContent?.trim() || 'Article';
  frame.allow = 'web-share; clipboard-write; fullscreen; autoplay; encrypted-media; picture-in-picture';
  frame.className = 'wait';
  frame.part.add('frame');
  frame.src = url.href;

  const silent = () => fail('frame', `${url.origin} did not answer in its frame`, HOST);
  // It may speak before it is loaded; what it waits for then is the article, which has a time of its own.
  let spoke = false;
  /** @type {ReturnType<typeof setTimeout>} */
  let silence;
  const late = setTimeout(silent, 1000 * (Number(element.getAttribute('patience')) || PATIENCE));
  frame.addEventListener(
    'load',
    () => {
      if (!spoke) silence = setTimeout(silent, SILENCE);
    },
    { signal },
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective }) => {
      if (/^(frame|child)-src/.test(effectiveDirective) && blockedURI.startsWith(origin)) silent();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    clearTimeout(silence);
    frame.remove();
  });

  addEventListener(
    'message',
    ({ source, origin: from, data }) => {
      if (source !== frame.contentWindow || from !== origin || data?.galley !== 1) return;
      const { type, height, top, title, lang, name, detail, error } = data;
      spoke = true;
      clearTimeout(silence);
      if (height > 0 && height < 1e6) frame.style.blockSize = `${Math.ceil(height)}px`;
      if (type === 'ready') {
        clearTimeout(late);
        frame.title = title || frame.title;
        frame.lang = lang;
        frame.className = '';
        reveal();
      }
      if (type === 'go') scrollBy({ top: frame.getBoundingClientRect().top + top });
      if (type === 'event') tell(`galley-${name}`, detail);
      if (type === 'error') fail(error.code, error.message, error.mend);
    },
    { signal },
  );
  root.append(frame);
}
