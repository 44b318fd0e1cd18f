import { required } from '../kernel/assert';
import type { CellSummaryId, CodeId, MatrixViewId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { basisEntry, summaryOfCell, type CellSummary, type Statement } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import { columnName } from '../project/column-name';
import type { MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { ChangeParams } from './command';
import { diffOf, type Diff } from './diff';
import { saveMatrixView } from './save-matrix-view';

/** A way of looking at the matrix that is not saved yet. */
export type UnsavedView = Omit<MatrixView, 'id' | 'createdAt'>;

/** A cell that statements are written in; `null` for all codes or all columns, as in a synthesis. */
export type SummaryCell = {
  /** The saved view, or the one to be saved with the first statement. */
  readonly view: MatrixViewId | UnsavedView;
  readonly codeId: CodeId | null;
  readonly columnId: string | null;
  /** Everything that lies in the cell now, as the matrix of the view has it. */
  readonly codings: readonly Coding[];
};

/** A summary to be written, and what came before. */
export type CellToWrite = {
  /** Null when nothing was written in the cell yet. */
  readonly before: CellSummary | null;
  /** What is there, else one without statements that was written from the codings of the cell. */
  readonly summary: CellSummary;
  /** Saves the view, where it was not saved. */
  readonly diff: Diff;
};

/** The summary of a cell, made where there is none. A cell of a view has one summary. */
export function cellToWrite(project: Project, cell: SummaryCell, ports: Ports): CellToWrite {
  const { view, codeId, columnId } = cell;
  if (codeId !== null) required(project.codes.get(codeId), `code ${codeId}`);
  const known = typeof view === 'string' ? summaryOfCell(project, { matrixViewId: view, codeId, columnId }) : undefined;
  if (known !== undefined) return { before: known, summary: known, diff: {} };
  const saved = typeof view === 'string' ? {} : saveMatrixView(project, { view }, ports).diff;
  const matrixViewId = typeof view === 'string' ? view : required(saved.matrixViews?.added[0]?.id, 'saved view');
  if (typeof view === 'string') required(project.matrixViews.get(view), `matrix view ${view}`);
  const summary: CellSummary = {
    id: ports.newId() as CellSummaryId,
    matrixViewId,
    codeId,
    columnId,
    statements: [],
    basis: cell.codings.map(basisEntry),
    checkedAt: ports.now(),
  };
  return { before: null, summary, diff: saved };
}

/** The summary, which must be there. */
export function summaryOf(project: Project, id: CellSummaryId): CellSummary {
  return required(project.cellSummaries.get(id), `cell summary ${id}`);
}

/** The statement at a place of a summary, which must be there. */
export function statementAt({ id, statements }: CellSummary, at: number): Statement {
  return required(statements[at], `statement ${at} of cell summary ${id}`);
}

/** The diff that gives a summary these statements; without any the summary goes. `before` is null when it is new. */
export function writtenSummary(before: CellSummary | null, after: CellSummary): Diff {
  if (before === after) return {};
  const isEmpty = after.statements.length === 0;
  if (before === null) return isEmpty ? {} : diffOf('cellSummaries', { added: [after] });
  if (isEmpty) return diffOf('cellSummaries', { removed: [before] });
  return diffOf('cellSummaries', { updated: [[before, after]] });
}

/** Longest statement that a line of the history repeats whole, in UTF-16 units. */
const longestRepeated = 80;

/** Where something was written and what, for the history: names as they are now, empty for all codes or all columns. */
export function summaryParams(
  project: Project,
  { codeId, columnId }: Pick<CellSummary, 'codeId' | 'columnId'>,
  text = '',
): ChangeParams {
  return {
    code: codeId === null ? '' : (project.codes.get(codeId)?.name ?? ''),
    column: columnId === null ? '' : columnName(project, columnId),
    statement: text.length > longestRepeated ? `${[...text].slice(0, longestRepeated - 1).join('')}…` : text,
  };
}
