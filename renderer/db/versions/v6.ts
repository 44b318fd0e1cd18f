import type { Transaction } from 'dexie';
import type { Revision, RevisionText } from '../../../shared/project/revision';
import { withPlaces } from '../../../shared/project/older-revision';

/** Version 6 adds no store: revisions know the times and pages that are written in their texts. */
export const version6 = {} as const;

/** Texts in memory at a time. */
const textsAtATime = 32;

/** Finds times and pages in every text. As in version 3 the diffs of the history are brought up when they are read. */
export async function upgradeTo6(transaction: Transaction): Promise<void> {
  const revisions = transaction.table<Revision>('revisions');
  const texts = transaction.table<RevisionText>('texts');
  const ids = await revisions.toCollection().primaryKeys();
  for (let first = 0; first < ids.length; first += textsAtATime) {
    const own = ids.slice(first, first + textsAtATime);
    const [records, words] = await Promise.all([revisions.bulkGet(own), texts.bulkGet(own)]);
    const known = records.flatMap((revision, at) => {
      const text = words[at]?.text;
      return revision === undefined || text === undefined ? [] : [withPlaces(revision, text)];
    });
    await revisions.bulkPut(known);
  }
}
