import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { CodeTree } from '../../../shared/project/code-tree';

/** What the tree shows: the children of each code that are to be seen. */
export type VisibleCodes = {
  children(id: CodeId | null): readonly Code[];
  isExpanded(id: CodeId): boolean;
  readonly isEmpty: boolean;
};

/**
 * The codes to be seen under a filter: those whose name or definition has all its words, with the path to each.
 *
 * Under a filter everything found is shown open, whatever was closed before.
 */
export function visibleCodes(tree: CodeTree, filter: string, collapsed: ReadonlySet<CodeId>): VisibleCodes {
  if (filter.trim() === '') {
    return {
      children: (id) => tree.children(id),
      isExpanded: (id) => !collapsed.has(id),
      isEmpty: tree.ordered.length === 0,
    };
  }
  const shown = new Set<CodeId>();
  for (const code of tree.ordered) {
    const text = foldWords(`${code.name} ${code.definition}`);
    if (hasWords(text, filter)) for (const { id } of tree.path(code.id)) shown.add(id);
  }
  return {
    children: (id) => tree.children(id).filter((code) => shown.has(code.id)),
    isExpanded: () => true,
    isEmpty: shown.size === 0,
  };
}

/** Lower case without accents, so that "wertschatzung" finds "Wertschätzung". */
export function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Whether a folded text has all words of a query. */
export function hasWords(folded: string, query: string): boolean {
  return foldWords(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
