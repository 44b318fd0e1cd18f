import { changedCollections, upgradedRecord } from '../project/older-records';
import type { Diff, RecordDiff } from './diff';

/** A diff that an older app has written, with records in the form of today; the same one when nothing in it is old. */
export function upgradedDiff(diff: Diff): Diff {
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
