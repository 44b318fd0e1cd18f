import type { CellSummaryId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { statementAt, summaryOf, summaryParams, writtenSummary } from './summary-cell';

export type MoveStatement = {
  readonly summaryId: CellSummaryId;
  readonly at: number;
  /** Where it is to stand, counted without itself; places outside are the nearest end. */
  readonly to: number;
};

/** Puts a statement in another place among those of its cell. */
export function moveStatement(project: Project, { summaryId, at, to }: MoveStatement): Change {
  const before = summaryOf(project, summaryId);
  const statement = statementAt(before, at);
  const place = Math.max(0, Math.min(to, before.statements.length - 1));
  const statements = before.statements.toSpliced(at, 1).toSpliced(place, 0, statement);
  return {
    name: 'move-statement',
    params: summaryParams(project, before, statement.text),
    diff: writtenSummary(before, place === at ? before : { ...before, statements }),
  };
}
