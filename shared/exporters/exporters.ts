import type { Exporter, ExportSource } from './define-exporter';
import type { ExportFormat, ExportRequest } from './export-request';
import { archiveExporter } from './formats/archive';
import { codeSheetExporter } from './formats/code-sheet';
import { chartsExporter } from './formats/charts';
import { codebookExporter } from './formats/codebook';
import { codingsExporter } from './formats/codings';
import { countsExporter } from './formats/counts';
import { documentExporter } from './formats/document';
import { frequenciesExporter } from './formats/frequencies';
import { historyExporter } from './formats/history';
import { matrixExporter } from './formats/matrix';
import { resultDocumentationExporter } from './forms/result-documentation';
import { oTonesExporter } from './formats/o-tones';
import { methodAppendixExporter } from './forms/method-appendix';
import { projectExporter } from './formats/qdpx';
import { quotationsExporter } from './formats/quotations';
import { sampleExporter } from './formats/sample';
import { subtitlesExporter } from './formats/subtitles';

/** Every format that can be given out. A new one is a file in `formats/` or `forms/` and a line here. */
export const exporters: { readonly [Format in ExportFormat]: Exporter } = {
  matrix: matrixExporter,
  codings: codingsExporter,
  counts: countsExporter,
  'code-sheet': codeSheetExporter,
  codebook: codebookExporter,
  document: documentExporter,
  subtitles: subtitlesExporter,
  quotations: quotationsExporter,
  'o-tones': oTonesExporter,
  sample: sampleExporter,
  frequencies: frequenciesExporter,
  'method-appendix': methodAppendixExporter,
  charts: chartsExporter,
  'result-documentation': resultDocumentationExporter,
  history: historyExporter,
  archive: archiveExporter,
  project: projectExporter,
};

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
