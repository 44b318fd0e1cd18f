import type { CellSummaryId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { statementAt, summaryOf, summaryParams, writtenSummary } from './summary-cell';

/** Removes a statement; the passages behind it stay coded. With its last statement a cell has no summary any more. */
export function removeStatement(
  project: Project,
  { summaryId, at }: { readonly summaryId: CellSummaryId; readonly at: number },
): Change {
  const before = summaryOf(project, summaryId);
  const { text } = statementAt(before, at);
  const after = { ...before, statements: before.statements.toSpliced(at, 1) };
  return {
    name: 'remove-statement',
    params: summaryParams(project, before, text),
    diff: writtenSummary(before, after),
  };
}
