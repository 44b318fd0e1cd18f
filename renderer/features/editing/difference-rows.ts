import { paragraphAt } from '../../../shared/text/paragraphs';
import { piecesOf, type Piece } from './quote-pieces';

/** A paragraph of the difference of two texts, with its number in the newer text, or in the older where it is gone. */
export type DifferenceRow = {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  readonly isChanged: boolean;
  readonly isGone: boolean;
  readonly number: number;
};

/** Paragraphs that are the same in both and are not shown. */
export type Unchanged = { readonly kind: 'unchanged'; readonly count: number };

/** A text with the starts of its paragraphs. */
export type NumberedText = { readonly text: string; readonly paragraphs: readonly number[] };

/** Two texts paragraph by paragraph: those that differ, one unchanged around each, and the number of the rest. */
export function differenceRows(older: NumberedText, newer: NumberedText): readonly (DifferenceRow | Unchanged)[] {
  return folded(paragraphRows(older, newer));
}

/** As many unchanged paragraphs are shown before and behind each change. */
const context = 1;

function paragraphRows(older: NumberedText, newer: NumberedText): readonly DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let pieces: Piece[] = [];
  const at = { older: 0, newer: 0 };
  let start = { ...at };
  const close = (): void => {
    const isGone = pieces.every(({ kind }) => kind === 'out');
    const isChanged = pieces.some(({ kind }) => kind !== 'same');
    const number = isGone ? paragraphAt(older.paragraphs, start.older) : paragraphAt(newer.paragraphs, start.newer);
    if (pieces.some(({ text }) => text.trim() !== '')) {
      rows.push({ kind: 'paragraph', pieces, isChanged, isGone, number });
    }
    pieces = [];
    start = { ...at };
  };
  for (const { kind, text } of piecesOf(older.text, newer.text)) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) {
        if (kind !== 'in') at.older += 1;
        if (kind !== 'out') at.newer += 1;
        if (kind !== 'same') pieces.push({ kind, text: '¶' });
        close();
      }
      if (line === '') return;
      pieces.push({ kind, text: line });
      if (kind !== 'in') at.older += line.length;
      if (kind !== 'out') at.newer += line.length;
    });
  }
  close();
  return rows;
}

function folded(rows: readonly DifferenceRow[]): readonly (DifferenceRow | Unchanged)[] {
  const isShown = new Array<boolean>(rows.length).fill(false);
  rows.forEach((row, index) => {
    if (!row.isChanged) return;
    for (let near = index - context; near <= index + context; near += 1) isShown[near] = true;
  });
  const shown: (DifferenceRow | Unchanged)[] = [];
  let hidden = 0;
  const close = (): void => {
    if (hidden > 0) shown.push({ kind: 'unchanged', count: hidden });
    hidden = 0;
  };
  rows.forEach((row, index) => {
    if (isShown[index] !== true) hidden += 1;
    else {
      close();
      shown.push(row);
    }
  });
  close();
  return shown;
}
