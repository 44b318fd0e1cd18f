import { useMemo } from 'react';
import { evidenceOf, viewOfLook } from '../../../../shared/analysis/statements-in';
import { summaryState, type SummaryState } from '../../../../shared/analysis/summary-state';
import type { SummaryCell, UnsavedView } from '../../../../shared/commands/summary-cell';
import type { CodingId } from '../../../../shared/kernel/ids';
import { summaryOfCell, type CellSummary, type Statement } from '../../../../shared/project/cell-summary';
import type { Coding } from '../../../../shared/project/coding';
import type { MatrixView } from '../../../../shared/project/matrix-view';
import type { Project } from '../../../../shared/project/project';
import type { Messages } from '../../../i18n/messages';
import { useMessages } from '../../../i18n/use-messages';
import { contentOfLook, useMatrixLook, type MatrixLook } from '../../../state/matrix-look';
import { useProject } from '../../../state/project-store';
import type { Target } from '../matrix-session';

/** What is written in the cell shown, and all it takes to write more. */
export type CellWriting = {
  readonly target: Target;
  readonly cell: SummaryCell;
  /** The view the statements belong to; undefined until the first statement saves it. */
  readonly view: MatrixView | undefined;
  readonly summary: CellSummary | undefined;
  readonly statements: readonly Statement[];
  /** What changed since the last check; null where nothing is written. */
  readonly state: SummaryState | null;
  /** The codings behind the statements, as far as they exist. */
  readonly evidence: ReadonlyMap<CodingId, Coding>;
};

const none: readonly Statement[] = [];

/** The summary of the cell shown, with its state. `codings` are all that lie in the cell. */
export function useCellSummary(target: Target, codings: readonly Coding[]): CellWriting {
  const t = useMessages();
  const project = useProject();
  const look = useMatrixLook();
  return useMemo(() => {
    const view = viewOfLook(project, look);
    const { codeId, columnId } = target;
    const summary = view && summaryOfCell(project, { matrixViewId: view.id, codeId, columnId });
    return {
      target,
      cell: { view: view?.id ?? newView(project, look, t), codeId, columnId, codings },
      view,
      summary,
      statements: summary?.statements ?? none,
      state: summary === undefined ? null : summaryState(project, { codingsOf: () => codings }, summary),
      evidence: evidenceOf(project, summary?.statements ?? none),
    };
  }, [project, look, target, codings, t]);
}

/** The view that the first statement saves, named by what it compares. */
function newView(project: Project, look: MatrixLook, t: Messages): UnsavedView {
  const { rows, columns, attribute } = look;
  const compared = columns === 'attribute' ? (attribute?.name ?? '') : t.matrix.columns[columns];
  const plain = t.summaries.viewName(t.matrix.rows[rows], compared);
  const taken = new Set([...project.matrixViews.values()].map(({ name }) => name));
  let name = plain;
  for (let number = 2; taken.has(name); number += 1) name = `${plain} ${number}`;
  return { name, ...contentOfLook(look) };
}
