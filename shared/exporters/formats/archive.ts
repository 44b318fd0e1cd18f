import { archiveOptions, archivePack, archivePreview } from '../archive/archive-pack';
import { defineExporter } from '../define-exporter';

/** What an archive takes, in one file. */
export const archiveExporter = defineExporter({
  id: 'archive',
  files: ['zip'],
  words: 'all',
  options: archiveOptions,
  text: archivePreview,
  pack: archivePack,
});
