import type { MatrixViewId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Keeps a way of looking at the matrix under a name; with an `id`, changes the one that is there. */
export function saveMatrixView(
  project: Project,
  { view }: { readonly view: Omit<MatrixView, 'id' | 'createdAt'> & { readonly id?: MatrixViewId | undefined } },
  ports: Ports,
): Change {
  const before = view.id === undefined ? undefined : project.matrixViews.get(view.id);
  const after: MatrixView = {
    ...view,
    id: before?.id ?? (ports.newId() as MatrixViewId),
    createdAt: before?.createdAt ?? ports.now(),
  };
  const part = before === undefined ? { added: [after] } : { updated: [[before, after] as const] };
  return { name: 'save-matrix-view', params: { view: view.name }, diff: diffOf('matrixViews', part) };
}
