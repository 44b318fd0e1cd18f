import type { MatrixContent } from '../../shared/exporters/export-request';
import { matrixCells, matrixColumns, matrixRows } from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { oneOf, type Typed } from './options';
import type { Words } from './words';

/** The matrix that is asked for. */
export function matrixOf(
  { values, flags }: Typed,
  { words }: { readonly project: Project; readonly words: Words },
): MatrixContent {
  return {
    rows: oneOf(values, { name: 'rows', allowed: matrixRows, initial: 'codes', words }),
    columns: oneOf(values, { name: 'columns', allowed: matrixColumns, initial: 'events', words }),
    cells: oneOf(values, { name: 'cells', allowed: matrixCells, initial: 'codings', words }),
    withSubcodes: flags.has('with-subcodes'),
  };
}
