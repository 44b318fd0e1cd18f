import type { Diff } from '../../shared/commands/diff';
import type { HistoryEntry } from '../../shared/commands/history';
import { upgradedDiff } from '../../shared/commands/upgraded-diff';
import type { ProjectId } from '../../shared/kernel/ids';
import { request } from '../bridge/backend';

/** One change as the journal keeps it. */
export type JournalRecord = { readonly entry: HistoryEntry; readonly diff: Diff };

/** Appends a change and returns when it is on the disk. */
export async function appendToJournal(projectId: ProjectId, record: JournalRecord): Promise<void> {
  await request('journal.append', { projectId, seq: record.entry.seq, entry: JSON.stringify(record) });
}

/** The changes after `afterSeq`, in order, fetched piece by piece. */
export async function* readJournal(projectId: ProjectId, afterSeq: number): AsyncIterable<JournalRecord> {
  let last = afterSeq;
  for (;;) {
    const { entries, done } = await request('journal.read', { projectId, afterSeq: last });
    for (const { seq, entry } of entries) {
      const record = JSON.parse(entry) as JournalRecord;
      yield { ...record, diff: upgradedDiff(record.diff) };
      last = seq;
    }
    if (done) return;
  }
}
