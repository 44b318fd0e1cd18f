import { paragraphAt } from '../../../shared/text/paragraphs';
import type { SpeakerId } from '../../../shared/kernel/ids';
import type { Revision } from '../../../shared/project/revision';
import type { Span } from '../../../shared/text/span';
import { timeStamps, type TimeStamp } from '../../../shared/text/time-stamps';

/** A line of the text; `wordsStart` lies behind the label of the speaker whose turn begins here. */
export type Paragraph = Span & {
  readonly number: number;
  readonly wordsStart: number;
  /** Place of the speaker whose turn begins here among those of the document; null where none does. */
  readonly speaker: number | null;
  /** Times written in it, in label or words. */
  readonly timeStamps: readonly TimeStamp[];
};

/** Paragraphs that are drawn, painted and measured together; `first` and `behind` are indices of paragraphs. */
export type TextSection = Span & { readonly first: number; readonly behind: number };

/** A text cut into what is drawn. */
export type TextOutline = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly TextSection[];
  /** Where the words of every turn of speech begin, ascending; none in a text without speakers. */
  readonly turns: readonly number[];
};

/** Measured: smaller sections cost more events while scrolling, larger ones more time each. */
const paragraphsPerSection = 50;

const noTimeStamps: readonly TimeStamp[] = [];

/**
 * Cuts a text into paragraphs and sections, from the outline its revision keeps.
 *
 * `speakers` are those of the document, in an order that stays: a speaker keeps a colour by it.
 */
export function textOutline(
  text: string,
  revision: Pick<Revision, 'paragraphs' | 'turns'>,
  speakers: readonly SpeakerId[] = [],
): TextOutline {
  const turnAt = new Map(revision.turns.map((turn) => [turn.start, turn]));
  const placeOf = new Map(speakers.map((id, index) => [id, index]));
  const stamps = stampsByParagraph(text, revision.paragraphs);
  const paragraphs = revision.paragraphs.map((start, index): Paragraph => {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const turn = turnAt.get(start);
    const speaker = turn?.speakerId ?? null;
    return {
      start,
      end,
      number: index + 1,
      wordsStart: Math.min(end, turn?.wordsStart ?? start),
      speaker: speaker === null ? null : (placeOf.get(speaker) ?? null),
      timeStamps: stamps.get(index + 1) ?? noTimeStamps,
    };
  });
  const sections: TextSection[] = [];
  for (let first = 0; first < paragraphs.length; first += paragraphsPerSection) {
    const behind = Math.min(first + paragraphsPerSection, paragraphs.length);
    sections.push({
      first,
      behind,
      start: (paragraphs[first] as Paragraph).start,
      end: (paragraphs[behind - 1] as Paragraph).end,
    });
  }
  const turns = revision.turns.map(({ wordsStart }) => wordsStart);
  return { text, starts: revision.paragraphs, paragraphs, sections, turns };
}

function stampsByParagraph(text: string, starts: readonly number[]): ReadonlyMap<number, readonly TimeStamp[]> {
  const byParagraph = new Map<number, TimeStamp[]>();
  for (const stamp of timeStamps(text)) {
    const number = paragraphAt(starts, stamp.start);
    const own = byParagraph.get(number);
    if (own === undefined) byParagraph.set(number, [stamp]);
    else own.push(stamp);
  }
  return byParagraph;
}

/** The paragraph an offset lies in or behind; undefined in a text without any. */
export function paragraphOf(outline: TextOutline, offset: number): Paragraph | undefined {
  return outline.paragraphs[paragraphAt(outline.starts, offset) - 1];
}

/**
 * What a rough selection means: without white space at its ends, without a speaker's label at either end, never half a
 * character. Null when nothing is left.
 */
export function tidySpan(outline: TextOutline, { start, end }: Span): Span | null {
  const { text } = outline;
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(text.length, Math.max(start, end));
  const trim = (): void => {
    while (from < to && isSpace(text, from)) from += 1;
    while (to > from && isSpace(text, to - 1)) to -= 1;
  };
  trim();
  const first = paragraphOf(outline, from);
  if (first !== undefined && from < first.wordsStart && first.wordsStart < to) from = first.wordsStart;
  const last = paragraphOf(outline, to);
  if (last !== undefined && last.start > from && to <= last.wordsStart) to = last.start;
  trim();
  if (from === to) return null;
  return { start: wholeCharacter(text, from, -1), end: wholeCharacter(text, to, 1) };
}

/** The offset itself, or the next one in a direction when it cuts a surrogate pair. */
export function wholeCharacter(text: string, offset: number, direction: -1 | 1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const cutsPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return cutsPair ? offset + direction : offset;
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}
