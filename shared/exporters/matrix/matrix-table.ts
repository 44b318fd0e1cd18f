import type { Project } from '../../project/project';
import type { ExportRequest } from '../export-request';
import type { Cell, Table } from '../table';
import { matrixWords } from '../words/matrix';
import { aboutMatrix } from './about-matrix';
import { layoutOf } from './layout';
import { tableParts } from './parts';
import { publishedMatrix, type Place, type PublishedMatrix } from './published-matrix';
import { quotedProblems } from './quoted-problems';

/** A column of the table: its name for programs and for people, and the cell it has for a row on paper. */
type Column = { readonly name: string; readonly title: string; readonly cellAt: (row: number | null) => Cell };

/**
 * The matrix as a table: a row for each code, and for each column what the cells show, in columns of its own where that
 * is more than one thing; then totals.
 *
 * Where the researchers wrote syntheses, those of the rows are a last column and those of the columns a last row.
 */
export function matrixTable(project: Project, request: ExportRequest): Table {
  const published = publishedMatrix(project, request);
  const { rowNames } = layoutOf(published, 'paths');
  const columns = columnsOf(published, request);
  const hasSynthesis = hasSyntheses(published, 'row');
  const { synthesis } = matrixWords(request.language);
  const head = published.view.transposed ? 'column' : 'code';
  return {
    header: [head, ...columns.map(({ name }) => name)],
    titles: [matrixWords(request.language).heads[head], ...columns.map(({ title }) => title)],
    hasRowHeads: true,
    rowCount: rowNames.length + (hasSynthesis ? 1 : 0),
    row(index) {
      const row = index < rowNames.length ? index : null;
      return [row === null ? synthesis : (rowNames[row] ?? ''), ...columns.map(({ cellAt }) => cellAt(row))];
    },
    about: aboutMatrix(published, request),
    problems: (file) => quotedProblems(published, file),
  };
}

function columnsOf(published: PublishedMatrix, { language }: ExportRequest): readonly Column[] {
  const { columnNames, place } = layoutOf(published, 'paths');
  const words = matrixWords(language);
  const parts = tableParts(published, language);
  const isSingle = parts.length === 1;
  const columns = columnNames.flatMap((name, column): readonly Column[] =>
    parts.map(({ id, title, valueAt }) => ({
      name: isSingle ? name : `${name}: ${id}`,
      title: isSingle ? name : `${name}: ${title}`,
      // The row of syntheses has words alone: numbers of all rows are no line of the table.
      cellAt: (row) => (row !== null || id === 'summary' ? valueAt(place(row, column)) : null),
    })),
  );
  const numbers = parts.filter(({ isNumber }) => isNumber);
  const counted = { id: '', title: '', valueAt: (at: Place) => published.matrix.measure(at.row, at.column, 'codings') };
  const totals = (numbers.length === 0 ? [counted] : numbers).map(({ id, title, valueAt }): Column => {
    const isPlain = isSingle || id === '';
    return {
      name: isPlain ? 'total' : `total: ${id}`,
      title: isPlain ? words.heads.total : `${words.heads.total}: ${title}`,
      cellAt: (row) => (row === null ? null : valueAt(place(row, null))),
    };
  });
  const summary = parts.find(({ id }) => id === 'summary');
  if (summary === undefined || !hasSyntheses(published, 'column')) return [...columns, ...totals];
  const synthesis: Column = {
    name: 'synthesis',
    title: words.synthesis,
    cellAt: (row) => (row === null ? null : summary.valueAt(place(row, null))),
  };
  return [...columns, ...totals, synthesis];
}

/** Whether there is a synthesis for a last row, or for a last column, on paper. */
function hasSyntheses(published: PublishedMatrix, as: 'row' | 'column'): boolean {
  const { rowNames, columnNames, place } = layoutOf(published, 'paths');
  const places = as === 'row' ? columnNames.map((_, at) => place(null, at)) : rowNames.map((_, at) => place(at, null));
  return places.some((at) => published.statementsAt(at).statements.length > 0);
}
