import { anchorExamples } from '../../analysis/anchor-examples';
import { computeMatrix, type Matrix } from '../../analysis/matrix';
import type { MatrixColumn, MatrixRow } from '../../analysis/matrix-axes';
import { isNumeric, percentOf, type NumericCell } from '../../analysis/matrix-measures';
import type { Coding } from '../../project/coding';
import type { MatrixContent } from '../../project/matrix-view';
import type { Project } from '../../project/project';
import { columnHeaders } from '../column-headers';
import type { ExportRequest } from '../export-request';
import { publishedStatements, type PublishedCell } from './statements';

/** Row and column of the matrix, as counted; `null` stands for all of them. */
export type Place = { readonly row: number | null; readonly column: number | null };

/** A number that a cell shows: the measure itself, or what it comes to in percent. */
export type ShownNumber = { readonly cell: NumericCell; readonly isPercent: boolean };

/** A matrix as it may leave the project: without blocked O-tones, with names fit for print. */
export type PublishedMatrix = {
  readonly project: Project;
  readonly view: MatrixContent;
  readonly matrix: Matrix;
  /** Of its columns, no two alike. */
  readonly names: readonly string[];
  readonly numbers: readonly ShownNumber[];
  /** A number as it is written: counts whole, percentages to one place, shares of text in percent to two. */
  numberAt(place: Place, number: ShownNumber): number | null;
  codingsAt(place: Place): readonly Coding[];
  /** Anchor examples of the codes of a row that lie in the cell. */
  anchorsAt(place: Place): readonly Coding[];
  /** What the researchers wrote; `null` in the place makes it the synthesis of a row or column. */
  statementsAt(place: Place): PublishedCell;
};

/** Counts a matrix for publication, as the request wants it. */
export function publishedMatrix(project: Project, { matrix: view, language }: ExportRequest): PublishedMatrix {
  const matrix = computeMatrix(project, { ...view, excludeBlocked: true, locale: language });
  const rowAt = (row: number | null): MatrixRow | null => (row === null ? null : (matrix.rows[row] ?? null));
  const columnAt = (column: number | null): MatrixColumn | null =>
    column === null ? null : (matrix.columns[column] ?? null);
  const codingsAt = ({ row, column }: Place): readonly Coding[] =>
    matrix.codingsOf(rowAt(row)?.id ?? null, columnAt(column)?.id ?? null);
  const isAnchor = anchorTest(project);
  const statements = publishedStatements(project, view);
  return {
    project,
    view,
    matrix,
    names: columnHeaders(project, matrix.columns),
    numbers: shownNumbers(view),
    numberAt: (place, { cell, isPercent }) => {
      if (!isPercent) return written(matrix.measure(place.row, place.column, cell), cell);
      const percent = percentOf(matrix, place, { cell, percent: view.percent });
      return percent === null ? null : rounded(percent.value, 1);
    },
    codingsAt,
    anchorsAt: (place) => codingsAt(place).filter(isAnchor),
    statementsAt: ({ row, column }) => statements(rowAt(row)?.id ?? null, columnAt(column)?.id ?? null),
  };
}

/** The numbers of a view in order, each with its percentage behind it where one is wanted. */
function shownNumbers({ cells, percent }: MatrixContent): readonly ShownNumber[] {
  return cells.filter(isNumeric).flatMap((cell) => {
    const hasPercent = percent !== 'none' && cell !== 'share' && cell !== 'binary';
    return [{ cell, isPercent: false }, ...(hasPercent ? [{ cell, isPercent: true }] : [])];
  });
}

function anchorTest(project: Project): (coding: Coding) => boolean {
  const ids = new Set([...anchorExamples(project).values()].flat().map(({ coding }) => coding.id));
  return ({ id }) => ids.has(id);
}

function written(value: number, cell: NumericCell): number {
  return cell === 'share' ? rounded(value * 100, 2) : value;
}

function rounded(value: number, places: number): number {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor;
}
