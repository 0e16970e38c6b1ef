/**
 * The page in a preview's frame. It answers the first editor that says hello from an origin it may serve: its own, or the
 * ones named in its address, `frame.html?editor=https://cms.example`. From then on it listens to that one alone.
 */

import { makeEdit } from './edit.js';
import { Line, PROTOCOL, read } from './protocol.js';
import { PreviewView } from './view.js';

const root = /** @type {HTMLElement} */ (document.getElementById('galley-preview'));
const address = new URL(location.href);
const allowed = new Set([location.origin, ...address.searchParams.getAll('editor')]);

/** @type {Promise<PreviewView> | undefined} */
let view;
/** What the last update said: the next one may tell an edit of it. */
let last = { json: '', revision: NaN };
/** Messages are taken one after the other, also while the core loads. */
let queue = Promise.resolve();

const READY = { type: 'ready', protocols: [PROTOCOL], edits: true };

const editor = window.parent !== window ? window.parent : window.opener;
if (editor) {
  addEventListener('message', function greet(event) {
    const message = read(event.data);
    if (event.source !== editor || message?.type !== 'hello' || !allowed.has(event.origin)) return;
    removeEventListener('message', greet);
    const line = new Line(editor, event.origin, (next) => take(line, next));
    line.send(READY);
  });
}

/** @param {Line} line @param {import('../preview.js').PreviewMessage} message */
function take(line, message) {
  if (message.type === 'hello') return line.send(READY);
  view ??= PreviewView.open(root, {
    rendered: (rendered) => line.send({ type: 'rendered', ...rendered }),
    activate: (selection) => line.send({ type: 'activate', ...selection }),
    hover: (path) => line.send({ type: 'hover', path }),
  });
  queue = queue.then(async () => {
    try {
      act(await /** @type {Promise<PreviewView>} */ (view), message, line);
    } catch (error) {
      view = undefined;
      const { code = 'failed', message: words } = /** @type {{ code?: string, message: string }} */ (error);
      line.send({ type: 'error', code, message: words, revision: message.revision });
    }
  });
}

/** @param {PreviewView} shown @param {import('../preview.js').PreviewMessage} message @param {Line} line */
function act(shown, message, line) {
  const { type, revision, options, display, path, offset } = message;
  if (type === 'update' && typeof revision === 'number') update(shown, message, revision, line);
  if (type === 'options' && typeof options === 'object' && options) shown.options(options);
  if (type === 'display' && typeof display === 'object' && display) show(display);
  if (type === 'select') shown.select({ path, offset });
  if (type === 'fixes') line.send({ type: 'fixes', fixes: shown.fixes() });
}

/**
 * An edit of another text than the last one, or one that comes out otherwise than it should, is not shown: the editor is asked
 * for the whole.
 * @param {PreviewView} shown
 * @param {import('../preview.js').PreviewMessage} message
 * @param {number} revision
 * @param {Line} line
 */
function update(shown, { json, edit }, revision, line) {
  const isEdit = typeof json !== 'string' && edit?.base === last.revision;
  const text = isEdit ? makeEdit(last.json, edit) : json;
  if (typeof text !== 'string' || (isEdit && text.length !== edit.length)) {
    line.send({ type: 'error', code: 'base-unknown', message: 'The whole text is wanted.', revision });
    return;
  }
  last = { json: text, revision };
  shown.update(text, revision);
}

/**
 * How the page looks, which the core has no part in.
 * @param {{ theme?: string, direction?: string, text_size?: number }} display
 */
function show({ theme, direction, text_size: size }) {
  const { documentElement: page } = document;
  if (theme !== undefined) page.dataset.galleyTheme = theme;
  if (theme === '') delete page.dataset.galleyTheme;
  if (direction !== undefined) root.dir = direction;
  if (size !== undefined) page.style.setProperty('font-size', `${size}%`);
}
