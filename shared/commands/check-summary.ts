import type { CellSummaryId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { basisEntry, type CellSummary } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import { allCodings, type Project } from '../project/project';
import type { Change } from './command';
import { sameValue } from './same-value';
import { summaryOf, summaryParams, writtenSummary } from './summary-cell';

export type CheckSummary = {
  readonly summaryId: CellSummaryId;
  /** Everything that lies in the cell now. */
  readonly codings: readonly Coding[];
};

/**
 * Says that the statements of a cell hold for what lies in it now.
 *
 * Evidence that exists no more is forgotten; evidence that lies elsewhere by now stays, and stays marked, until someone
 * takes it away. Where nothing has changed since the last check, nothing happens.
 */
export function checkSummary(project: Project, { summaryId, codings }: CheckSummary, ports: Ports): Change {
  const before = summaryOf(project, summaryId);
  const statements = withoutGone(project, before);
  const basis = codings.map(basisEntry);
  const isSame = statements === before.statements && sameValue(sorted(basis), sorted(before.basis));
  return {
    name: 'check-summary',
    params: summaryParams(project, before),
    diff: isSame ? {} : writtenSummary(before, { ...before, statements, basis, checkedAt: ports.now() }),
  };
}

function withoutGone(project: Project, { statements }: CellSummary): CellSummary['statements'] {
  const gone = new Set(statements.flatMap(({ codingIds }) => codingIds));
  for (const { id } of allCodings(project)) gone.delete(id);
  if (gone.size === 0) return statements;
  return statements.map((statement) => ({
    ...statement,
    codingIds: statement.codingIds.filter((id) => !gone.has(id)),
  }));
}

/** Which codings they are decides, not how they lie. */
function sorted(basis: CellSummary['basis']): CellSummary['basis'] {
  return basis.toSorted((a, b) => (a.codingId < b.codingId ? -1 : 1));
}
