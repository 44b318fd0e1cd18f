import type { Transaction } from 'dexie';
import { changedCollections, upgradedRecord } from '../../../shared/project/older-records';

/** Stores that version 3 adds: templates of reports. */
export const version3 = { reportTemplates: 'id' } as const;

/**
 * Brings the records whose form has changed to that of today. The diffs of the history stay as they are: they are
 * brought up when they are read, as those of the journal are.
 */
export async function upgradeTo3(transaction: Transaction): Promise<void> {
  for (const name of changedCollections) {
    const table = transaction.table<unknown>(name);
    const rows = await table.toArray();
    const changed = rows.map((row) => upgradedRecord(name, row)).filter((row, at) => row !== rows[at]);
    await table.bulkPut(changed);
  }
}
