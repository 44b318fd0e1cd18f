import {
  StateEffect,
  StateField,
  type ChangeSet,
  type EditorState,
  type Extension,
  type Range,
} from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Decoration, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { refineEdits } from '../../../shared/text/difference';
import { codingRules, spanMapper, type Edit } from '../../../shared/text/mapping';
import { labelAt } from '../../../shared/text/turns';
import { editsOf } from './draft-changes';
import styles from './text-editor.module.css';

/** What lies under the words: the codings of the text as it was, and their codes. */
export type CodedGround = {
  readonly text: string;
  readonly codings: readonly Coding[];
  readonly codes: Project['codes'];
};

/** What was written so far, from the text as it was; `edits` are the same as saving would take them. */
type Draft = { readonly changes: ChangeSet; readonly edits: readonly Edit[] };

const setGround = StateEffect.define<CodedGround>();
const noGround: CodedGround = { text: '', codings: [], codes: new Map() };

const groundField = StateField.define<CodedGround>({
  create: () => noGround,
  update: (ground, { effects }) => effects.find((effect) => effect.is(setGround))?.value ?? ground,
});

const draftField = StateField.define<Draft | null>({
  create: () => null,
  update: (draft, transaction) => {
    if (!transaction.docChanged || draft === null) return draft;
    const changes = draft.changes.compose(transaction.changes);
    return { changes, edits: refineEdits(transaction.state.field(groundField).text, editsOf(changes)) };
  },
});

/** The codings under the words of the editor; they follow while one types as they will when it is saved. */
export function codedText(ground: CodedGround, changes: ChangeSet): Extension {
  const edits = refineEdits(ground.text, editsOf(changes));
  return [groundField.init(() => ground), draftField.init(() => ({ changes, edits })), grounds];
}

/** Shows other codings: they may change while the text is open. */
export function showGround(view: EditorView, ground: CodedGround): void {
  view.dispatch({ effects: setGround.of(ground) });
}

/** What was written so far, from the text as it was. */
export function draftOf(state: EditorState): Draft {
  const draft = state.field(draftField);
  if (draft === null) throw new Error('The editor was made without a text to start from');
  return draft;
}

const grounds = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorationsIn(view);
    }

    update({ view, docChanged, viewportChanged, startState, state }: ViewUpdate): void {
      const isOther = startState.field(groundField) !== state.field(groundField);
      if (docChanged || viewportChanged || isOther) this.decorations = decorationsIn(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const label = Decoration.mark({ class: styles['label'] ?? '' });

function decorationsIn(view: EditorView): DecorationSet {
  const { codings, codes } = view.state.field(groundField);
  const { from, to } = view.viewport;
  const map = spanMapper(draftOf(view.state).edits, codingRules);
  const ranges: Range<Decoration>[] = [];
  for (const coding of codings) {
    const code = codes.get(coding.codeId);
    const span = map(coding);
    if (code === undefined || span === null || span.end <= from || span.start >= to) continue;
    const attributes = { style: `--code: ${code.color}`, title: code.name };
    ranges.push(Decoration.mark({ class: styles['coded'] ?? '', attributes }).range(span.start, span.end));
  }
  for (let at = from; at <= to;) {
    const line = view.state.doc.lineAt(at);
    const head = line.text.includes(':') ? labelAt(line.text, 0) : null;
    const labelStart = head === null ? -1 : line.text.indexOf(head.label);
    if (head !== null && labelStart >= 0) {
      ranges.push(label.range(line.from + labelStart, line.from + labelStart + head.label.length));
    }
    at = line.to + 1;
  }
  return Decoration.set(ranges, true);
}
