import { changedCollections, upgradedRecord } from '../project/older-records';
import { withPlaces } from '../project/older-revision';
import type { Revision } from '../project/revision';
import type { Diff, RecordDiff } from './diff';

/** A diff that an older app has written, with records in the form of today; the same one when nothing in it is old. */
export function upgradedDiff(diff: Diff): Diff {
  return withRevisionPlaces(withRecords(diff));
}

/** A revision comes and goes with its text, so its places are found where it was written without them. */
function withRevisionPlaces(diff: Diff): Diff {
  const { revisions, texts } = diff;
  if (revisions === undefined || texts === undefined) return diff;
  const words = new Map([...texts.added, ...texts.removed].map(({ id, text }) => [id, text]));
  const upgrade = (revision: Revision): Revision => {
    const text = words.get(revision.id);
    return text === undefined ? revision : withPlaces(revision, text);
  };
  return {
    ...diff,
    revisions: { ...revisions, added: revisions.added.map(upgrade), removed: revisions.removed.map(upgrade) },
  };
}

function withRecords(diff: Diff): Diff {
  const touched = changedCollections.filter((name) => diff[name] !== undefined);
  if (touched.length === 0) return diff;
  const parts = touched.map((name) => {
    const { added, updated, removed } = diff[name] as RecordDiff<unknown>;
    const upgrade = (record: unknown): unknown => upgradedRecord(name, record);
    const part: RecordDiff<unknown> = {
      added: added.map(upgrade),
      updated: updated.map(([before, after]) => [upgrade(before), upgrade(after)] as const),
      removed: removed.map(upgrade),
    };
    return [name, part] as const;
  });
  return { ...diff, ...Object.fromEntries(parts) };
}
