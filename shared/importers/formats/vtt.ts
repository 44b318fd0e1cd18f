import { defineImporter } from '../define-importer';
import { textSample } from '../text-sample';
import { readSubtitleFile } from '../times/read-subtitle-file';

/** WebVTT subtitles, also those of noScribe, Zoom and Teams, with speakers as `<v Anna>`. */
export const vtt = defineImporter({
  id: 'vtt',
  extensions: ['vtt'],
  detect: (bytes) => (/^WEBVTT(?:[ \t\n]|$)/.test(textSample(bytes)?.text ?? '') ? 1 : 0),
  read: (file, options, progress) =>
    Promise.resolve(readSubtitleFile(file, options, { format: 'vtt', hasHead: true }, progress)),
});
