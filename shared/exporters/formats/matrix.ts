import { computeMatrix, type Matrix } from '../../analysis/matrix';
import { countsBelow } from '../../analysis/matrix-axes';
import { passagesOf } from '../../analysis/passages';
import type { Coding } from '../../project/coding';
import type { Project } from '../../project/project';
import { blockedWordsQuoted } from '../blocked-words';
import { columnHeaders } from '../column-headers';
import { defineExporter } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import type { About } from '../side-file';
import { matrixWords } from '../words/matrix';
import { sideWords } from '../words/side';
import type { Cell, Table } from '../table';

/** The matrix as a table: a row for each code or category, a column for each event, document or speaker, a total. */
export const matrixExporter = defineExporter({
  id: 'matrix',
  files: ['csv', 'xlsx'],
  words: 'none',
  table: ({ project }, request) => matrixTable(project, request),
});

/**
 * The matrix as it may be published: blocked O-tones are not in it, in no count and no column.
 *
 * A cell of quotations holds every passage once, with its reference in brackets; passages are parted by an empty line.
 */
function matrixTable(project: Project, request: ExportRequest): Table {
  const { matrix: view, language } = request;
  const [shown = 'codings'] = view.cells;
  const matrix = computeMatrix(project, { ...view, excludeBlocked: true, locale: language });
  const names = columnHeaders(project, matrix.columns);
  const numberIn = (row: number | null, column: number | null): number => {
    const counts = matrix.counts(row, column);
    return shown === 'documents' ? counts.documents : counts.codings;
  };
  const cellIn = (row: number, column: number): Cell => {
    if (shown !== 'quotations') return numberIn(row, column);
    return quotationsOf(project, matrix.codingsOf(matrix.rows[row]?.id ?? null, matrix.columns[column]?.id ?? null));
  };
  return {
    header: ['code', ...names, 'total'],
    hasRowHeads: true,
    rowCount: matrix.rows.length,
    row: (row) => [matrix.rows[row]?.path ?? '', ...names.map((_, column) => cellIn(row, column)), numberIn(row, null)],
    about: aboutMatrix(request, { matrix, names }),
    problems: (file) => (shown === 'quotations' ? blockedWordsQuoted(project, matrix.codingsOf(null, null), file) : []),
  };
}

function quotationsOf(project: Project, codings: readonly Coding[]): string {
  return passagesOf(project, codings)
    .map(({ quote, reference }) => `${quote} (${reference})`)
    .join('\n\n');
}

function aboutMatrix(
  { matrix: view, language }: ExportRequest,
  { matrix, names }: { matrix: Matrix; names: readonly string[] },
): About {
  const { totals } = sideWords(language);
  const unit = countsBelow(view) ? 'passages' : 'codings';
  const { rows, columns, cells, units, columnMeanings } = matrixWords(language);
  const total = matrix.counts(null, null);
  const ofColumns = names.map((name, column): readonly [string, string] => {
    const { codings, documents } = matrix.counts(null, column);
    return [name, totals(codings, documents, unit)];
  });
  return {
    counted: `${rows[view.rows]}; ${columns[view.columns]}; ${cells[view.cells[0] ?? 'codings']} ${units[unit]}`,
    totals: [totals(total.codings, total.documents, unit)],
    columns: [['code', columnMeanings.code], ...ofColumns, ['total', columnMeanings.total]],
  };
}
