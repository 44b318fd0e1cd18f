import { upgradedCellSummary } from './cell-summary';
import { upgradedMatrixView } from './matrix-view';
import type { CollectionName, Records } from './project';

type Upgrades = { readonly [Name in CollectionName]?: (record: Records[Name]) => Records[Name] };

/** How a record that an older app has written becomes one of today; kinds that never changed are not named. */
const upgrades: Upgrades = { matrixViews: upgradedMatrixView, cellSummaries: upgradedCellSummary };

/** Kinds of records whose form has changed. */
export const changedCollections = Object.keys(upgrades) as readonly (keyof typeof upgrades)[];

/** The record in the form of today; the same one when it has that form already. Takes what is no record as it is. */
export function upgradedRecord(name: CollectionName, record: unknown): unknown {
  const upgrade = upgrades[name] as ((record: unknown) => unknown) | undefined;
  const isRecord = typeof record === 'object' && record !== null;
  return upgrade === undefined || !isRecord ? record : upgrade(record);
}
