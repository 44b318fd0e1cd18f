import { ChangeSet, Text } from '@codemirror/state';
import type { Edit } from '../../../shared/text/mapping';

/** Edits as the editor holds them. */
export function changesOf(edits: readonly Edit[], length: number): ChangeSet {
  return ChangeSet.of([...edits], length, '\n');
}

/** Changes of the editor as edits: ascending, apart, counted in the text before the first of them. */
export function editsOf(changes: ChangeSet): readonly Edit[] {
  const edits: Edit[] = [];
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    edits.push({ from, to, insert: inserted.toString() });
  });
  return edits;
}

/** A text as the editor holds it: lines end with LF and nothing else. */
export function editorText(text: string): Text {
  return Text.of(text.split('\n'));
}
