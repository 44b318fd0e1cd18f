import type { CellSummaryId, CodingId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { statementAt, summaryOf, summaryParams, writtenSummary } from './summary-cell';

export type RemoveEvidence = {
  readonly summaryId: CellSummaryId;
  readonly at: number;
  readonly codingIds: readonly CodingId[];
};

/** Takes passages away from a statement that they are to bear out no longer; they stay coded. */
export function removeEvidence(project: Project, { summaryId, at, codingIds: going }: RemoveEvidence): Change {
  const before = summaryOf(project, summaryId);
  const statement = statementAt(before, at);
  const codingIds = statement.codingIds.filter((id) => !going.includes(id));
  const count = statement.codingIds.length - codingIds.length;
  const after = { ...before, statements: before.statements.with(at, { ...statement, codingIds }) };
  return {
    name: 'remove-evidence',
    params: { ...summaryParams(project, before, statement.text), count },
    diff: count === 0 ? {} : writtenSummary(before, after),
  };
}
