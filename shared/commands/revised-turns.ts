import type { SpeakerId } from '../kernel/ids';
import type { Turn } from '../project/revision';
import type { Speaker } from '../project/speaker';
import { offsetMapper, type Edit } from '../text/mapping';
import { labelAt, recogniseTurns, skipSpace } from '../text/turns';

/** A turn of the new text. With a `label` it is still to be given to a speaker: the one it had was `before`. */
export type RevisedTurn = {
  readonly start: number;
  readonly wordsStart: number;
  readonly speakerId: SpeakerId | null;
  readonly label: string | null;
  /** The speaker under whose label the line stood before the label was changed. */
  readonly before: SpeakerId | null;
};

export type TurnsBefore = {
  readonly text: string;
  readonly turns: readonly Turn[];
  /** Speakers of the document. */
  readonly speakers: readonly Speaker[];
  /** The speakers whose labels the edits change, where they do nothing else. */
  readonly renamed?: ReadonlySet<SpeakerId> | undefined;
};

/**
 * The turns of speech of a text after edits, ascending.
 *
 * A turn whose label stands unchanged at the start of a line keeps its speaker. A line that had a turn and has another
 * label now, a new line with the label of a known speaker, and a label that `recogniseTurns` finds only now begin a turn
 * of that label. What was no turn before, although it looks like one, stays none.
 */
export function revisedTurns(before: TurnsBefore, after: string, edits: readonly Edit[]): readonly RevisedTurn[] {
  const map = offsetMapper(edits);
  const found = new Map<number, RevisedTurn>();
  const changed = new Map<number, SpeakerId | null>();
  for (const { start, wordsStart, speakerId } of before.turns) {
    const at = map(start, 'right');
    if (at > 0 && after[at - 1] !== '\n') continue;
    const isKept = after.startsWith(before.text.slice(start, wordsStart), at);
    const isRenamed = speakerId !== null && before.renamed?.has(speakerId) === true;
    if (!isKept && !isRenamed) {
      if (!changed.has(at)) changed.set(at, speakerId);
      continue;
    }
    const words = isRenamed ? map(wordsStart, 'left') : at + wordsStart - start;
    found.set(at, { start: at, wordsStart: words, speakerId, label: null, before: null });
  }
  const known = new Set(before.speakers.map((speaker) => speaker.label));
  const turnStarts = new Set(before.turns.map((turn) => turn.start));
  const passedOver = new Set<number>();
  for (const start of labelledLines(before.text, known).keys()) {
    if (!turnStarts.has(start)) passedOver.add(map(start, 'right'));
  }
  const labelled = labelledLines(after, known);
  for (const [start, former] of changed) {
    if (found.has(start)) continue;
    const head = labelled.get(start) ?? labelAt(after, start);
    if (head !== null) found.set(start, { start, ...head, speakerId: null, before: former });
  }
  for (const [start, head] of labelled) {
    if (found.has(start) || passedOver.has(start)) continue;
    found.set(start, { start, ...head, speakerId: null, before: null });
  }
  return inOrder(after, [...found.values()]);
}

type Head = { readonly label: string; readonly wordsStart: number };

/** Lines that begin with a label: those recognised, and those whose label is a known one. */
function labelledLines(text: string, known: ReadonlySet<string>): ReadonlyMap<number, Head> {
  const lines = new Map<number, Head>();
  for (const { start, label, wordsStart } of recogniseTurns(text)) {
    if (label !== null) lines.set(start, { label, wordsStart });
  }
  if (known.size === 0) return lines;
  for (let start = 0; start < text.length;) {
    const head = lines.has(start) ? null : labelAt(text, start);
    if (head !== null && known.has(head.label)) lines.set(start, head);
    const newline = text.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return lines;
}

/** In the order of the text; words begin where the next visible character of the turn is. */
function inOrder(text: string, turns: RevisedTurn[]): readonly RevisedTurn[] {
  turns.sort((a, b) => a.start - b.start);
  return turns.map((turn, index) =>
    turn.label === null
      ? turn
      : { ...turn, wordsStart: skipSpace(text, turn.wordsStart, turns[index + 1]?.start ?? text.length) },
  );
}
