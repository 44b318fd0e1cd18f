import { computeMatrix } from '../analysis/matrix';
import { addEvidence } from '../commands/add-evidence';
import { addStatements } from '../commands/add-statements';
import { checkSummary } from '../commands/check-summary';
import { editStatement } from '../commands/edit-statement';
import { moveStatement } from '../commands/move-statement';
import { moveStatementToCell } from '../commands/move-statement-to-cell';
import { removeEvidence } from '../commands/remove-evidence';
import { removeStatement } from '../commands/remove-statement';
import type { SummaryCell } from '../commands/summary-cell';
import type { CellSummary } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import { matrixColumns, plainMatrix } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Chance } from './chance';
import type { Step } from './step';

/** Everything that lies in the cell of a summary, by the matrix of its view; nothing when the view is gone. */
export function codingsOfCell(
  project: Project,
  { matrixViewId, codeId, columnId }: Pick<CellSummary, 'matrixViewId' | 'codeId' | 'columnId'>,
): readonly Coding[] {
  const view = project.matrixViews.get(matrixViewId);
  return view === undefined ? [] : computeMatrix(project, view).codingsOf(codeId, columnId);
}

/** Any cell, row or column of any view, one that is not saved yet among them. */
function anyCell(project: Project, chance: Chance): SummaryCell {
  const view = chance.maybe(project.matrixViews.values());
  const look = view ?? {
    name: chance.words(),
    ...plainMatrix,
    columns: chance.of(matrixColumns),
    withSubcodes: true,
  };
  const matrix = computeMatrix(project, look);
  const codeId = chance.maybe(matrix.rows)?.id ?? null;
  const columnId = chance.maybe(matrix.columns)?.id ?? null;
  return { view: view?.id ?? look, codeId, columnId, codings: matrix.codingsOf(codeId, columnId) };
}

/** Any statement that was written, by its place. */
function anyStatement(project: Project, chance: Chance): { readonly summary: CellSummary; readonly at: number } | null {
  const summary = chance.pick([...project.cellSummaries.values()].filter(({ statements }) => statements.length > 0));
  return summary === undefined ? null : { summary, at: chance.below(summary.statements.length) };
}

/** Steps of the commands that write cell summaries; part of the table in `any-command.ts`. */
export const anySummaryCommand: Readonly<Record<string, Step>> = {
  'add-statements': ({ project }, chance, ports) => {
    const texts = [chance.words(), ...(chance.below(2) === 0 ? [' ', chance.words()] : [])];
    return addStatements(project, { cell: anyCell(project, chance), at: chance.below(3), texts }, ports);
  },
  'edit-statement': ({ project }, chance) => {
    const found = anyStatement(project, chance);
    return found && editStatement(project, { summaryId: found.summary.id, at: found.at, text: chance.words() });
  },
  'remove-statement': ({ project }, chance) => {
    const found = anyStatement(project, chance);
    return found && removeStatement(project, { summaryId: found.summary.id, at: found.at });
  },
  'move-statement': ({ project }, chance) => {
    const found = anyStatement(project, chance);
    return found && moveStatement(project, { summaryId: found.summary.id, at: found.at, to: chance.below(4) });
  },
  'move-statement-to-cell': ({ project }, chance, ports) => {
    const found = anyStatement(project, chance);
    const cell = anyCell(project, chance);
    if (found === null) return null;
    const { summary, at } = found;
    const isOwn =
      cell.view === summary.matrixViewId && cell.codeId === summary.codeId && cell.columnId === summary.columnId;
    return isOwn ? null : moveStatementToCell(project, { summaryId: summary.id, at, cell }, ports);
  },
  'add-evidence': ({ project }, chance) => {
    const found = anyStatement(project, chance);
    if (found === null) return null;
    const codings = chance.some(codingsOfCell(project, found.summary));
    return addEvidence(project, { summaryId: found.summary.id, at: found.at, codings });
  },
  'remove-evidence': ({ project }, chance) => {
    const found = anyStatement(project, chance);
    if (found === null) return null;
    const codingIds = chance.some(found.summary.statements[found.at]?.codingIds ?? []);
    return removeEvidence(project, { summaryId: found.summary.id, at: found.at, codingIds });
  },
  'check-summary': ({ project }, chance, ports) => {
    const summary = chance.pick(project.cellSummaries.values());
    return summary === undefined
      ? null
      : checkSummary(project, { summaryId: summary.id, codings: codingsOfCell(project, summary) }, ports);
  },
};
