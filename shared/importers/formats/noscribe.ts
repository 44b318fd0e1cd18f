import { encodeUtf8 } from '../../kernel/encoding';
import { formatTime } from '../../text/time-stamps';
import { decodeText } from '../decode-text';
import { defineImporter, type ImportedFile } from '../define-importer';
import { textSample } from '../text-sample';
import { recordingNotes } from '../times/imported-transcript';
import { html } from './html';
import { txt } from './txt';

/**
 * Transcripts of noScribe as .html and .txt; its WebVTT is read as such.
 *
 * In HTML every segment is an anchor with its times; a paragraph without a time of its own gets that of its first segment.
 * Overlapping speech (`//S02: ja//`) and pauses stay as they are written.
 */
export const noscribe = defineImporter({
  id: 'noscribe',
  extensions: ['html', 'txt'],
  detect(bytes) {
    const head = textSample(bytes)?.text ?? '';
    if (/<a\b[^<>]*\bname="ts_\d+_\d+_/.test(head)) return 1;
    const top = head.slice(0, 1000);
    return /\bnoScribe\b/.test(top) && /^(?:\/\/)?S\d{2}(?: \[[\d:]+\])?:/m.test(head) && !/^\s*</.test(head)
      ? 0.75
      : 0;
  },
  async read(file, options, progress) {
    const decoded = decodeText(file.bytes, file.name);
    if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
    const { text } = decoded.value;
    const isHtml = /^\s*<|<a\b[^<>]*\bname="ts_/.test(text);
    const read: ImportedFile = isHtml
      ? await html.read({ ...file, bytes: encodeUtf8(withTimes(text)) }, options, progress)
      : await txt.read(file, options, progress);
    const words = read.documents[0]?.text.slice(0, 2000) ?? '';
    const sources = isHtml
      ? [...text.matchAll(/<meta\b[^<>]{0,200}\bname="audio_source"[^<>]{0,200}\bcontent="([^"<>]*)"/g)]
      : [];
    const named = sources.map(([, path]) => path as string);
    const said = /^.*\bnoScribe\b.*\n+[^\n:]{1,40}:\s*(\S.*\.\w{2,4})$/m.exec(words)?.[1];
    const recordings = named.length > 0 ? named : said === undefined ? [] : [said];
    const { encoding } = decoded.value;
    return {
      ...read,
      documents: read.documents.map((document) => {
        const origin = { ...document.origin, encoding };
        return { ...document, kind: 'transcript', origin };
      }),
      problems: [...read.problems, ...recordingNotes(file.name, recordings)],
      reading: read.reading === null ? null : { ...read.reading, format: 'noscribe', encoding },
    };
  },
});

/** Paragraphs whose first segment has its time only in the anchor: `<p><a name="ts_0_12140_S01">S01: Wie war das?</a>`. */
const firstSegment =
  /(<p\b[^<>]*>\s*)(<a\b[^<>]{0,200}\bname="ts_(\d{1,10})_\d{1,10}_[^"<>]{0,200}"[^<>]{0,200}>)([^<]{0,60}(?:<span\b[^<>]*>\s*\[)?)/g;

function withTimes(markup: string): string {
  return markup.replace(firstSegment, (whole, paragraph: string, anchor: string, start: string, words: string) =>
    words.includes('[') ? whole : `${paragraph}[${formatTime(Number(start) / 1000)}] ${anchor}${words}`,
  );
}
