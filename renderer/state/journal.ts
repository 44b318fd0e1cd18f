import { changePieces } from '../../shared/commands/change-pieces';
import type { Diff } from '../../shared/commands/diff';
import { upgradedDiff } from '../../shared/commands/upgraded-diff';
import { encodeUtf8 } from '../../shared/kernel/encoding';
import type { ProjectId } from '../../shared/kernel/ids';
import { request } from '../bridge/backend';
import type { RecordedChange } from '../db/repository';

/** From about so many UTF-16 units on a change goes out in pieces: in one it would hold the page up. */
const longFrom = 2 * 1024 * 1024;

/** Appends a change and returns when it is on the disk. */
export async function appendToJournal(projectId: ProjectId, { entry, diff, arrival }: RecordedChange): Promise<void> {
  const { seq } = entry;
  if (sizeOf(diff) < longFrom) {
    await request('journal.append', { projectId, seq, entry: JSON.stringify({ entry, diff, arrival }) });
    return;
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const piece of changePieces(entry, diff, arrival)) {
    pieces.push(encodeUtf8(piece));
    await new Promise((resolve) => setTimeout(resolve));
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let at = 0;
  for (const piece of pieces) {
    await request('journal.appendPiece', { projectId, seq, length, at, piece });
    at += piece.length;
  }
}

/** Roughly how long the change is as JSON. */
function sizeOf(diff: Diff): number {
  const { texts, ...others } = diff;
  const changed = [...(texts?.added ?? []), ...(texts?.removed ?? [])];
  const words = changed.reduce((sum, { text }) => sum + text.length, 0);
  const records = Object.values(others).flatMap(({ added, updated, removed }) => [
    added.length,
    2 * updated.length,
    removed.length,
  ]);
  return words + records.reduce((sum, count) => sum + count * usualRecord, 0);
}

/** A coding or a revision as JSON, as measured on the work loads. */
const usualRecord = 400;

/** The changes after `afterSeq`, in order, fetched piece by piece. */
export async function* readJournal(projectId: ProjectId, afterSeq: number): AsyncIterable<RecordedChange> {
  let last = afterSeq;
  for (;;) {
    const { entries, done } = await request('journal.read', { projectId, afterSeq: last });
    for (const { seq, entry } of entries) {
      const record = JSON.parse(entry) as RecordedChange;
      yield { ...record, diff: upgradedDiff(record.diff) };
      last = seq;
    }
    if (done) return;
  }
}
