import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId, CoderId, CodingId, DocumentId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import { codeTree } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { projectStore, useProject } from '../../state/project-store';
import { useSession } from '../../state/session-store';

/** Which codings are shown in the text. Empty lists and null stand for all. */
export type CodingFilter = {
  /** Each with all codes below it. */
  readonly codeIds: ReadonlySet<CodeId>;
  readonly coderIds: ReadonlySet<CoderId>;
  /** Both ends count; a coding without a weight is then not shown. */
  readonly weight: { readonly from: number; readonly to: number } | null;
};

export const noFilter: CodingFilter = { codeIds: new Set(), coderIds: new Set(), weight: null };

const store = createStore<{ readonly filter: CodingFilter }>(() => ({ filter: noFilter }));

/** What is filtered; draws again when that changes. Gone with the project: nobody takes up work with codings hidden. */
export function useCodingFilter(): CodingFilter {
  return useStore(store, ({ filter }) => filter);
}

/** Filters in another way. */
export function changeFilter(change: Partial<CodingFilter>): void {
  store.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Whether anything may be hidden. */
export function isFiltering({ codeIds, coderIds, weight }: CodingFilter): boolean {
  return codeIds.size > 0 || coderIds.size > 0 || weight !== null;
}

/** The codings a filter lets through, as they came. The list itself when there is nothing to filter. */
export function filteredCodings(
  codings: readonly Coding[],
  codes: ReadonlyMap<CodeId, Code>,
  filter: CodingFilter,
): readonly Coding[] {
  if (!isFiltering(filter)) return codings;
  const tree = codeTree(codes);
  const wanted = new Set([...filter.codeIds].flatMap((id) => (codes.has(id) ? tree.subtree(id) : [])));
  return codings.filter(({ codeId, coderId, weight }) => {
    if (filter.codeIds.size > 0 && !wanted.has(codeId)) return false;
    if (filter.coderIds.size > 0 && !filter.coderIds.has(coderId)) return false;
    if (filter.weight === null) return true;
    return weight !== null && weight >= filter.weight.from && weight <= filter.weight.to;
  });
}

/** Codings of a document that are shown, and how many are not. */
export type ShownCodings = { readonly shown: readonly Coding[]; readonly hidden: number };

const none: readonly never[] = [];

/** What is shown of a document's codings: what the filter lets through, and always the coding in hand. */
export function useShownCodings(documentId: DocumentId): ShownCodings {
  const filter = useCodingFilter();
  const { codes, codings } = useProject();
  const all = codings.get(documentId) ?? none;
  const heldId = useSession((state) => state.codingId);
  // Without a filter the coding in hand makes no difference, and must not make a new list.
  const kept = isFiltering(filter) ? heldId : null;
  return useMemo(() => shownCodings(all, codes, filter, kept), [all, codes, filter, kept]);
}

/** The same outside of drawing. */
export function currentShownCodings(project: Project, documentId: DocumentId): readonly Coding[] {
  return shownCodings(project.codings.get(documentId) ?? none, project.codes, store.getState().filter, null).shown;
}

function shownCodings(
  all: readonly Coding[],
  codes: ReadonlyMap<CodeId, Code>,
  filter: CodingFilter,
  heldId: CodingId | null,
): ShownCodings {
  const through = filteredCodings(all, codes, filter);
  const hidden = all.length - through.length;
  if (hidden === 0 || heldId === null) return { shown: through, hidden };
  const ids = new Set(through.map(({ id }) => id));
  return { shown: all.filter(({ id }) => ids.has(id) || id === heldId), hidden };
}

projectStore.subscribe((state, before) => {
  if (state.status !== before.status) store.setState({ filter: noFilter });
});
