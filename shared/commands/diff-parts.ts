import { collectionNames, type CollectionName } from '../project/project';
import type { Diff } from './diff';

/** A coding or a revision as JSON, as measured on the work loads, in UTF-16 units. */
const usualRecord = 400;

type Building = { [Name in CollectionName]?: Readonly<Record<'added' | 'updated' | 'removed', unknown[]>> };

/**
 * A diff as several that follow one another, each of about so many UTF-16 units at most; `squash` puts them together again.
 *
 * What is taken in one go holds a process up for as long as it is large. A diff that is shorter comes alone.
 */
export function* diffParts(diff: Diff, limit: number): Iterable<Diff> {
  let part: Building = {};
  let size = 0;
  for (const name of collectionNames) {
    for (const list of ['added', 'updated', 'removed'] as const) {
      for (const record of diff[name]?.[list] ?? []) {
        if (size >= limit) {
          yield part as Diff;
          part = {};
          size = 0;
        }
        const lists = (part[name] ??= { added: [], updated: [], removed: [] });
        lists[list].push(record);
        size += 'text' in record && typeof record.text === 'string' ? record.text.length : usualRecord;
      }
    }
  }
  yield part as Diff;
}
