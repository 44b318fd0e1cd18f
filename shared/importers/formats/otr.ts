import {
  defineImporter,
  refusedFile,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
} from '../define-importer';
import { htmlToText } from '../html/html-to-text';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { noteProse } from '../note-prose';
import { textSample } from '../text-sample';
import { recordingNotes } from '../times/imported-transcript';
import { fieldOf, readJson, textIn } from '../times/read-json';
import { formatTime } from '../../text/time-stamps';

/** oTranscribe (.otr): JSON with the text as HTML and the recording; times stand where they were set. */
export const otr = defineImporter({
  id: 'otr',
  extensions: ['otr'],
  detect(bytes) {
    const head = textSample(bytes)?.text ?? '';
    if (/^\s*\{\s*"text"\s*:\s*"\s*<(?:p|div|span|br|b|i)\b/.test(head)) return 1;
    return /^\s*\{\s*"media(?:-source|-time)?"\s*:/.test(head) && /"text"\s*:\s*"/.test(head) ? 0.9 : 0;
  },
  read: (file, options, progress) => Promise.resolve(readOtr(file, options, progress)),
});

function readOtr(file: ImportFile, options: ImportOptions, progress: (fraction: number) => void): ImportedFile {
  const json = readJson(file);
  if (!json.ok) return refusedFile(file.name, json.error);
  const { value, encoding, lineEnds } = json.value;
  const { text, counts } = htmlToText(withPlainTimes(textIn(fieldOf(value, 'text'))), progress);
  const normal = normaliseText(text);
  const media = textIn(fieldOf(value, 'media'));
  const problems = [
    ...json.value.problems,
    ...noteProse(file.name, { ...counts, controls: normal.dropped }),
    ...recordingNotes(file.name, [media === '' ? textIn(fieldOf(value, 'media-source')) : media]),
  ];
  const source = { format: 'otr', encoding, lineEnds, attributes: {}, problems, text: normal.text, spoken: [] };
  return importedText(source, file, options);
}

/** oTranscribe shows `0:12` and keeps the seconds aside; in the text, a time has marks. */
function withPlainTimes(html: string): string {
  return html.replace(/<span\b([^<>]*)>([^<]*)<\/span>/g, (whole, attributes: string) => {
    const seconds = /\bclass=["']?timestamp\b/.test(attributes)
      ? /\bdata-timestamp=["']?(\d{1,9}(?:\.\d*)?)(?![\d.e])/.exec(attributes)
      : null;
    return seconds === null ? whole : `[${formatTime(Number(seconds[1]))}]`;
  });
}
