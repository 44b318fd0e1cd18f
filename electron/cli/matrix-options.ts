import { matrixCells, plainMatrix, type MatrixContent } from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { oneOf, severalOf, type Typed } from './options';
import type { Words } from './words';

/** The matrix that is asked for. */
export function matrixOf(
  { values, flags }: Typed,
  { words }: { readonly project: Project; readonly words: Words },
): MatrixContent {
  return {
    ...plainMatrix,
    rows: oneOf(values, { name: 'rows', allowed: ['codes', 'categories'] as const, initial: 'codes', words }),
    columns: oneOf(values, {
      name: 'columns',
      allowed: ['events', 'documents', 'cases', 'speakers'] as const,
      initial: 'events',
      words,
    }),
    cells: severalOf(values, { name: 'cells', allowed: matrixCells, initial: 'codings', words }),
    withSubcodes: flags.has('with-subcodes'),
  };
}
