import type { CellSummaryId, CodingId, DocumentId } from '../../../../shared/kernel/ids';
import type { Statement } from '../../../../shared/project/cell-summary';
import type { Code } from '../../../../shared/project/code';
import type { Coding } from '../../../../shared/project/coding';
import type { DocumentRecord } from '../../../../shared/project/document';
import type { MatrixView } from '../../../../shared/project/matrix-view';
import type { Project } from '../../../../shared/project/project';
import { wordFilter } from '../../../../shared/text/word-filter';
import type { Target } from '../matrix-session';

/** A statement of the researchers, and what it is about. */
export type FoundStatement = {
  readonly key: string;
  readonly summaryId: CellSummaryId;
  readonly statement: Statement;
  readonly view: MatrixView | undefined;
  readonly code: Code | undefined;
  readonly columnId: string | null;
};

/** What stands in the list, from top to bottom. */
export type PassageItem =
  | { readonly kind: 'document'; readonly document: DocumentRecord; readonly count: number }
  | {
      readonly kind: 'passage';
      /** The first of those that lie exactly here; it stands for the place. */
      readonly coding: Coding;
      readonly codings: readonly Coding[];
      readonly document: DocumentRecord;
      /** Number of the passage from the top, 0 for the first. */
      readonly ordinal: number;
    };

/** Statements written for a cell, or for any cell of a row or column. */
export function statementsOf(
  project: Pick<Project, 'cellSummaries' | 'matrixViews' | 'codes'>,
  target: Target,
): readonly FoundStatement[] {
  return [...project.cellSummaries.values()]
    .filter(
      ({ codeId, columnId }) =>
        (target.codeId === null || target.codeId === codeId) &&
        (target.columnId === null || target.columnId === columnId),
    )
    .flatMap(({ id, matrixViewId, codeId, columnId, statements }) =>
      statements.map((statement, index) => ({
        key: `${id} ${index}`,
        summaryId: id,
        statement,
        view: project.matrixViews.get(matrixViewId),
        code: codeId === null ? undefined : project.codes.get(codeId),
        columnId,
      })),
    );
}

/** Keeps the codings whose words, document or memo contain what is asked for, in any case, with or without umlauts. */
export function filterCodings(
  codings: readonly Coding[],
  query: string,
  { nameOf, memoOf }: { readonly nameOf: (id: DocumentId) => string; readonly memoOf: (id: CodingId) => string },
): readonly Coding[] {
  const has = wordFilter(query);
  if (has === null) return codings;
  return codings.filter((coding) => has(coding.quote) || has(nameOf(coding.documentId)) || has(memoOf(coding.id)));
}

/** The list: the places under their documents, in the order of the codings. */
export function passageItems(project: Pick<Project, 'documents'>, codings: readonly Coding[]): readonly PassageItem[] {
  const items: PassageItem[] = [];
  let group: { readonly kind: 'document'; readonly document: DocumentRecord; count: number } | null = null;
  let last: { readonly kind: 'passage'; readonly codings: Coding[] } | null = null;
  let ordinal = 0;
  for (const coding of codings) {
    const document = project.documents.get(coding.documentId);
    if (document === undefined) continue;
    const before = last?.codings[0];
    if (before !== undefined && last !== null && isSamePlace(before, coding)) {
      last.codings.push(coding);
      continue;
    }
    if (group?.document.id !== document.id) {
      group = { kind: 'document', document, count: 0 };
      items.push(group);
    }
    group.count += 1;
    const passage = { kind: 'passage' as const, coding, codings: [coding], document, ordinal: ordinal++ };
    items.push(passage);
    last = passage;
  }
  return items;
}

function isSamePlace(a: Coding, b: Coding): boolean {
  return a.documentId === b.documentId && a.start === b.start && a.end === b.end;
}
