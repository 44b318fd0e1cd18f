import { useEffect, useMemo, useState } from 'react';
import type { Matrix } from '../../../../shared/analysis/matrix';
import { evidenceOf, isUnproved, viewOfLook } from '../../../../shared/analysis/statements-in';
import { summaryState } from '../../../../shared/analysis/summary-state';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { CellSummary } from '../../../../shared/project/cell-summary';
import type { Project } from '../../../../shared/project/project';
import type { MatrixLook } from '../../../state/matrix-look';

/** What the grid shows of the statements of a cell. */
export type CellMark = {
  readonly statements: number;
  /** Whether something changed since they were last checked. */
  readonly isStale: boolean;
  /** Statements without evidence. */
  readonly unproved: number;
};

/** The mark of a cell; `null` stands for all codes or all columns. Undefined where nothing is written. */
export type CellMarks = (codeId: CodeId | null, columnId: string | null) => CellMark | undefined;

/** The summaries that belong to a way of looking at the matrix: those of its view. */
export function summariesOfLook(
  project: Pick<Project, 'cellSummaries' | 'matrixViews'>,
  look: Parameters<typeof viewOfLook>[1],
): readonly CellSummary[] {
  const view = viewOfLook(project, look);
  return view === undefined
    ? []
    : [...project.cellSummaries.values()].filter(({ matrixViewId }) => matrixViewId === view.id);
}

/** The marks of these summaries. Without a matrix it is not asked what changed or is proved, which goes over all codings. */
export function summaryMarks(
  project: Pick<Project, 'codings'>,
  summaries: readonly CellSummary[],
  matrix: Pick<Matrix, 'codingsOf'> | null,
): CellMarks {
  const evidence =
    matrix === null
      ? null
      : evidenceOf(
          project,
          summaries.flatMap(({ statements }) => statements),
        );
  const marks = new Map(
    summaries.map((summary): readonly [string, CellMark] => [
      `${summary.codeId} ${summary.columnId}`,
      {
        statements: summary.statements.length,
        isStale: matrix !== null && summaryState(project, matrix, summary).isStale,
        unproved:
          evidence === null ? 0 : summary.statements.filter((statement) => isUnproved(statement, evidence)).length,
      },
    ]),
  );
  return (codeId, columnId) => marks.get(`${codeId} ${columnId}`);
}

/** Marks for the grid: how many statements there are at once, what is stale and unproved when nothing else is to do. */
export function useSummaryMarks(project: Project, matrix: Matrix, look: MatrixLook): CellMarks {
  const summaries = useMemo(() => summariesOfLook(project, look), [project, look]);
  const atOnce = useMemo(() => summaryMarks(project, summaries, null), [project, summaries]);
  const [whole, setWhole] = useState<{ readonly of: Matrix; readonly marks: CellMarks } | null>(null);
  useEffect(() => {
    const idle = requestIdleCallback(() =>
      setWhole(summaries.length === 0 ? null : { of: matrix, marks: summaryMarks(project, summaries, matrix) }),
    );
    return () => cancelIdleCallback(idle);
  }, [project, summaries, matrix]);
  return whole?.of === matrix ? whole.marks : atOnce;
}
