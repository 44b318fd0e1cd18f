import { changePieces } from '../../shared/commands/change-pieces';
import { diffParts } from '../../shared/commands/diff-parts';
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
  const [, isLong] = diffParts(diff, longFrom);
  if (isLong === undefined) {
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
