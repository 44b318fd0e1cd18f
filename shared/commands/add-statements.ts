import type { Ports } from '../kernel/ports';
import { basisEntry, joinedBasis } from '../project/cell-summary';
import type { Coding } from '../project/coding';
import type { Project } from '../project/project';
import type { Change } from './command';
import { squash } from './diff';
import { cellToWrite, summaryParams, writtenSummary, type SummaryCell } from './summary-cell';

export type AddStatements = {
  readonly cell: SummaryCell;
  /** Place of the first of them among the statements of the cell; one beyond the last is behind it. */
  readonly at: number;
  /** White space at the ends goes, and so do those without words. */
  readonly texts: readonly string[];
  /** Codings of the cell that bear each of them out. */
  readonly evidence?: readonly Coding[] | undefined;
};

/**
 * Writes statements in a cell, or a synthesis of a row or column.
 *
 * The first statement of a view that is not saved yet saves it, so that the statement has a place to belong to. What lies
 * in the cell then is what it was written from.
 */
export function addStatements(
  project: Project,
  { cell, at, texts, evidence = [] }: AddStatements,
  ports: Ports,
): Change {
  const codingIds = evidence.map(({ id }) => id);
  const added = texts.map((text) => ({ text: text.trim(), codingIds })).filter(({ text }) => text !== '');
  const params = { ...summaryParams(project, cell, added[0]?.text), count: added.length };
  if (added.length === 0) return { name: 'add-statements', params, diff: {} };
  const { before, summary, diff } = cellToWrite(project, cell, ports);
  const { statements } = summary;
  const after = {
    ...summary,
    statements: [...statements.slice(0, at), ...added, ...statements.slice(at)],
    basis: joinedBasis(evidence.map(basisEntry), summary.basis),
  };
  return { name: 'add-statements', params, diff: squash([diff, writtenSummary(before, after)]) };
}
