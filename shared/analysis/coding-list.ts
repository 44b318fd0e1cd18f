import type { CodeId, CodingId } from '../kernel/ids';
import type { Code } from '../project/code';
import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { Project } from '../project/project';
import { wordFilter } from '../text/word-filter';
import { speakerNames } from './attribution';
import { orderedDocuments } from './document-order';

/** One coding with what is needed to show it. */
export type CodingRow = { readonly coding: Coding; readonly document: DocumentRecord; readonly code: Code };

/** What a list of codings can be sorted by; `place` is the order of documents and texts. */
export const codingSorts = ['place', 'code', 'speaker', 'coder', 'date', 'weight', 'memo'] as const;
export type CodingSort = (typeof codingSorts)[number];

/** What of the list must be looked up elsewhere. */
export type CodingListContext = {
  readonly project: Project;
  readonly memos: ReadonlyMap<CodingId, string>;
};

/** The codings of these codes across all documents, in the order of documents and texts. */
export function codingRows(project: Project, codeIds: Iterable<CodeId>): readonly CodingRow[] {
  const codes = new Map([...codeIds].flatMap((id) => [[id, project.codes.get(id)] as const]));
  return orderedDocuments(project).flatMap((document) =>
    (project.codings.get(document.id) ?? []).flatMap((coding) => {
      const code = codes.get(coding.codeId);
      return code === undefined ? [] : [{ coding, document, code }];
    }),
  );
}

/** The rows whose words, document, speaker, coder, code or memo contain what is asked for. */
export function filteredRows(
  rows: readonly CodingRow[],
  query: string,
  { project, memos }: CodingListContext,
): readonly CodingRow[] {
  const has = wordFilter(query);
  if (has === null) return rows;
  return rows.filter(
    ({ coding, document, code }) =>
      has(coding.quote) ||
      has(document.name) ||
      has(code.name) ||
      has(memos.get(coding.id) ?? '') ||
      has(project.coders.get(coding.coderId)?.name ?? '') ||
      has(speakerNames(project, coding)),
  );
}

/**
 * The rows in another order; equal ones stay in the order of documents and texts.
 *
 * The newest, the heaviest and those with a memo come first; names by `compare`, which knows the reader's language.
 */
export function sortedRows(
  rows: readonly CodingRow[],
  sort: CodingSort,
  { project, memos, compare }: CodingListContext & { readonly compare: (a: string, b: string) => number },
): readonly CodingRow[] {
  switch (sort) {
    case 'place':
      return rows;
    case 'code':
      return sortedBy(rows, ({ code }) => code.name, compare);
    case 'speaker':
      return sortedBy(rows, ({ coding }) => speakerNames(project, coding), compare);
    case 'coder':
      return sortedBy(rows, ({ coding }) => project.coders.get(coding.coderId)?.name ?? '', compare);
    case 'date':
      return sortedBy(rows, ({ coding }) => Date.parse(coding.createdAt), descending);
    case 'weight':
      return sortedBy(rows, ({ coding }) => coding.weight ?? -1, descending);
    case 'memo':
      return sortedBy(rows, ({ coding }) => (memos.has(coding.id) ? 1 : 0), descending);
  }
}

function sortedBy<Key>(
  rows: readonly CodingRow[],
  keyOf: (row: CodingRow) => Key,
  compare: (a: Key, b: Key) => number,
): readonly CodingRow[] {
  return rows
    .map((row) => [row, keyOf(row)] as const)
    .sort(([, a], [, b]) => compare(a, b))
    .map(([row]) => row);
}

function descending(a: number, b: number): number {
  return b - a;
}
