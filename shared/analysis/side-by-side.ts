import type { EventRecord } from '../project/event';
import type { Project } from '../project/project';
import { computeMatrix, type MatrixOptions } from './matrix';
import type { MatrixRow } from './matrix-axes';

/** In how many of the events compared a code occurs. */
export type Commonness = 'all' | 'some' | 'one' | 'none';

/** A code in the events compared. */
export type SideBySideRow = {
  readonly row: MatrixRow;
  /** What is counted, by event. */
  readonly counts: readonly number[];
  /** Of everything counted in the event, from 0 to 1; 0 where nothing is. */
  readonly shares: readonly number[];
  readonly commonness: Commonness;
  /** Largest share less the smallest. */
  readonly spread: number;
};

export type SideBySide = {
  /** In order of date. */
  readonly events: readonly EventRecord[];
  /** What the shares of an event are of: everything counted in it, each once. */
  readonly bases: readonly number[];
  readonly rows: readonly SideBySideRow[];
};

/**
 * Puts the events of a study beside each other: what they share, what one says and the others do not, how they differ.
 *
 * Counts codings, or passages with sub-codes, as a matrix does. Shares are of the event's own, so that a long event
 * does not outweigh a short one. Narrow the study to the events that are to be compared.
 */
export function sideBySide(project: Project, rows: Pick<MatrixOptions, 'rows' | 'withSubcodes'>): SideBySide {
  const matrix = computeMatrix(project, { ...rows, columns: 'events' });
  const columns = matrix.columns.flatMap(({ event }, index) => (event === null ? [] : [{ event, index }]));
  const bases = columns.map(({ index }) => matrix.counts(null, index).codings);
  return {
    events: columns.map(({ event }) => event),
    bases,
    rows: matrix.rows.map((row, at) => {
      const counts = columns.map(({ index }) => matrix.counts(at, index).codings);
      const shares = counts.map((count, index) => (count === 0 ? 0 : count / (bases[index] ?? 1)));
      const spread = Math.max(0, ...shares) - Math.min(1, ...shares);
      return { row, counts, shares, commonness: commonness(counts), spread: Math.max(0, spread) };
    }),
  };
}

function commonness(counts: readonly number[]): Commonness {
  const present = counts.filter((count) => count > 0).length;
  if (present === 0) return 'none';
  if (present === counts.length) return 'all';
  return present === 1 ? 'one' : 'some';
}
