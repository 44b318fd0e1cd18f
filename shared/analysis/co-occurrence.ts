import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import { paragraphRange } from '../text/paragraphs';
import type { Span } from '../text/span';
import { codedPlaces, type CodedPlace } from './coded-places';
import { orderedDocuments } from './document-order';
import type { MatrixRow, RowAxis } from './matrix-axes';

/**
 * When two passages of one document occur together.
 *
 * - `overlap`: they share at least one character.
 * - `within`: the first lies in the second, edges may meet.
 * - `near`: at most so many paragraphs lie between the one and the other; 0 is the same paragraph or the next to none.
 */
export type Relation =
  { readonly kind: 'overlap' } | { readonly kind: 'within' } | { readonly kind: 'near'; readonly paragraphs: number };

/** Rows against the same rows; indexes are those of `rows`, cells stand row by row. */
export type CoOccurrence = {
  readonly rows: readonly MatrixRow[];
  /** Pairs of a passage of the row and a passage of the column that occur together. */
  readonly pairs: Int32Array;
  /** Documents with at least one such pair. */
  readonly documents: Int32Array;
  /** Passages of each row. */
  readonly passages: Int32Array;
  /**
   * Whether one row counts what lies below the other, so that both stand for the same passages; nothing is counted
   * there. False for a row and itself.
   */
  isNested(row: number, column: number): boolean;
};

/**
 * Counts which codes occur together, in one sweep over each document.
 *
 * It goes document by document, so that a window can draw in between; each step is how far it is, from 0 to 1.
 *
 * - What is paired are passages: distinct places with a code of the row, whoever coded them. So a code that two people
 *   gave to the same place is one passage; where they drew its edges differently, it is two.
 * - A passage that has both codes is a pair of the two. It is never a pair of a row with itself: there, pairs are two
 *   different passages, each pair once.
 * - `within` has a direction: the passage of the row lies in that of the column. The others are the same both ways.
 */
export function* coOccurrence(project: Project, axis: RowAxis, relation: Relation): Generator<number, CoOccurrence> {
  const size = axis.rows.length;
  const counts = {
    pairs: new Int32Array(size * size),
    documents: new Int32Array(size * size),
    last: new Int32Array(size * size),
  };
  const passages = new Int32Array(size);
  const documents = orderedDocuments(project);
  for (const [index, document] of documents.entries()) {
    const number = index + 1;
    const places = codedPlaces(project.codings.get(document.id) ?? [], axis);
    for (const { rows } of places) for (const row of rows) passages[row] = (passages[row] as number) + 1;
    const count = (row: number, column: number): void => {
      const cell = row * size + column;
      counts.pairs[cell] = (counts.pairs[cell] as number) + 1;
      if (counts.last[cell] === number) return;
      counts.last[cell] = number;
      counts.documents[cell] = (counts.documents[cell] as number) + 1;
    };
    eachPair(places, meetingIn(project, { document, relation }), (first, second) => {
      if (first === second) countSame(first, count);
      else countPair(first, second, { count, isDirected: relation.kind === 'within' });
    });
    yield number / documents.length;
  }
  const isNested = nesting(axis);
  emptyNested(counts, { size, isNested });
  return { rows: axis.rows, pairs: counts.pairs, documents: counts.documents, passages, isNested };
}

/** How places of one document meet: how far one reaches, and whether a later one lies in that reach. */
type Meeting = {
  readonly reachOf: (place: Span) => number;
  readonly positionOf: (place: Span) => number;
  /** Asked of two places the later of which begins within the reach of the earlier. */
  readonly meets: (earlier: Span, later: Span) => boolean;
};

/** How places of a document meet. A place reaches up to, but without, `reachOf`. */
export function meetingIn(
  project: Pick<Project, 'revisions'>,
  { document, relation }: { readonly document: DocumentRecord; readonly relation: Relation },
): Meeting {
  if (relation.kind !== 'near') {
    const isWithin = relation.kind === 'within';
    return {
      reachOf: ({ end }) => end,
      positionOf: ({ start }) => start,
      meets: isWithin ? (earlier, later) => later.end <= earlier.end : () => true,
    };
  }
  const starts = project.revisions.get(document.revisionId)?.paragraphs ?? [];
  return {
    reachOf: (place) => paragraphRange(starts, place)[1] + relation.paragraphs + 1,
    positionOf: (place) => paragraphRange(starts, place)[0],
    meets: () => true,
  };
}

/**
 * Tells every pair of places that meet, the earlier first; each place also with itself.
 *
 * Places must lie in reading order (start, longer first).
 */
export function eachPair<Place extends Span>(
  places: readonly Place[],
  { reachOf, positionOf, meets }: Meeting,
  tell: (earlier: Place, later: Place) => void,
): void {
  const positions = places.map(positionOf);
  for (const [at, place] of places.entries()) {
    tell(place, place);
    const reach = reachOf(place);
    for (let next = at + 1; next < places.length && (positions[next] as number) < reach; next += 1) {
      const later = places[next] as Place;
      if (meets(place, later)) tell(place, later);
    }
  }
}

type Count = (row: number, column: number) => void;

function countSame({ rows }: CodedPlace, count: Count): void {
  for (const row of rows) for (const column of rows) if (row !== column) count(row, column);
}

/** The later place lies in the earlier one where the relation has a direction. */
function countPair(
  earlier: CodedPlace,
  later: CodedPlace,
  { count, isDirected }: { count: Count; isDirected: boolean },
): void {
  for (const column of earlier.rows) {
    for (const row of later.rows) {
      count(row, column);
      if (!isDirected && row !== column) count(column, row);
    }
  }
}

/** Whether two different rows have a code in common. */
function nesting({ rows, rowsOfCode }: RowAxis): (row: number, column: number) => boolean {
  const size = rows.length;
  const nested = new Uint8Array(size * size);
  for (const counted of rowsOfCode.values()) {
    for (const row of counted) for (const column of counted) if (row !== column) nested[row * size + column] = 1;
  }
  return (row, column) => nested[row * size + column] === 1;
}

function emptyNested(
  { pairs, documents }: { pairs: Int32Array; documents: Int32Array },
  { size, isNested }: { size: number; isNested: (row: number, column: number) => boolean },
): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isNested(row, column)) continue;
      pairs[row * size + column] = 0;
      documents[row * size + column] = 0;
    }
  }
}
