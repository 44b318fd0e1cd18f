import type { Problem } from '../../kernel/problem';
import type { ImportedFile, ImportFile, ImportOptions, Reading } from '../define-importer';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { transcriptOf, type Cue } from './transcript';

type CueSource = {
  readonly format: string;
  readonly encoding: string;
  readonly lineEnds: Reading['lineEnds'];
  readonly cues: readonly Cue[];
  readonly problems: readonly Problem[];
  /** Paths or addresses of the recordings that the file names. */
  readonly recordings: readonly string[];
};

/** The outcome of every format that yields words with their times. */
export function importedTranscript(source: CueSource, file: ImportFile, options: ImportOptions): ImportedFile {
  let dropped = 0;
  const cues = source.cues.map((cue) => {
    const normal = normaliseText(cue.text);
    dropped += normal.dropped;
    return { ...cue, text: normal.text, speaker: cue.speaker === null ? null : normaliseText(cue.speaker).text };
  });
  const { text, turns, moved } = transcriptOf(cues);
  const problems: Problem[] = [...source.problems, ...recordingNotes(file.name, source.recordings)];
  const note = (code: string, count: number): void => {
    if (count > 0) problems.push({ code, severity: 'note', file: file.name, params: { count } });
  };
  note('controls-dropped', dropped);
  note('cues-moved', moved);
  const { format, encoding, lineEnds } = source;
  return importedText({ format, encoding, lineEnds, text, attributes: {}, problems, spoken: turns }, file, options);
}

/** Says which recordings a transcript names, without the folders of whoever made it. */
export function recordingNotes(file: string, recordings: readonly string[]): Problem[] {
  const names = recordings.map((path) => (path.split(/[/\\]/).at(-1) ?? '').trim()).filter((name) => name !== '');
  return [...new Set(names)].map((recording) => {
    return { code: 'recording-named', severity: 'note', file, params: { recording } };
  });
}
