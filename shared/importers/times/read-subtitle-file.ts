import type { Problem } from '../../kernel/problem';
import { decodeText } from '../decode-text';
import type { ImportedFile, ImportFile, ImportOptions, Progress } from '../define-importer';
import { importedTranscript } from './imported-transcript';
import { voicedWords } from './subtitle-words';
import { readSubtitles } from './subtitles';
import type { Cue } from './transcript';

/** Reads subtitles; `hasHead` is WebVTT: a head that ends at the first empty line, and entities in the words. */
export function readSubtitleFile(
  file: ImportFile,
  options: ImportOptions,
  { format, hasHead }: { readonly format: string; readonly hasHead: boolean },
  progress: Progress,
): ImportedFile {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return { file: file.name, documents: [], problems: [decoded.error], reading: null };
  const { encoding, lineEnds } = decoded.value;
  const { head, body } = hasHead ? splitHead(decoded.value.text) : { head: [], body: decoded.value.text };
  const { subtitles, notes, strayLines } = readSubtitles(body);
  progress(0.5);
  let marks = 0;
  const cues = subtitles.flatMap(({ start, end, text }): Cue[] => {
    const voiced = voicedWords(text, { hasEntities: hasHead });
    marks += voiced.marks;
    return voiced.parts.map((part) => ({ ...part, start, end, isAside: part.speaker?.startsWith('//') ?? false }));
  });
  const problems: Problem[] = [...decoded.value.problems];
  const stray = strayLines[0];
  const comments = [...head, ...notes].filter((note) => !isRecordingNote(note));
  const note = (code: string, count: number): void => {
    if (count > 0) problems.push({ code, severity: 'note', file: file.name, params: { count } });
  };
  if (stray !== undefined) {
    const params = { count: strayLines.length };
    problems.push({
      code: 'subtitle-lines-left-out',
      severity: 'warning',
      file: file.name,
      place: String(stray),
      params,
    });
  }
  note('subtitle-notes-left-out', comments.length);
  note('subtitle-marks-removed', marks);
  const recordings = notes.flatMap((written) => /^NOTE\s+media:\s*(\S.*)$/m.exec(written)?.[1] ?? []);
  return importedTranscript({ format, encoding, lineEnds, cues, problems, recordings }, file, options);
}

/** noScribe names its recording so. */
function isRecordingNote(note: string): boolean {
  return /^NOTE\s+media:/.test(note);
}

/** The lines of the head that say something, and the rest with as many lines as the whole. */
function splitHead(text: string): { readonly head: readonly string[]; readonly body: string } {
  const lines = text.split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  const length = blank === -1 ? lines.length : blank;
  const head = lines.slice(0, length).map((line, index) => (index === 0 ? line.replace(/^WEBVTT/, '') : line));
  return { head: head.filter((line) => line.trim() !== ''), body: lines.fill('', 0, length).join('\n') };
}
