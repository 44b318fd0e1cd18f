/**
 * Stores of version 1, by Dexie's notation: the primary key, and no further index, because a project lives in memory.
 *
 * `codings` holds one row a document with all its codings: 200,000 rows of their own take a minute to write and seconds
 * to read (docs/decisions/005). `history` has what was done, `changes` the diff of each entry under the same number.
 */
export const version1 = {
  info: 'id',
  events: 'id',
  documents: 'id',
  revisions: 'id',
  texts: 'id',
  speakers: 'id',
  cases: 'id',
  codes: 'id',
  codings: 'documentId',
  memos: 'id',
  coders: 'id',
  matrixViews: 'id',
  cellSummaries: 'id',
  history: 'seq',
  changes: 'seq',
  blobs: 'hash',
  meta: 'key',
} as const;
