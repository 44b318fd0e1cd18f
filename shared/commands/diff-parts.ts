import { collectionNames, type CollectionName } from '../project/project';
import type { Revision, RevisionText } from '../project/revision';
import type { Diff } from './diff';

/** As JSON, as measured on the work loads, in UTF-16 units: a coding or another record, a turn or mark of a revision, a start of a paragraph. */
const usual = { record: 400, turn: 80, start: 7 };

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
        size += recordsIn(record).reduce((sum, one) => sum + lengthOf(one), 0);
      }
    }
  }
  yield part as Diff;
}

/** A record, or what it was and what it is. */
function recordsIn(entry: object): readonly object[] {
  return Array.isArray(entry) ? (entry as readonly object[]) : [entry];
}

function lengthOf(record: object): number {
  const { text, paragraphs, turns, times, pages } = record as Partial<RevisionText & Revision>;
  if (text !== undefined) return text.length;
  const parts = countOf(turns) + countOf(times) + countOf(pages);
  return usual.record + parts * usual.turn + countOf(paragraphs) * usual.start;
}

function countOf(list: readonly unknown[] = []): number {
  return list.length;
}
