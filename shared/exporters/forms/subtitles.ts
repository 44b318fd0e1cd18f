import { timeStamps } from '../../text/time-stamps';
import type { Problem } from '../../kernel/problem';
import { chosen, type ExportOption, type ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { markedDocuments, type MarkedDocument, type NumberedPassage } from '../marked/marked-documents';
import { wordsIn } from '../marked/marked-text';
import { passageChoice, passageOptions } from '../marked/passage-choice';
import { passageTime } from '../marked/passage-times';
import { wordProblems } from '../marked/word-problems';
import type { PlainText } from '../plain-text';
import { sideWords } from '../words/side';
import { subtitlesWords } from '../words/subtitles';

/** What can be chosen about subtitles. */
export const subtitlesOptions = [
  ...passageOptions,
  { id: 'words', kind: 'flag', initial: false },
  { id: 'interpolate', kind: 'flag', initial: false },
] as const satisfies readonly ExportOption[];

/** How long a subtitle lasts whose end nobody knows, in seconds: long enough to read the names of some codes. */
const openEnded = 5;

/** A subtitle: times in seconds from the beginning of its recording. */
type Cue = { readonly from: number; readonly to: number; readonly isOpen: boolean; readonly lines: readonly string[] };

type Timed = { readonly document: MarkedDocument; readonly cues: readonly Cue[] };

/** A subtitle for each coded passage of texts with time stamps, document by document, each in order of time. */
export function subtitles(source: ExportSource, request: ExportRequest): PlainText {
  const { language, options } = request;
  const choice = passageChoice(source.project, { language, options });
  const isInterpolated = chosen({ options: subtitlesOptions }, options, 'interpolate') === true;
  const withWords = chosen({ options: subtitlesOptions }, options, 'words') === true;
  const documents = markedDocuments(source, choice).filter(({ codings }) => codings.length > 0);
  const timed = documents.flatMap((document): readonly Timed[] => {
    const cues = cuesOf(source, document, { isInterpolated, withWords });
    return cues === null ? [] : [{ document, cues }];
  });
  const cues = timed.flatMap(({ document, cues: own }) =>
    timed.length === 1 ? own : own.map((cue) => ({ ...cue, lines: [document.name, ...cue.lines] })),
  );
  const words = subtitlesWords(language);
  const codings = timed.reduce((sum, { document }) => sum + document.codings.length, 0);
  return {
    content: request.file === 'vtt' ? vtt(cues) : srt(cues),
    isEmpty: cues.length === 0,
    about: {
      counted: isInterpolated ? words.interpolated : words.counted,
      ...(choice.filter === undefined ? {} : { filter: choice.filter }),
      totals: [words.cues(cues.length), sideWords(language).totals(codings, timed.length, 'codings')],
      columns: [],
    },
    problems: (file) => [
      ...problemsOf(documents, timed, file),
      ...wordProblems(
        source.project,
        withWords ? documents : documents.filter(({ paragraphs }) => paragraphs === null),
        file,
      ),
    ],
  };
}

/** Null where the text has no time stamps or is not at hand. */
function cuesOf(
  { project, texts }: ExportSource,
  { document, passages, paragraphs }: MarkedDocument,
  { isInterpolated, withWords }: { readonly isInterpolated: boolean; readonly withWords: boolean },
): readonly Cue[] | null {
  const text = texts.get(document.revisionId);
  const stamps = text === undefined ? [] : timeStamps(text);
  if (text === undefined || stamps.length === 0) return null;
  const turns = project.revisions.get(document.revisionId)?.turns ?? [];
  const wordsOf = (passage: NumberedPassage): readonly string[] =>
    (paragraphs ?? [])
      .filter((one) => one.passages.some(({ passage: known }) => known === passage))
      .map((one) => wordsIn(one, passage).trim());
  const cues = passages.map((passage): Cue => {
    const { from, to } = passageTime(passage, { text, turns, stamps, isInterpolated });
    const names = passage.codes.map(({ name }) => name).join('; ');
    const lines = [names, ...(withWords ? wordsOf(passage) : [])].filter((line) => line !== '');
    return { from, to: to ?? from + openEnded, isOpen: to === null, lines };
  });
  // A stable sort: what begins at the same time stays in the order of the text.
  return [...cues].sort((a, b) => a.from - b.from);
}

function problemsOf(documents: readonly MarkedDocument[], timed: readonly Timed[], file: string): readonly Problem[] {
  const known = new Set(timed.map(({ document }) => document));
  const untimed = documents.filter((document) => !known.has(document) && document.paragraphs !== null);
  const passages = untimed.reduce((sum, one) => sum + one.passages.length, 0);
  const open = timed.flatMap(({ cues }) => cues).filter(({ isOpen }) => isOpen).length;
  const warning = (code: string, params: NonNullable<Problem['params']>): Problem => ({
    code,
    severity: 'warning',
    file,
    params,
  });
  return [
    ...(passages === 0 ? [] : [warning('passages-untimed', { count: passages, documents: untimed.length })]),
    ...(open === 0 ? [] : [warning('cues-open-ended', { count: open, seconds: openEnded })]),
    ...(timed.length < 2 ? [] : [warning('cues-of-several', { documents: timed.length })]),
  ];
}

function srt(cues: readonly Cue[]): string {
  return cues
    .map(({ from, to, lines }, at) => `${at + 1}\n${clock(from, ',')} --> ${clock(to, ',')}\n${lines.join('\n')}\n\n`)
    .join('');
}

function vtt(cues: readonly Cue[]): string {
  const parts = cues.map(
    ({ from, to, lines }, at) =>
      `${at + 1}\n${clock(from, '.')} --> ${clock(to, '.')}\n${lines.map(escaped).join('\n')}\n\n`,
  );
  return `WEBVTT\n\n${parts.join('')}`;
}

/** Signs that WebVTT reads as markup or as the arrow between two times. */
function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A time to the millisecond: `00:01:02,500`. */
function clock(seconds: number, point: ',' | '.'): string {
  const whole = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60, whole % 60_000];
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(rest / 1000))}${point}${String(rest % 1000).padStart(3, '0')}`;
}
