import { defineImporter } from '../define-importer';
import { textSample } from '../text-sample';
import { readSubtitleFile } from '../times/read-subtitle-file';

/** SubRip subtitles, as YouTube, Whisper, Amberscript and others write them. */
export const srt = defineImporter({
  id: 'srt',
  extensions: ['srt'],
  detect(bytes) {
    const begins = /^\s*(?:\d+[ \t]*\n[ \t]*)?\d{1,3}:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d{1,2}:\d{1,2}/;
    return begins.test(textSample(bytes)?.text ?? '') ? 0.95 : 0;
  },
  read: (file, options, progress) =>
    Promise.resolve(readSubtitleFile(file, options, { format: 'srt', hasHead: false }, progress)),
});
