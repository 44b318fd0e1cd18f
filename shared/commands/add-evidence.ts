import type { CellSummaryId } from '../kernel/ids';
import { basisEntry, joinedBasis } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { statementAt, summaryOf, summaryParams, writtenSummary } from './summary-cell';

export type AddEvidence = {
  readonly summaryId: CellSummaryId;
  readonly at: number;
  /** Codings of the cell, as they are now. */
  readonly codings: readonly Coding[];
};

/** Says which passages bear a statement out. Whoever gives one as evidence has seen it: it is new or changed no more. */
export function addEvidence(project: Project, { summaryId, at, codings }: AddEvidence): Change {
  const before = summaryOf(project, summaryId);
  const statement = statementAt(before, at);
  const known = new Set(statement.codingIds);
  const added = codings.filter(({ id }) => !known.has(id));
  const codingIds = [...statement.codingIds, ...added.map(({ id }) => id)];
  const after = {
    ...before,
    statements: before.statements.with(at, { ...statement, codingIds }),
    basis: joinedBasis(added.map(basisEntry), before.basis),
  };
  return {
    name: 'add-evidence',
    params: { ...summaryParams(project, before, statement.text), count: added.length },
    diff: added.length === 0 ? {} : writtenSummary(before, after),
  };
}
