import type { Exporter, ExportedFile, ExportOptions, ExportSource } from './define-exporter';
import type { ExportFormat, ExportRequest } from './export-request';
import { codebookCsv } from './formats/codebook-csv';
import { codingsCsv } from './formats/codings-csv';
import { historyCsv } from './formats/history-csv';
import { matrixCsv } from './formats/matrix-csv';
import { qdpx } from './formats/qdpx';

/** Every format that can be given out. A new one is a file in `formats/` and a line here. */
export const exporters: { readonly [Format in ExportFormat]: Exporter } = {
  matrix: matrixCsv,
  codings: codingsCsv,
  codebook: codebookCsv,
  history: historyCsv,
  project: qdpx,
};

/** Makes the file that is asked for; the same source and request always give the same bytes. */
export function runExport(source: ExportSource, request: ExportRequest, options: ExportOptions = {}): ExportedFile {
  return exporters[request.format].write(source, request, options);
}

/** The first rows of a table on its way out, as text. */
export type TablePreview = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows and columns of the whole. */
  readonly rowCount: number;
  readonly columnCount: number;
};

/** The beginning of the table that would be written; empty for a format that is none. Makes no more rows than asked. */
export function previewExport(source: ExportSource, request: ExportRequest, rows: number): TablePreview {
  const table = exporters[request.format].table?.(source, request);
  if (table === undefined) return { header: [], rows: [], rowCount: 0, columnCount: 0 };
  const { header, rowCount } = table;
  const shown = Array.from({ length: Math.min(rows, rowCount) }, (_, index) => table.row(index));
  const texts = shown.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return { header, rows: texts, rowCount, columnCount: header.length };
}
