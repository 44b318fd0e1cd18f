import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodeId } from '../../../shared/kernel/ids';

/** How the tree is shown: nothing of it belongs to the project. */
export type TreeState = {
  /** Codes whose sub-codes are hidden; a new code is open. */
  readonly collapsed: ReadonlySet<CodeId>;
  readonly filter: string;
  /** Where a name for a new code is being typed. */
  readonly creating: { readonly parentId: CodeId | null } | null;
  readonly renaming: CodeId | null;
  /** The row that gets the keyboard as soon as it is drawn. */
  readonly wanted: CodeId | null;
};

export const treeState = createStore<TreeState>(() => ({
  collapsed: new Set(),
  filter: '',
  creating: null,
  renaming: null,
  wanted: null,
}));

/** Part of how the tree is shown. */
export function useTreeState<Part>(selector: (state: TreeState) => Part): Part {
  return useStore(treeState, selector);
}

/** Opens or closes one code. */
export function setCollapsed(id: CodeId, isCollapsed: boolean): void {
  treeState.setState(({ collapsed }) => {
    const next = new Set(collapsed);
    if (isCollapsed) next.add(id);
    else next.delete(id);
    return { collapsed: next };
  });
}
