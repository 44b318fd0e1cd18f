import type { CellCounts, Matrix } from '../../../shared/analysis/matrix';
import { countsBelow, type MatrixColumn } from '../../../shared/analysis/matrix-axes';
import type { Coding } from '../../../shared/project/coding';
import type { EventRecord } from '../../../shared/project/event';
import type { MatrixLook } from '../../state/matrix-look';
import { formatDay } from '../../ui/day';
import type { CellMark, CellMarks } from './passages/summary-marks';

/** A column of the matrix as it is drawn. */
export type SheetColumn = {
  readonly id: string;
  /** What the column is called where it stands alone. */
  readonly name: string;
  readonly title: string;
  /** Place and day of an event, event of a document, document of a speaker; may be empty. */
  readonly subtitle: string;
};

/** Everything the grid draws: the matrix with written heads, and what was written in its cells. */
export type Sheet = Pick<Matrix, 'rows' | 'counts' | 'codingsOf' | 'largestOf'> & {
  readonly columns: readonly SheetColumn[];
  /** What the numbers count: with sub-codes a place counts once, however many of them lie on it. */
  readonly unit: 'codings' | 'passages';
  /** The codings of the first passages of a cell, one for each. */
  firstCodings(row: number, column: number): readonly Coding[];
  /** What the researchers wrote on a cell, in numbers; `null` for a synthesis. Undefined where there is nothing. */
  mark(row: number | null, column: number | null): CellMark | undefined;
};

/** As many quotations stand in a cell; the rest are counted. */
const shownQuotes = 2;

/** Writes the heads of a matrix and ties statements to it. */
export function sheetOf(
  matrix: Matrix,
  options: {
    readonly look: Pick<MatrixLook, 'rows' | 'withSubcodes'>;
    readonly locale: string;
    readonly marksOn: CellMarks;
  },
): Sheet {
  const columns = matrix.columns.map((column) => ({ id: column.id, ...columnHead(column, options.locale) }));
  const first = new Map<number, readonly Coding[]>();
  return {
    rows: matrix.rows,
    columns,
    unit: countsBelow(options.look) ? 'passages' : 'codings',
    counts: (row, column) => matrix.counts(row, column),
    codingsOf: (rowId, columnId) => matrix.codingsOf(rowId, columnId),
    largestOf: (what) => matrix.largestOf(what),
    firstCodings(row, column) {
      const key = row * columns.length + column;
      const known = first.get(key);
      if (known !== undefined) return known;
      const codings = firstOfEachPlace(
        matrix.codingsOf(matrix.rows[row]?.id ?? null, columns[column]?.id ?? null),
        shownQuotes,
      );
      first.set(key, codings);
      return codings;
    },
    mark: (row, column) =>
      options.marksOn(
        row === null ? null : (matrix.rows[row]?.id ?? null),
        column === null ? null : (columns[column]?.id ?? null),
      ),
  };
}

/** What the number of a cell counts. */
export function countedIn({ cells }: Pick<MatrixLook, 'cells'>): 'codings' | 'documents' {
  return cells.includes('documents') ? 'documents' : 'codings';
}

/** Number that a cell shows. In a matrix of quotations the totals count as the cells do. */
export function shownNumber({ codings, documents }: CellCounts, { cells }: Pick<MatrixLook, 'cells'>): number {
  return cells.includes('documents') ? documents : codings;
}

/** Title and second line of a column: what tells an event, a document, a speaker apart from its neighbours. */
export function columnHead(column: MatrixColumn, locale: string): Omit<SheetColumn, 'id'> {
  switch (column.kind) {
    case 'event':
      return named(eventHead(column.event, column.label, locale));
    case 'document': {
      const { event } = column;
      return named({ title: column.label, subtitle: event === null ? '' : event.place || event.title });
    }
    case 'speaker': {
      const document = column.document?.name ?? '';
      return {
        name: `${column.label}, ${document}`,
        title: column.label,
        subtitle: [document, column.speaker?.role].filter(Boolean).join(', '),
      };
    }
    case 'case':
    case 'value':
    case 'none':
      return named({ title: column.label, subtitle: '' });
  }
}

type Head = Pick<SheetColumn, 'title' | 'subtitle'>;

function named(head: Head): Omit<SheetColumn, 'id'> {
  return { name: head.title, ...head };
}

function eventHead(event: EventRecord | null, label: string, locale: string): Head {
  const title = label || event?.place || event?.series || '';
  const place = event === null || title.includes(event.place) ? '' : event.place;
  return { title, subtitle: [place, formatDay(event?.date ?? '', locale)].filter(Boolean).join(', ') };
}

function firstOfEachPlace(codings: readonly Coding[], count: number): readonly Coding[] {
  const found: Coding[] = [];
  for (const coding of codings) {
    const last = found.at(-1);
    if (last?.documentId === coding.documentId && last.start === coding.start && last.end === coding.end) continue;
    if (found.length === count) break;
    found.push(coding);
  }
  return found;
}
