import { defineExporter } from '../define-exporter';
import { subtitles, subtitlesOptions } from '../forms/subtitles';

/** What is coded, as subtitles of the recording. */
export const subtitlesExporter = defineExporter({
  id: 'subtitles',
  files: ['srt', 'vtt'],
  words: 'current',
  options: subtitlesOptions,
  text: subtitles,
});
