import { clockSeconds } from './clock';

/** A subtitle as it stands in its file; `line` is that of its time, from 1. */
export type Subtitle = { readonly start: number; readonly end: number; readonly text: string; readonly line: number };

/** What an SRT or WebVTT file holds: subtitles, comments, and lines that are neither and hold words. */
export type Subtitles = {
  readonly subtitles: readonly Subtitle[];
  /** Notes, styles and regions of WebVTT, without their first line where that is only a keyword. */
  readonly notes: readonly string[];
  /** Numbers of the lines that belong to nothing, from 1. */
  readonly strayLines: readonly number[];
};

/** `00:00:01,000 --> 00:00:04,000` with whatever settings behind it, or null. */
function timesOf(line: string): { readonly start: number; readonly end: number } | null {
  const arrow = line.indexOf('-->');
  if (arrow === -1) return null;
  const start = clockSeconds(line.slice(0, arrow));
  const end = clockSeconds(/^\s*(\S*)/.exec(line.slice(arrow + 3))?.[1] ?? '');
  return start === null || end === null ? null : { start, end };
}

/**
 * Takes SRT or WebVTT apart, in one pass over the lines.
 *
 * The words of a subtitle go on to the next time, also over an empty line: careless programs write some. The number or
 * name before a time is not among them. In WebVTT, notes and styles end at an empty line.
 */
export function readSubtitles(text: string): Subtitles {
  const lines = text.split('\n');
  const subtitles: Subtitle[] = [];
  const notes: string[] = [];
  const strayLines: number[] = [];
  let open: { start: number; end: number; line: number; words: string[] } | null = null;
  let note: string[] | null = null;
  const close = (): void => {
    if (open !== null) subtitles.push({ ...open, text: open.words.join('\n').trim() });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const isBlank = line.trim() === '';
    const isAfterBlank = index === 0 || (lines[index - 1] as string).trim() === '';
    const times = note === null ? timesOf(line) : null;
    if (times !== null) {
      close();
      open = { ...times, line: index + 1, words: [] };
    } else if (note !== null) {
      if (isBlank) note = null;
      else notes[notes.length - 1] += `\n${line}`;
    } else if (isAfterBlank && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      close();
      note = [];
      notes.push(line);
    } else if (isBlank || isNameOfNext(lines, index, isAfterBlank)) {
      if (isBlank) (open as { words: string[] } | null)?.words.push('');
    } else if (open !== null) {
      (open as { words: string[] }).words.push(line);
    } else {
      strayLines.push(index + 1);
    }
  }
  close();
  return { subtitles, notes, strayLines };
}

/** Whether a line is the number or name of the subtitle whose time stands in the next line. */
function isNameOfNext(lines: readonly string[], index: number, isAfterBlank: boolean): boolean {
  const next = lines[index + 1];
  if (next === undefined || timesOf(next) === null) return false;
  return isAfterBlank || /^\s*\d+\s*$/.test(lines[index] as string);
}
