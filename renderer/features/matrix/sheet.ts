import type { Matrix } from '../../../shared/analysis/matrix';
import { countsBelow, type MatrixColumn } from '../../../shared/analysis/matrix-axes';
import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
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
  readonly group: MatrixColumn['group'];
};

/** Everything the grid draws: the matrix with written heads, and what was written in its cells. */
export type Sheet = Pick<Matrix, 'rows' | 'counts' | 'measure' | 'codingsOf' | 'largestOf'> & {
  readonly columns: readonly SheetColumn[];
  /** What the numbers count: with sub-codes a place counts once, however many of them lie on it. */
  readonly unit: 'codings' | 'passages';
  /** The codings of the first passages of a cell, one for each. */
  firstCodings(row: number, column: number): readonly Coding[];
  /** The first anchor example of the codes of a row that lies in a cell; null when there is none. */
  anchor(row: number, column: number): Coding | null;
  /** Whether there are statements in any cell. */
  readonly hasStatements: boolean;
  /** The statements of the researchers on a cell; `null` for a synthesis. */
  statements(row: number | null, column: number | null): readonly string[];
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
    /** All of them: a row that counts sub-codes shows their examples too. */
    readonly codes: Iterable<Pick<Code, 'examples'>>;
    readonly marksOn: CellMarks;
    readonly hasStatements: boolean;
    readonly statementsOn: (codeId: CodeId | null, columnId: string | null) => readonly string[];
  },
): Sheet {
  const columns = matrix.columns.map((column) => ({
    id: column.id,
    group: column.group,
    ...columnHead(column, options.locale),
  }));
  const first = new Map<number, readonly Coding[]>();
  const examples = new Set([...options.codes].flatMap(({ examples: own }) => own));
  const rowId = (row: number | null) => (row === null ? null : (matrix.rows[row]?.id ?? null));
  const columnId = (column: number | null) => (column === null ? null : (columns[column]?.id ?? null));
  return {
    rows: matrix.rows,
    columns,
    hasStatements: options.hasStatements,
    unit: countsBelow(options.look) ? 'passages' : 'codings',
    counts: (row, column) => matrix.counts(row, column),
    codingsOf: (codeId, id) => matrix.codingsOf(codeId, id),
    measure: (row, column, what) => matrix.measure(row, column, what),
    largestOf: (what) => matrix.largestOf(what),
    firstCodings(row, column) {
      const key = row * columns.length + column;
      const known = first.get(key);
      if (known !== undefined) return known;
      const codings = firstOfEachPlace(matrix.codingsOf(rowId(row), columnId(column)), shownQuotes);
      first.set(key, codings);
      return codings;
    },
    anchor(row, column) {
      if (examples.size === 0) return null;
      const codings = matrix.codingsOf(rowId(row), columnId(column));
      return codings.find(({ id }) => examples.has(id)) ?? null;
    },
    statements: (row, column) => options.statementsOn(rowId(row), columnId(column)),
    mark: (row, column) => options.marksOn(rowId(row), columnId(column)),
  };
}

/** Title and second line of a column: what tells an event, a document, a speaker apart from its neighbours. */
export function columnHead(column: MatrixColumn, locale: string): Omit<SheetColumn, 'id' | 'group'> {
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

function named(head: Head): Omit<SheetColumn, 'id' | 'group'> {
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
