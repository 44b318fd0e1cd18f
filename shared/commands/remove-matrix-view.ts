import { required } from '../kernel/assert';
import type { MatrixViewId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Removes a saved matrix view with the statements written in its cells. */
export function removeMatrixView(project: Project, { viewId }: { readonly viewId: MatrixViewId }): Change {
  const view = required(project.matrixViews.get(viewId), `matrix view ${viewId}`);
  const summaries = [...project.cellSummaries.values()].filter((summary) => summary.matrixViewId === viewId);
  return {
    name: 'remove-matrix-view',
    params: { view: view.name },
    diff: { ...diffOf('matrixViews', { removed: [view] }), ...diffOf('cellSummaries', { removed: summaries }) },
  };
}
