import { decodeLoosely } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import { stampsAtEnds, timeStamps } from '../../text/time-stamps';
import { defineImporter } from '../define-importer';
import { fileKind } from '../file-kind';
import { textSample } from '../text-sample';
import { rtf } from './rtf';
import { txt } from './txt';

/** Times of f4transkript and f4x: `#00:01:02-3#`, with tenths of a second. */
const stamp = /#\d{2}:\d{2}:\d{2}-\d#/g;

/**
 * Transcripts of f4 (.rtf, .txt): texts with times at the ends of passages, where they stay.
 *
 * Read as what they are otherwise; see `rtf` and `txt`.
 */
export const f4 = defineImporter({
  id: 'f4',
  extensions: ['rtf', 'txt'],
  detect(bytes) {
    const isRtf = fileKind(bytes) === 'rtf';
    const head = isRtf ? decodeLoosely(bytes.subarray(0, 262_144), 'utf-8') : (textSample(bytes)?.text ?? '');
    const found = (head.match(stamp) ?? []).length;
    // f4 writes times of its own kind only; with others among them, somebody else wrote the text.
    if (found < 2 || (!isRtf && timeStamps(head).length > found)) return 0;
    return isRtf ? 1 : 0.75;
  },
  async read(file, options, progress) {
    const reader = fileKind(file.bytes) === 'rtf' ? rtf : txt;
    const read = await reader.read(file, options, progress);
    const text = read.documents[0]?.text ?? '';
    const note: Problem = { code: 'f4-times-at-ends', severity: 'note', file: file.name };
    return {
      ...read,
      documents: read.documents.map((document) => ({ ...document, kind: 'transcript' })),
      problems: stampsAtEnds(text) ? [...read.problems, note] : read.problems,
      reading: read.reading === null ? null : { ...read.reading, format: 'f4' },
    };
  },
});
