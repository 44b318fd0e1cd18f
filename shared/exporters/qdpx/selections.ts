import { required } from '../../kernel/assert';
import type { CodeId } from '../../kernel/ids';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import { toCodePoints } from '../../text/code-points';
import type { PassageMemo } from './passage-memos';

/** A passage of one text and all that is coded there; positions in code points, end exclusive. */
export type Selection = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** None for a passage that only a memo is about. */
  readonly codings: readonly Coding[];
  readonly memo: PassageMemo | null;
};

type Passage = { readonly start: number; readonly end: number; readonly quote: string };

/**
 * The passages of a text as the standard counts: the coded ones in reading order, then those that bear a memo alone.
 *
 * Codings whose quote is not what stands at their place, or whose code is gone, have no honest place in the standard's
 * file and are left to the extension.
 */
export function selectionsOf(
  codings: readonly Coding[],
  memos: readonly PassageMemo[],
  { text, codes }: { readonly text: string; readonly codes: ReadonlyMap<CodeId, Code> },
): readonly Selection[] {
  const sound = codings.filter(
    ({ codeId, start, end, quote }) => codes.has(codeId) && start < end && text.slice(start, end) === quote,
  );
  const passages = new Map<string, Coding[]>();
  for (const coding of sound) {
    const key = `${coding.start} ${coding.end}`;
    const list = passages.get(key);
    if (list === undefined) passages.set(key, [coding]);
    else list.push(coding);
  }
  const pointAt = pointsOf(text, [...sound, ...memos]);
  const counted = ({ start, end, quote }: Passage): Passage => {
    const [from, to] = [required(pointAt.get(start), 'start'), required(pointAt.get(end), 'end')];
    return { start: from, end: to, quote };
  };
  return [
    ...[...passages.values()].map((list) => ({
      ...counted(required(list[0], 'coding of a passage')),
      codings: list,
      memo: null,
    })),
    ...memos.map((memo) => ({ ...counted(memo), codings: [], memo })),
  ];
}

/** The edges of passages in code points, by their offsets. */
function pointsOf(text: string, passages: readonly Passage[]): ReadonlyMap<number, number | undefined> {
  const offsets = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const points = toCodePoints(text, offsets);
  return new Map(offsets.map((offset, at) => [offset, points[at]]));
}
