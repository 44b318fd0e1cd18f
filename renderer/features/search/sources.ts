import { orderedDocuments } from '../../../shared/analysis/document-order';
import type { SearchField } from '../../../shared/analysis/text-search';
import type { CodeId, DocumentId, MemoId, RevisionId } from '../../../shared/kernel/ids';
import { codeTree } from '../../../shared/project/code-tree';
import type { DocumentKind } from '../../../shared/project/document';
import type { Memo } from '../../../shared/project/memo';
import type { Project } from '../../../shared/project/project';

/** Kinds of things that are looked through. */
export const thingKinds = ['texts', 'o-tones', 'memos', 'codes'] as const;
export type ThingKind = (typeof thingKinds)[number];

const memoParts = ['title', 'text'] as const;
const codeParts = ['name', 'definition', 'include', 'exclude'] as const;

/** Where a hit stands. */
export type Source =
  | { readonly kind: 'text'; readonly documentId: DocumentId; readonly revisionId: RevisionId }
  | { readonly kind: 'memo'; readonly memoId: MemoId; readonly part: (typeof memoParts)[number]; readonly text: string }
  | {
      readonly kind: 'code';
      readonly codeId: CodeId;
      readonly part: (typeof codeParts)[number];
      readonly text: string;
    };

/** What is looked through: the words of fields by their keys, documents by their revisions, and what each of them is. */
export type Sources = {
  readonly fields: readonly SearchField[];
  readonly revisions: readonly RevisionId[];
  readonly byKey: ReadonlyMap<string, Source>;
};

export type SourceFilter = {
  readonly things: ReadonlySet<ThingKind>;
  /** An event, documents of no event (`none`), or all. */
  readonly eventId: string | null;
  /** A kind of document, or all. */
  readonly documentKind: DocumentKind | null;
};

/** Documents as they are listed everywhere, memos, and codes in the order of the tree; as far as the filter lets them. */
export function sourcesOf(project: Project, { things, eventId, documentKind }: SourceFilter): Sources {
  const byKey = new Map<string, Source>();
  const fields: SearchField[] = [];
  const field = (key: string, source: Extract<Source, { readonly text: string }>): void => {
    if (source.text === '') return;
    fields.push({ key, text: source.text });
    byKey.set(key, source);
  };
  // Codes and memos belong to no event and are of no kind of document.
  const isNarrowed = eventId !== null || documentKind !== null;
  if (things.has('memos') && !isNarrowed) {
    for (const memo of orderedMemos(project.memos))
      for (const part of memoParts)
        field(`memo ${memo.id} ${part}`, { kind: 'memo', memoId: memo.id, part, text: memo[part] });
  }
  if (things.has('codes') && !isNarrowed) {
    for (const code of codeTree(project.codes).ordered)
      for (const part of codeParts)
        field(`code ${code.id} ${part}`, { kind: 'code', codeId: code.id, part, text: code[part] });
  }
  const documents = orderedDocuments(project).filter(
    (document) =>
      things.has(document.kind === 'o-tone' ? 'o-tones' : 'texts') &&
      (eventId === null || (document.eventId ?? 'none') === eventId) &&
      (documentKind === null || document.kind === documentKind),
  );
  for (const { id, revisionId } of documents) byKey.set(revisionId, { kind: 'text', documentId: id, revisionId });
  return { fields, revisions: documents.map(({ revisionId }) => revisionId), byKey };
}

function orderedMemos(memos: Project['memos']): readonly Memo[] {
  return [...memos.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}
