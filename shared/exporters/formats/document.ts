import { defineExporter } from '../define-exporter';
import { documentOptions, documentReport } from '../forms/document';

/** Documents word for word with their codings marked. */
export const documentExporter = defineExporter({
  id: 'document',
  files: ['docx', 'html', 'pdf'],
  words: 'current',
  options: documentOptions,
  report: documentReport,
});
