import type { CellSummaryId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { statementAt, summaryOf, summaryParams, writtenSummary } from './summary-cell';

/**
 * Rewrites a statement; its evidence stays, and what changed in the cell since the last check is still to be looked at.
 *
 * White space at the ends goes. Throws when there are no words left: such a statement is removed.
 */
export function editStatement(
  project: Project,
  { summaryId, at, text }: { readonly summaryId: CellSummaryId; readonly at: number; readonly text: string },
): Change {
  const before = summaryOf(project, summaryId);
  const statement = { ...statementAt(before, at), text: text.trim() };
  if (statement.text === '') throw new Error('A statement must have words');
  const isSame = statement.text === before.statements[at]?.text;
  const after = isSame ? before : { ...before, statements: before.statements.with(at, statement) };
  return {
    name: 'edit-statement',
    params: summaryParams(project, before, statement.text),
    diff: writtenSummary(before, after),
  };
}
