import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import {
  defineImporter,
  refusedFile,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
} from '../define-importer';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { textSample } from '../text-sample';
import { importedTranscript } from '../times/imported-transcript';
import { fieldOf, itemsOf, numberIn, readJson, textIn, type Json } from '../times/read-json';
import type { Cue } from '../times/transcript';

/** No recording is thirty years long: such a number is no time, in seconds. */
const latest = 1e9;
const tsvHead = /^start\tend\ttext(?:\n|$)/;

/**
 * What Whisper and its kin write: JSON of OpenAI's program, whisper.cpp, WhisperX, faster-whisper and Hugging Face, with
 * times in seconds or, where they are called offsets, milliseconds; TSV in milliseconds.
 */
export const whisper = defineImporter({
  id: 'whisper',
  extensions: ['json', 'tsv'],
  detect(bytes) {
    const head = textSample(bytes)?.text ?? '';
    if (tsvHead.test(head)) return 1;
    if (!/^\s*[[{]/.test(head)) return 0;
    const hasTimes = /"(?:start|timestamps?|offsets)"\s*:/.test(head) && /"text"\s*:/.test(head);
    const isList = /^\s*\[\s*\{/.test(head) || /"(?:segments|transcription|chunks|speakers)"\s*:\s*\[/.test(head);
    // OpenAI's program puts the whole text before the segments.
    const beginsWithText = /^\s*\{\s*"text"\s*:\s*"(?!\s*<)/.test(head);
    return hasTimes && isList ? 0.9 : beginsWithText ? 0.7 : 0;
  },
  read(file, options) {
    const head = textSample(file.bytes)?.text ?? '';
    return Promise.resolve(tsvHead.test(head) ? readTsv(file, options) : readSegments(file, options));
  },
});

function readSegments(file: ImportFile, options: ImportOptions): ImportedFile {
  const json = readJson(file);
  if (!json.ok) return refusedFile(file.name, json.error);
  const { value, encoding, lineEnds } = json.value;
  const problems: Problem[] = [...json.value.problems];
  const cues: Cue[] = [];
  let timeless = 0;
  for (const segment of segmentsIn(value)) {
    const cue = cueOf(segment);
    const words = textIn(fieldOf(segment, 'text'));
    if (cue !== null) cues.push(cue);
    else if (words.trim() !== '') {
      timeless += 1;
      cues.push({ start: cues.at(-1)?.end ?? cues.at(-1)?.start ?? 0, end: null, speaker: null, text: words });
    }
  }
  if (timeless > 0) {
    problems.push({ code: 'segments-timeless', severity: 'warning', file: file.name, params: { count: timeless } });
  }
  const read = { format: 'whisper', encoding, lineEnds, problems };
  if (cues.length > 0) return importedTranscript({ ...read, cues, recordings: [] }, file, options);
  // Without segments there is the text alone.
  const { text } = normaliseText(textIn(fieldOf(value, 'text')));
  return importedText({ ...read, attributes: {}, text, spoken: [] }, file, options);
}

/** The list that has most to say: by speaker where there is one, else by segment. */
function segmentsIn(value: Json): readonly Json[] {
  if (Array.isArray(value)) return itemsOf(value);
  const named = ['speakers', 'segments', 'transcription', 'chunks'].map((name) => itemsOf(fieldOf(value, name)));
  return named.find((items) => items.length > 0) ?? [];
}

/** A segment with its times; null where it has no beginning. */
function cueOf(segment: Json): Cue | null {
  const times = itemsOf(fieldOf(segment, 'timestamp'));
  const offsets = fieldOf(segment, 'offsets');
  const from = numberIn(fieldOf(offsets, 'from'));
  const start = numberIn(fieldOf(segment, 'start')) ?? numberIn(times[0]) ?? (from === null ? null : from / 1000);
  if (start === null || start < 0 || start >= latest) return null;
  const to = numberIn(fieldOf(offsets, 'to'));
  const end = numberIn(fieldOf(segment, 'end')) ?? numberIn(times[1]) ?? (to === null ? null : to / 1000);
  const speaker = textIn(fieldOf(segment, 'speaker')).trim();
  return { start, end, speaker: speaker === '' ? null : speaker, text: textIn(fieldOf(segment, 'text')) };
}

function readTsv(file: ImportFile, options: ImportOptions): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { text, encoding, lineEnds } = decoded.value;
  const problems: Problem[] = [...decoded.value.problems];
  const cues: Cue[] = [];
  const stray: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const match = /^(\d{1,12})\t(\d{1,12})\t(.*)$/.exec(line);
    if (match !== null) {
      const [, start, end, words = ''] = match;
      cues.push({ start: Number(start) / 1000, end: Number(end) / 1000, speaker: null, text: words });
    } else if (index > 0 && line.trim() !== '') {
      stray.push(index + 1);
    }
  }
  const first = stray[0];
  if (first !== undefined) {
    const params = { count: stray.length };
    problems.push({
      code: 'subtitle-lines-left-out',
      severity: 'warning',
      file: file.name,
      place: String(first),
      params,
    });
  }
  return importedTranscript({ format: 'whisper', encoding, lineEnds, cues, problems, recordings: [] }, file, options);
}
