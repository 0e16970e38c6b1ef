/** The editor: a text, two ways of writing it, and what becomes of it. */

import '../../../web/preview/index.js';
import { Arrival } from './arrival.js';
import { Draft } from './draft.js';
import { Editor } from './editor.js';
import { Form } from './form.js';
import { applyPatch } from './patch.js';
import { ProblemPanel } from './problems.js';
import { Stage } from './stage.js';

/** @param {string} id @returns {any} */
const field = (id) => document.getElementById(id);
/** @param {string} path */
const load = async (path) => (await fetch(path)).text();

const preview = /** @type {import('../../../web/preview.js').GalleyPreviewElement} */ (
  document.querySelector('galley-preview')
);
const draft = new Draft();
const stage = new Stage();
/** @type {import('../../../web/index.js').Problem[]} */
let problems = [];
let saved = '';
let facts = '';

/** Where the selection came from, so that it does not go back there. */
let following = false;

const editor = new Editor(field('json'), JSON.parse(await load('article.schema.json')), {
  changed(text) {
    stage.show(text);
    form.read(text);
    saved = 'Unsaved';
    say();
    draft.keep(text, (kept) => {
      saved = kept ? 'Draft saved' : 'Draft not saved: this browser keeps nothing';
      say();
    });
  },
  moved(where) {
    if (!following) preview.select(where);
  },
});
const form = new Form(field('form'), {
  changed: (text) => editor.change(text),
  focused: (path) => {
    if (!following) preview.select({ path });
  },
});
const panel = new ProblemPanel(field('problem-list'), {
  jump(problem) {
    preview.select({ path: problem.path });
    if (field('form').hidden || !form.select(problem.path)) selectInJson(problem);
  },
  async fix(fix) {
    const patch = fix.image ? await withSize(fix) : fix.patch;
    if (patch) editor.change(applyPatch(editor.text, patch));
  },
});

function say() {
  field('status').textContent = [facts, saved].filter(Boolean).join(' · ');
}

/** @param {{ path: string, line?: number, start?: number, end?: number }} where */
function selectInJson(where) {
  showForm(false);
  // A broken text has no tree to follow a pointer in; its problems know their line.
  if (where.line && where.path === '') {
    const lines = editor.text.split('\n').slice(0, where.line - 1);
    const start = lines.reduce((sum, line) => sum + line.length + 1, 0);
    editor.select({ start, end: start });
  } else {
    editor.select(where);
  }
}

/** @param {import('../../../web/preview.js').Fix} fix */
async function withSize(fix) {
  const image = new Image();
  image.src = fix.image ?? '';
  try {
    await image.decode();
  } catch {
    facts = 'The picture cannot be loaded, so its size is not known';
    say();
    return null;
  }
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  return fix.patch.map((step) =>
    step.value === null
      ? { ...step, value: size[/** @type {'width' | 'height'} */ (step.path.split('/').pop())] }
      : step,
  );
}

preview.addEventListener('galley-rendered', async ({ detail }) => {
  const { words, minutes, time, outcome } = detail;
  facts =
    outcome === 'kept'
      ? 'The JSON is broken: the preview shows the last good text'
      : `${words} words, ${minutes} min, shown in ${time.toFixed(1)} ms`;
  say();
  if (!detail.problems) return;
  problems = detail.problems;
  editor.mark(problems);
  panel.show(problems, outcome === 'kept' ? [] : await preview.fixes());
});

preview.addEventListener('galley-activate', ({ detail }) => {
  following = true;
  if (field('form').hidden || !form.select(detail.path)) selectInJson(detail);
  following = false;
});

/** @param {boolean} wanted */
function showForm(wanted) {
  field('form').hidden = !wanted;
  field('json').hidden = wanted;
  field('as-form').setAttribute('aria-pressed', String(wanted));
  field('as-json').setAttribute('aria-pressed', String(!wanted));
  if (wanted) form.read(editor.text);
}

/** @param {string} text */
function open(text) {
  editor.open(text);
  stage.show(text);
  form.read(text);
}

/** Another article in the place of this one: undo brings this one back, and what was put aside does after a reload. @param {string} text */
function replace(text) {
  if (text === editor.text) return;
  draft.putAside(editor.text);
  offerBefore();
  editor.replace(text);
  form.read(text, true);
}

const arrival = new Arrival({ open: replace, tell: (name, found) => panel.tell(name, found) });
const frame = preview.querySelector('iframe');
const watchFrame = () => frame?.contentWindow && arrival.watch(frame.contentWindow);
frame?.addEventListener('load', watchFrame);
watchFrame();

field('as-form').addEventListener('click', () => showForm(true));
field('as-json').addEventListener('click', () => showForm(false));
field('undo').addEventListener('click', () => editor.undo());
field('redo').addEventListener('click', () => editor.redo());

/** @type {{ name: string, path: string }[]} */
const samples = JSON.parse(await load('samples.json'));
field('sample').append(new Option('Choose one', ''));
for (const { name, path } of samples) field('sample').append(new Option(name, path));
if (await draft.read('before')) offerBefore();
field('sample').addEventListener('change', async () => {
  const { value } = field('sample');
  field('sample').value = ''; // What is chosen may be changed then, and chosen again.
  const text = value === 'before' ? await draft.read('before') : value && (await load(value));
  if (!text) return;
  arrival.end();
  panel.tell('', []);
  replace(text);
});

function offerBefore() {
  const options = /** @type {HTMLOptionElement[]} */ ([...field('sample').options]);
  if (options.every(({ value }) => value !== 'before'))
    field('sample').append(new Option('What was here before', 'before'));
}

open((await draft.read()) ?? (await load(samples[0].path)));
document.documentElement.dataset.ready = '';
