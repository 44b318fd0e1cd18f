import type { SummaryState } from '../../../../shared/analysis/summary-state';
import type { CodingId } from '../../../../shared/kernel/ids';
import type { Statement } from '../../../../shared/project/cell-summary';

/** Which statements each coding bears out, by their numbers from 1. */
export function backedBy(statements: readonly Statement[]): ReadonlyMap<CodingId, readonly number[]> {
  const numbers = new Map<CodingId, number[]>();
  statements.forEach(({ codingIds }, at) => {
    for (const id of codingIds) numbers.set(id, [...(numbers.get(id) ?? []), at + 1]);
  });
  return numbers;
}

/** The codings that came since the last check. */
export function newPassages(state: SummaryState | null): ReadonlySet<CodingId> {
  return new Set(state === null ? [] : state.added.map(({ id }) => id));
}
