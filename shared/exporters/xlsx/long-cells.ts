import { excelLimits } from '../excel-limits';
import { piecesOf } from './sheet-text';

/** Room in a cell for the note that says where it goes on. */
const noteRoom = 200;

/** A piece of a text that did not fit into its cell, and where it belongs. */
export type Continuation = {
  /** Sheet and cell, as a link names them: `'Codierungen'!I12`. */
  readonly location: string;
  readonly row: string;
  readonly column: string;
  readonly part: number;
  readonly parts: number;
  readonly text: string;
};

/** Collects what does not fit into its cell. */
export type LongCells = {
  /** What stands in the cell instead: the beginning, and a note with the sheet and row where the rest is. */
  shorten(text: string, place: { readonly location: string; readonly row: string; readonly column: string }): string;
  readonly continuations: readonly Continuation[];
  readonly longest: { readonly count: number; readonly characters: number };
};

/**
 * Texts of more UTF-16 units than a cell holds go on in a sheet of their own; nothing is lost.
 *
 * Beginning of the cell and pieces joined are the text. `note` names where it goes on.
 */
export function longCells(note: (firstRow: number, parts: number) => string): LongCells {
  const continuations: Continuation[] = [];
  const longest = { count: 0, characters: 0 };
  return {
    continuations,
    longest,
    shorten(text, place) {
      const start = piecesOf(text, excelLimits.characters - noteRoom)[0] ?? '';
      const pieces = piecesOf(text.slice(start.length), excelLimits.characters);
      // Below the head of the sheet and what is there already.
      const firstRow = continuations.length + 2;
      pieces.forEach((piece, at) =>
        continuations.push({ ...place, part: at + 2, parts: pieces.length + 1, text: piece }),
      );
      longest.count += 1;
      longest.characters = Math.max(longest.characters, text.length);
      return `${start}${note(firstRow, pieces.length)}`;
    },
  };
}
