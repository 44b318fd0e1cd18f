import { required } from '../../kernel/assert';
import type { CodeId } from '../../kernel/ids';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import { toCodePoints } from '../../text/code-points';

/** A passage of one text and all that is coded there; positions in code points, end exclusive. */
export type Selection = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly codings: readonly Coding[];
};

/**
 * The passages of a text in reading order, as the standard counts.
 *
 * Codings whose quote is not what stands at their place, or whose code is gone, have no honest place in the standard's
 * file and are left to the extension.
 */
export function selectionsOf(
  codings: readonly Coding[],
  text: string,
  codes: ReadonlyMap<CodeId, Code>,
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
  const offsets = [...new Set(sound.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const points = toCodePoints(text, offsets);
  const pointAt = new Map(offsets.map((offset, at) => [offset, points[at]]));
  return [...passages.values()].map((list) => {
    const { start, end, quote } = required(list[0], 'coding of a passage');
    const [from, to] = [required(pointAt.get(start), 'start'), required(pointAt.get(end), 'end')];
    return { start: from, end: to, quote, codings: list };
  });
}
