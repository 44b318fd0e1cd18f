import type { Span } from './span';

/** A time written in a transcript, as a passage of the text. */
export type TimeStamp = Span & {
  /** From the beginning of the recording; fractions where they are written. */
  readonly seconds: number;
};

const clock = String.raw`(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,-](\d{1,3}))?`;
const range = String.raw`(?:\s*[-–]+>?\s*\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?`;
const marked = new RegExp(String.raw`#${clock}#|\[${clock}${range}\]|\(${clock}\)|\{${clock}\}`, 'g');

/**
 * The time stamps of a text, ascending: `#00:01:02-3#`, `[00:01:02]`, `(00:01)`, `{00:01:02}`, `[00:01 - 00:09]`.
 *
 * Only times in marks count, because "um 12:30" is said and not stamped. Two numbers are minutes and seconds. Of a stretch
 * of time the beginning counts. Linear in the text.
 */
export function timeStamps(text: string): TimeStamp[] {
  return [...text.matchAll(marked)].flatMap((match) => {
    const at = [1, 5, 9, 13].find((group) => match[group] !== undefined);
    const seconds = at === undefined ? null : secondsOf(match.slice(at, at + 4));
    return seconds === null ? [] : [{ start: match.index, end: match.index + match[0].length, seconds }];
  });
}

/**
 * Whether the times of a text stand behind the passages they belong to, as f4 writes them: most of them end their line,
 * with words before them. Such a time says when a passage ends and the next one begins.
 */
export function stampsAtEnds(text: string, stamps: readonly TimeStamp[] = timeStamps(text)): boolean {
  const ending = stamps.filter(({ start, end }) => {
    let [behind, before] = [end, start - 1];
    while (behind < text.length && isSpace(text[behind])) behind += 1;
    while (before >= 0 && isSpace(text[before])) before -= 1;
    return (behind === text.length || text[behind] === '\n') && before >= 0 && text[before] !== '\n';
  });
  return ending.length > stamps.length / 2;
}

/**
 * Where a text is at a time: the stamp that came last by then, else the first; where times stand at the ends of passages,
 * the passage that was being said. Null in a text without times.
 *
 * A whole second means all of it: references give no fractions, and `00:01:02` must lead to `#00:01:02-3#`.
 */
export function placeAt(text: string, seconds: number): Span | null {
  const stamps = timeStamps(text);
  const first = stamps[0];
  if (first === undefined) return null;
  const behind = Number.isInteger(seconds) ? seconds + 1 : seconds;
  const last = stamps.findLastIndex((stamp) => stamp.seconds < behind || stamp.seconds === seconds);
  const next = stamps[last + 1];
  if (next === undefined || !stampsAtEnds(text, stamps)) return stamps[last] ?? first;
  let start = stamps[last]?.end ?? 0;
  while (start < next.start && /\s/.test(text[start] as string)) start += 1;
  return { start, end: next.start };
}

/** White space within a line. */
function isSpace(character: string | undefined): boolean {
  return character !== undefined && character !== '\n' && /\s/.test(character);
}

/** What somebody typed as a time, in seconds: `1:02`, `00:01:02`, also with marks around it; null when it is none. */
export function parseTime(words: string): number | null {
  const match = new RegExp(`^[#[({]?${clock}[#\\])}]?$`).exec(words.trim());
  return match === null ? null : secondsOf(match.slice(1));
}

/** A time as references give it: `00:01:02`. */
export function formatTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
}

/** Null where a part is no minute or second. */
function secondsOf([first, second, third, fraction]: readonly (string | undefined)[]): number | null {
  const [a, b] = [Number(first), Number(second)];
  const c = third === undefined ? null : Number(third);
  if (b > 59 || (c ?? 0) > 59) return null;
  const whole = c === null ? a * 60 + b : a * 3600 + b * 60 + c;
  return whole + (fraction === undefined ? 0 : Number(`0.${fraction}`));
}
