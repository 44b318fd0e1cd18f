import type { CollectionName } from '../project/project';

/** What happened to one kind of record. `updated` holds each record as it was and as it is. */
export type RecordDiff<Item> = {
  readonly added: readonly Item[];
  readonly updated: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
};

/** The error of a change that does not fit the project it is applied to: a bug, or a damaged journal. */
export function misfit(name: CollectionName, action: 'added' | 'updated' | 'removed', id: string): Error {
  return new Error(`The change does not fit the project: ${action} ${name} ${id}`);
}
