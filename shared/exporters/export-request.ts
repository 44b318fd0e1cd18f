import type { MatrixView } from '../project/matrix-view';

export const exportFormats = ['matrix', 'codings', 'codebook', 'history', 'project'] as const;
/** What can be given out: four tables, and the project itself. */
export type ExportFormat = (typeof exportFormats)[number];

export const exportProfiles = ['excel-de', 'excel-en', 'r'] as const;
/** How a table is written for the program that is to read it. */
export type ExportProfile = (typeof exportProfiles)[number];

/** What is to be written, and how. `matrix` matters for that format alone, `profile` for tables. */
export type ExportRequest = {
  readonly format: ExportFormat;
  readonly profile: ExportProfile;
  readonly matrix: Pick<MatrixView, 'rows' | 'columns' | 'cells' | 'withSubcodes'>;
};
