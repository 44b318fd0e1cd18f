import { defineExporter } from '../define-exporter';
import { matrixReport } from '../matrix/matrix-report';
import { matrixTable } from '../matrix/matrix-table';
import { matrixOptions } from '../matrix/options';

/** The matrix, as a table or to be read with the words behind every number. */
export const matrixExporter = defineExporter({
  id: 'matrix',
  files: ['csv', 'xlsx', 'html', 'docx', 'pdf'],
  words: 'none',
  options: matrixOptions,
  table: ({ project }, request) => matrixTable(project, request),
  report: ({ project }, request) => matrixReport(project, request),
});
