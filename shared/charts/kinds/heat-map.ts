import { computeMatrix, type Matrix } from '../../analysis/matrix';
import type { Chart, NumberTable } from '../chart';
import { drawHeatMap } from '../heat-map';
import { countText } from '../number-text';
import { codeHead, codeRow, columnNames, countedNote, drawnNote, drawnRows, flat, type ChartParts } from '../parts';

/** Columns that fit on a sheet, at most. */
const mostColumns = 30;

/** Codes against events, documents, speakers or values of an attribute, the darker the more. */
export function heatMapChart(parts: ChartParts): Chart {
  const { project, request, words, language } = parts;
  const matrix = computeMatrix(project, {
    ...request.codes,
    columns: request.columns,
    attribute: request.attribute,
    locale: language,
  });
  const names = columnNames(parts, matrix.columns);
  const shown = drawnRows(matrix.rows, { most: request.most, sizeOf: totalOf });
  const columns = drawnRows(matrix.columns, {
    most: mostColumns,
    sizeOf: (column) => matrix.counts(null, matrix.columns.indexOf(column)).codings,
  });
  const columnsTitle = words.titles['heat-map'][request.columns];
  const title = request.columns === 'attribute' ? `${columnsTitle}: ${request.attribute?.name ?? ''}` : columnsTitle;
  const values = shown.flatMap((row) => columns.map((column) => matrix.counts(row, column).codings));
  const drawing = drawHeatMap({
    title,
    rows: flat(
      shown.flatMap((at) => (matrix.rows[at] === undefined ? [] : codeRow(matrix.rows[at]))),
      shown.length === matrix.rows.length,
    ),
    columns: columns.map((at) => names[at] ?? ''),
    values,
    texts: values.map((value) => (value === 0 ? '' : countText(value, language))),
    nothing: '',
  });
  const isCut = columns.length < matrix.columns.length;
  return {
    title,
    drawing,
    numbers: numbersOf(parts, matrix, names),
    notes: [
      countedNote(parts),
      ...(request.columns === 'speakers' ? [words.notes.speakers] : []),
      ...drawnNote(parts, shown.length, matrix.rows.length),
      ...(isCut ? [words.notes.drawnColumns(columns.length, matrix.columns.length)] : []),
      ...parts.notes,
    ],
  };

  function totalOf(row: (typeof matrix.rows)[number]): number {
    return matrix.counts(matrix.rows.indexOf(row), null).codings;
  }
}

function numbersOf(parts: ChartParts, matrix: Matrix, names: readonly string[]): NumberTable {
  const { request, words } = parts;
  const ids = [...matrix.columns.map(({ id }) => id), null];
  return {
    rowHead: codeHead(parts),
    columns: [
      ...names.map((name) => ({ id: name, head: name, unit: 'count' as const })),
      { id: 'total', head: words.all, unit: 'count' as const },
    ],
    rows: matrix.rows.map((row, at) => ({
      ...codeRow(row),
      name: row.path,
      cells: ids.map((columnId, column) => {
        const value = matrix.counts(at, columnId === null ? null : column).codings;
        const way = { kind: 'cell', columns: request.columns, rowId: row.id, columnId } as const;
        return { value, way: value === 0 ? null : way };
      }),
    })),
  };
}
