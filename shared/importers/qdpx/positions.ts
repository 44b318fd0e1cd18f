import { normaliseText } from '../normal-text';

/** A way to count the positions of a text: the standard leaves each of these open, and tools differ. */
export type PositionReading = {
  readonly unit: 'code points' | 'UTF-16';
  /** What a CR LF counts. */
  readonly lineEnd: 1 | 2;
  /** Whether a byte order mark at the beginning counts. */
  readonly countsMark: boolean;
  /** Whether `endPosition` names the last character instead of the one behind it. */
  readonly isInclusive: boolean;
};

/** All sixteen ways. */
export const positionReadings: readonly PositionReading[] = [false, true].flatMap((isInclusive) =>
  [false, true].flatMap((countsMark) =>
    (['code points', 'UTF-16'] as const).flatMap((unit) =>
      ([1, 2] as const).map((lineEnd) => ({ unit, lineEnd, countsMark, isInclusive })),
    ),
  ),
);

/** The reading in words of a closed set: `code points, CRLF 1, no BOM, exclusive`. */
export function readingName({ unit, lineEnd, countsMark, isInclusive }: PositionReading): string {
  return `${unit}, CRLF ${lineEnd}, ${countsMark ? 'BOM' : 'no BOM'}, ${isInclusive ? 'inclusive' : 'exclusive'}`;
}

/** A text as it lay in a file, as the app holds it, and what makes their positions differ. */
export type RawText = {
  readonly raw: string;
  /** `normaliseText` of it. */
  readonly text: string;
  /** How many characters no document may hold are not in it. */
  readonly dropped: number;
  readonly hasMark: boolean;
  /** Where each CR LF and each character of two UTF-16 units begins, ascending. */
  readonly lineEnds: readonly number[];
  readonly pairs: readonly number[];
  /** Offsets of the units that are not in `text`, ascending; those cut off at the end are not among them. */
  readonly removed: readonly number[];
};

/** A passage as a file gives it: numbers that mean nothing before a reading is chosen. */
export type WrittenSpan = { readonly start: number; readonly end: number };

/** Half-open UTF-16 offsets into the text as the app holds it. */
export type Place = {
  readonly start: number;
  readonly end: number;
  /** Whether an edge lay inside of a character and was moved outwards. */
  readonly isCut: boolean;
};

/** Same characters as `normaliseText` drops; a CR goes where an LF follows once those are gone. */
const unwanted =
  /\r(?=[\0-\x08\x0e-\x1f\x7f\ufffe\uffff\p{Surrogate}]*\n)|[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu;

/** What a text begins with before its first character that stays: marks, and what is dropped. */
const head = /^[\ufeff\0-\x08\x0e-\x1f\x7f\ufffe\uffff\p{Surrogate}]*/u;

/** Looks through a text once for all that readings differ in. */
export function rawText(raw: string): RawText {
  const hasMark = raw.startsWith('\ufeff');
  const marks = indexesOf(head.exec(raw)?.[0] ?? '', /\ufeff/g);
  const removed = [...marks, ...indexesOf(raw, unwanted)].sort((a, b) => a - b);
  const { text, dropped } = normaliseText(raw);
  return {
    raw,
    text,
    dropped,
    hasMark,
    lineEnds: indexesOf(raw, /\r\n/g),
    pairs: indexesOf(raw, /[\ud800-\udbff][\udc00-\udfff]/g),
    removed,
  };
}

function indexesOf(raw: string, pattern: RegExp): number[] {
  const found: number[] = [];
  for (const { index } of raw.matchAll(pattern)) found.push(index);
  return found;
}

/** The readings that give different places in this text, each with all that give the same as it. */
export function distinctReadings({ hasMark, lineEnds, pairs }: RawText): readonly (readonly PositionReading[])[] {
  const groups = new Map<string, PositionReading[]>();
  for (const reading of positionReadings) {
    const key = [
      hasMark && reading.countsMark,
      lineEnds.length > 0 && reading.lineEnd,
      pairs.length > 0 && reading.unit,
      reading.isInclusive,
    ].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  }
  return [...groups.values()];
}

/**
 * Where passages lie by a reading, in the order they are given; null for one that is empty or not inside the text.
 *
 * Linear in the text's line ends and marks, and in the passages but for sorting them.
 */
export function placesIn(
  source: RawText,
  reading: PositionReading,
  spans: readonly WrittenSpan[],
): readonly (Place | null)[] {
  const tail = reading.isInclusive ? 1 : 0;
  const points = Float64Array.from(spans.flatMap(({ start, end }) => [start, end + tail])).sort();
  const offsets = offsetsOf(source, reading, points);
  const offsetAt = new Map<number, number>();
  points.forEach((point, at) => offsetAt.set(point, offsets[at] ?? -1));
  return spans.map(({ start, end }) => {
    const [from = -1, to = -1] = [offsetAt.get(start), offsetAt.get(end + tail)];
    return from === -1 || to === -1 ? null : placeOf(source.text, from, to);
  });
}

function placeOf(text: string, from: number, to: number): Place | null {
  const start = isInsidePair(text, from) ? from - 1 : from;
  const end = isInsidePair(text, to) ? to + 1 : to;
  return start < end ? { start, end, isCut: start !== from || end !== to } : null;
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && offset > 0;
}

/** Offsets into the app's text of ascending positions; -1 for what is no position of the text. */
function offsetsOf(source: RawText, reading: PositionReading, points: Float64Array): number[] {
  const { raw, text, removed } = source;
  const shorter = shorterThan(source, reading);
  let saved = source.hasMark && !reading.countsMark ? 1 : 0;
  let [atShort, atRemoved] = [0, 0];
  const offsets: number[] = [];
  for (const point of points) {
    if (!Number.isInteger(point) || point < 0) {
      offsets.push(-1);
      continue;
    }
    while ((shorter[atShort] ?? Infinity) - saved < point) [atShort, saved] = [atShort + 1, saved + 1];
    const offset = point + saved;
    while ((removed[atRemoved] ?? Infinity) < offset) atRemoved += 1;
    offsets.push(offset > raw.length ? -1 : Math.min(offset - atRemoved, text.length));
  }
  return offsets;
}

/** Offsets of all that is two units long and counts one, ascending. */
function shorterThan({ lineEnds, pairs }: RawText, { lineEnd, unit }: PositionReading): readonly number[] {
  const ends = lineEnd === 1 ? lineEnds : [];
  const wide = unit === 'code points' ? pairs : [];
  if (ends.length === 0 || wide.length === 0) return ends.length === 0 ? wide : ends;
  return Float64Array.from([...ends, ...wide]).sort() as unknown as readonly number[];
}
