import type { SpeakerId } from '../kernel/ids';
import type { Revision, Turn } from '../project/revision';
import type { ColumnAxis } from './matrix-columns';
import type { Narrowed } from './matrix-filter';

/** How many units of a range of a text belong to a column; null for all columns together. */
export type WordsWithin = (column: number | null, from: number, to: number) => number;

/** Says what of a text belongs to which column. Only where speakers matter it is less than the whole range. */
export function wordsWithin(
  revision: Pick<Revision, 'turns' | 'length'>,
  { by, columns, indexesOf }: ColumnAxis,
  { speakerIds }: Narrowed,
): WordsWithin {
  const placesOf = (id: SpeakerId): readonly number[] => indexesOf.get(id) ?? [];
  const ofAll: WordsWithin = (_, from, to) =>
    speakerIds === null ? to - from : unitsOf(revision, { from, to }, (id) => speakerIds.has(id));
  if (by !== 'speaker') return ofAll;
  return (column, from, to) => {
    if (column === null) return ofAll(null, from, to);
    const range = { from, to };
    if (column < columns.length) return unitsOf(revision, range, (id) => placesOf(id).includes(column));
    return ofAll(null, from, to) - unitsOf(revision, range, (id) => placesOf(id).length > 0);
  };
}

/** Units of a range that are words, labels aside, of certain speakers. */
function unitsOf(
  { turns, length }: Pick<Revision, 'turns' | 'length'>,
  { from, to }: { from: number; to: number },
  isMeant: (id: SpeakerId) => boolean,
): number {
  let units = 0;
  for (let at = firstTurn(turns, from); at < turns.length; at += 1) {
    const { start, wordsStart, speakerId } = turns[at] as Turn;
    if (start >= to) break;
    if (speakerId === null || !isMeant(speakerId)) continue;
    units += Math.max(0, Math.min(to, turns[at + 1]?.start ?? length) - Math.max(from, wordsStart));
  }
  return units;
}

/** Index of the turn that an offset lies in; 0 before the first. */
function firstTurn(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] as Turn).start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
