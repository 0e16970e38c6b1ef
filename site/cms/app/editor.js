/** The JSON editor: CodeMirror in a shadow root, so that its styles need no exception from the page's policy. */

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory, redo, undo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, foldGutter, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { SchemaCompletion } from './complete.js';
import { pointerAt, rangeOf } from './pointer.js';

/** Legible on light and dark pages alike. */
const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#1d4f91, #9cc4ff)' },
  { tag: tags.string, color: 'light-dark(#8a1f11, #ffb4a8)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#0b5d3b, #8fe0b8)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'Canvas', color: 'CanvasText' },
  '.cm-gutters': { backgroundColor: 'Canvas', color: 'CanvasText' },
  '.cm-activeLine': {
    backgroundColor: 'transparent',
    outline: '1px solid color-mix(in srgb, CanvasText 30%, Canvas)',
  },
  '.cm-cursor': { borderLeftColor: 'CanvasText' },
  '.cm-tooltip': { backgroundColor: 'Canvas', color: 'CanvasText' },
});

export class Editor {
  #view;
  #extensions;

  /**
   * @param {HTMLElement} host
   * @param {object} schema
   * @param {{ changed: (text: string) => void, moved: (where: { offset: number, path: string }) => void }} listener
   */
  constructor(host, schema, { changed, moved }) {
    const root = host.attachShadow({ mode: 'open' });
    const completion = new SchemaCompletion(schema);
    this.#extensions = [
      lineNumbers(),
      foldGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      closeBrackets(),
      json(),
      syntaxHighlighting(colours),
      autocompletion({ override: [completion.complete] }),
      search(),
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Article as JSON', tabindex: '0' }),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      look,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(this.text);
        if (update.selectionSet || update.docChanged) {
          const { head } = update.state.selection.main;
          moved({ offset: head, path: pointerAt(update.state, head) });
        }
      }),
    ];
    this.#view = new EditorView({ root, parent: root });
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** The first article: there is nothing to undo. @param {string} text */
  open(text) {
    this.#view.setState(EditorState.create({ doc: text, extensions: this.#extensions }));
  }

  /** Another article: one step to undo, whatever was typed right before and after. @param {string} text */
  replace(text) {
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
      annotations: isolateHistory.of('full'),
      userEvent: 'input',
    });
  }

  /** The same article after a change made elsewhere: one step to undo, as small as it is. @param {string} text */
  change(text) {
    const before = this.text;
    let from = 0;
    while (from < before.length && from < text.length && before[from] === text[from]) ++from;
    let tail = 0;
    const most = Math.min(before.length, text.length) - from;
    while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) ++tail;
    if (from === before.length && from === text.length) return;
    this.#view.dispatch({
      changes: { from, to: before.length - tail, insert: text.slice(from, text.length - tail) },
      userEvent: 'input',
    });
  }

  /** Selects a stretch, or the value of a field, and brings it into view. @param {{ start?: number, end?: number, path?: string }} where */
  select({ start, end, path }) {
    const { state } = this.#view;
    const length = state.doc.length;
    const range =
      start !== undefined && end !== undefined
        ? { from: Math.min(start, length), to: Math.min(end, length) }
        : rangeOf(state, path ?? '');
    this.#view.dispatch({
      selection: { anchor: range.from, head: range.to },
      effects: EditorView.scrollIntoView(range.from, { y: 'center' }),
    });
    this.#view.focus();
  }

  /** @param {import('../../../web/index.js').Problem[]} problems */
  mark(problems) {
    const { state } = this.#view;
    const diagnostics = problems
      .filter(({ line }) => line > 0 && line <= state.doc.lines)
      .map(({ severity, line, column, message, code }) => {
        const { from, to, text } = state.doc.line(line);
        // Columns count code points, the editor counts UTF-16 units.
        const units = [...text].slice(0, column - 1).join('').length;
        const at = Math.min(from + units, to);
        return {
          from: at,
          to: Math.min(at + 1, to),
          severity: /** @type {'error' | 'warning' | 'hint'} */ (severity),
          message: `${message} (${code})`,
        };
      });
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  undo() {
    undo(this.#view);
  }

  redo() {
    redo(this.#view);
  }
}
