import { defineExporter } from '../define-exporter';
import { documentReport } from '../forms/document';
import { documentOptions } from '../forms/document-parts';
import { documentText } from '../forms/document-text';

/** Documents word for word with their codings marked. */
export const documentExporter = defineExporter({
  id: 'document',
  files: ['docx', 'odt', 'html', 'pdf', 'txt'],
  words: 'current',
  options: documentOptions,
  report: documentReport,
  text: documentText,
});
