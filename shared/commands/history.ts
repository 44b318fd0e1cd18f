import type { CoderId, Timestamp } from '../kernel/ids';
import type { ChangeParams } from './command';

/**
 * One line of the history: what was done, undone or done again. Append-only; its diff is kept under the same number.
 *
 * A `start` entry brings in a whole project (a new one, or one read from a file) and cannot be undone. `seq` counts from 1 without gaps. `target` is the number of the entry that an `undo` takes back or a `redo` repeats.
 */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: Timestamp;
  readonly kind: 'start' | 'do' | 'undo' | 'redo';
  readonly target: number | null;
  readonly name: string;
  readonly params: ChangeParams;
  /** Who did it; not known of what was done before this was kept. */
  readonly by?: CoderId | undefined;
};

/** What can be undone and done again now; the next one is the last of each list. */
export type UndoStacks = { readonly undo: readonly HistoryEntry[]; readonly redo: readonly HistoryEntry[] };

export const emptyStacks: UndoStacks = { undo: [], redo: [] };

/** The stacks after one more entry. Entries in both lists are always the original `do` entries. */
export function advance(stacks: UndoStacks, entry: HistoryEntry): UndoStacks {
  if (entry.kind === 'start') return stacks;
  if (entry.kind === 'do') return { undo: [...stacks.undo, entry], redo: [] };
  if (entry.kind === 'undo')
    return { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, ...stacks.undo.slice(-1)] };
  return { undo: [...stacks.undo, ...stacks.redo.slice(-1)], redo: stacks.redo.slice(0, -1) };
}

/** The stacks that a whole history leaves, as after a restart. */
export function stacksOf(entries: Iterable<HistoryEntry>): UndoStacks {
  const undo: HistoryEntry[] = [];
  let redo: HistoryEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'do') {
      undo.push(entry);
      redo = [];
    } else if (entry.kind !== 'start') {
      const [from, to] = entry.kind === 'undo' ? [undo, redo] : [redo, undo];
      const moved = from.pop();
      if (moved !== undefined) to.push(moved);
    }
  }
  return { undo, redo };
}

/**
 * Numbers of the `do` entries that hold now: what was done and is not undone.
 *
 * An entry that was undone holds again once it is done again; one that was undone and then left behind never does.
 */
export function effectiveSteps(entries: Iterable<HistoryEntry>): ReadonlySet<number> {
  return new Set(stacksOf(entries).undo.map(({ seq }) => seq));
}
