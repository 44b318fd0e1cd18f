import type { CellSummaryId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { Change } from './command';
import { squash } from './diff';
import { cellToWrite, statementAt, summaryOf, summaryParams, writtenSummary, type SummaryCell } from './summary-cell';

export type MoveStatementToCell = {
  readonly summaryId: CellSummaryId;
  readonly at: number;
  readonly cell: SummaryCell;
};

/**
 * Takes a statement out of its cell and puts it behind those of another.
 *
 * Evidence that lies in the other cell too goes with it; the rest cannot bear a statement out there, and `params.left`
 * says how many codings that were. Throws when the other cell is its own.
 */
export function moveStatementToCell(
  project: Project,
  { summaryId, at, cell }: MoveStatementToCell,
  ports: Ports,
): Change {
  const from = summaryOf(project, summaryId);
  const statement = statementAt(from, at);
  const { before, summary, diff } = cellToWrite(project, cell, ports);
  if (before === from) throw new Error('A statement moves to a cell other than its own');
  const there = new Set(cell.codings.map(({ id }) => id));
  const codingIds = statement.codingIds.filter((id) => there.has(id));
  const after = { ...summary, statements: [...summary.statements, { ...statement, codingIds }] };
  const { code, column } = summaryParams(project, summary);
  return {
    name: 'move-statement-to-cell',
    params: {
      ...summaryParams(project, from, statement.text),
      toCode: code ?? '',
      toColumn: column ?? '',
      left: statement.codingIds.length - codingIds.length,
    },
    diff: squash([
      diff,
      writtenSummary(from, { ...from, statements: from.statements.toSpliced(at, 1) }),
      writtenSummary(before, after),
    ]),
  };
}
