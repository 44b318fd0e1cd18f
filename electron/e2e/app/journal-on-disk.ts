import type { ChangeParams } from '../../../shared/commands/command';
import type { Diff } from '../../../shared/commands/diff';
import type { HistoryEntry } from '../../../shared/commands/history';
import type { ProjectId, Timestamp } from '../../../shared/kernel/ids';
import { JournalStore } from '../../main/journal/journal-store';

/** A change on its way into a journal. */
export type WrittenChange = {
  readonly kind: HistoryEntry['kind'];
  readonly name: string;
  readonly params: ChangeParams;
  readonly diff: Diff;
};

/** Writes a journal into the folder of the app's data, while no app runs on it: the first change a second after nine. */
export async function writeJournal(
  userData: string,
  { id, name }: { readonly id: ProjectId; readonly name: string },
  changes: readonly WrittenChange[],
): Promise<void> {
  const store = new JournalStore(userData);
  await store.open({ projectId: id, name });
  const written = changes.map(({ diff, ...change }, index) => {
    const seq = index + 1;
    const at = new Date(Date.UTC(2026, 0, 1, 9, 0, seq)).toISOString() as Timestamp;
    const entry: HistoryEntry = { seq, at, target: null, ...change };
    return store.append({ projectId: id, seq, entry: JSON.stringify({ entry, diff }) });
  });
  await Promise.all(written);
  await store.closeAll();
}
