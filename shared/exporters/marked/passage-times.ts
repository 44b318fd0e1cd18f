import type { Turn } from '../../project/revision';
import type { Span } from '../../text/span';
import type { TimeStamp } from '../../text/time-stamps';

/** When a passage is heard, in seconds from the beginning of the recording. */
export type PassageTime = {
  readonly from: number;
  /** Null where no time stamp comes after it. */
  readonly to: number | null;
};

type TimedText = {
  readonly text: string;
  readonly turns: readonly Turn[];
  /** Ascending by place; never empty. */
  readonly stamps: readonly TimeStamp[];
  /** Whether times between two stamps are estimated by the share of characters. */
  readonly isInterpolated: boolean;
};

/**
 * From the last time stamp before the words of a passage to the first one behind them.
 *
 * Stamps at its edges and the labels of speakers are no words of it, so a passage that is a whole paragraph has the stamp
 * that this begins or ends with. Before the first stamp the recording begins at 0. A stamp that is not later than the
 * beginning (a second recording, a time that was quoted) does not end a passage.
 */
export function passageTime(passage: Span, timed: TimedText): PassageTime {
  const { stamps, isInterpolated } = timed;
  const { start, end } = wordsOf(passage, timed);
  const before = stamps.findLast((stamp) => stamp.end <= start);
  const from = isInterpolated ? timeAt(start, stamps) : (before?.seconds ?? 0);
  const to = isInterpolated ? timeAt(end, stamps) : null;
  const behind = stamps.find((stamp) => stamp.start >= end && stamp.seconds > from);
  if (behind === undefined) return { from, to: null };
  return { from, to: to !== null && to > from && to < behind.seconds ? to : behind.seconds };
}

/** A passage without time stamps, labels of speakers and white space at its edges; all of it where nothing is left. */
function wordsOf(passage: Span, { text, turns, stamps }: TimedText): Span {
  let { start, end } = passage;
  for (let moved = true; moved && start < end;) {
    const from = start;
    const rest = text.slice(start, end);
    start += rest.length - rest.trimStart().length;
    const turn = turns.find((one) => one.start <= start && start < one.wordsStart);
    const stamp = stamps.find((one) => one.start <= start && start < one.end);
    start = Math.max(start, turn?.wordsStart ?? 0, stamp?.end ?? 0);
    moved = start !== from;
  }
  for (let moved = true; moved && start < end;) {
    const to = end;
    end = start + text.slice(start, end).trimEnd().length;
    const stamp = stamps.find((one) => one.start < end && end <= one.end);
    end = stamp?.start ?? end;
    moved = end !== to;
  }
  return start < end ? { start, end } : passage;
}

/** The time at a place between two stamps, by its share of the characters between them. */
function timeAt(place: number, stamps: readonly TimeStamp[]): number {
  const before = stamps.findLast((stamp) => stamp.end <= place) ?? { end: 0, seconds: 0 };
  const behind = stamps.find((stamp) => stamp.start >= place);
  if (behind === undefined || behind.seconds <= before.seconds) return before.seconds;
  const share = (place - before.end) / Math.max(1, behind.start - before.end);
  return before.seconds + share * (behind.seconds - before.seconds);
}
