import { collectionNames } from '../project/project';
import type { Diff } from './diff';
import type { HistoryEntry } from './history';

/** Records are put together up to about so many UTF-16 units: what a process takes in without holding its breath. */
const pieceLength = 1024 * 1024;

/**
 * `JSON.stringify({ entry, diff, arrival })` in pieces, as the journal keeps a change that is too large for one go.
 * `arrival` is what is told of a project that came out of a file; undefined leaves it out.
 *
 * A piece ends between two records, so none is much longer than the longest record; each is well-formed Unicode.
 */
export function* changePieces(entry: HistoryEntry, diff: Diff, arrival?: unknown): Iterable<string> {
  let held = `{"entry":${JSON.stringify(entry)},"diff":{`;
  let isFirst = true;
  for (const name of collectionNames) {
    const part = diff[name];
    if (part === undefined) continue;
    held += `${isFirst ? '' : ','}"${name}":{`;
    isFirst = false;
    const lists = [
      ['added', part.added],
      ['updated', part.updated],
      ['removed', part.removed],
    ] as const;
    for (const [at, [key, records]] of lists.entries()) {
      held += `${at === 0 ? '' : ','}"${key}":[`;
      for (const [index, record] of records.entries()) {
        held += `${index === 0 ? '' : ','}${JSON.stringify(record)}`;
        if (held.length < pieceLength) continue;
        yield held;
        held = '';
      }
      held += ']';
    }
    held += '}';
  }
  yield `${held}}${arrival === undefined ? '' : `,"arrival":${JSON.stringify(arrival)}`}}`;
}
