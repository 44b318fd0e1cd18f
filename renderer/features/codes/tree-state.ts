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
  /** Codes that are acted on together; empty while there is only the one in hand. */
  readonly selected: ReadonlySet<CodeId>;
  /** Where a range begins. */
  readonly anchor: CodeId | null;
};

export const treeState = createStore<TreeState>(() => ({
  collapsed: new Set(),
  filter: '',
  creating: null,
  renaming: null,
  wanted: null,
  selected: new Set(),
  anchor: null,
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

/** Selects nothing more than the code in hand, from which a range begins. */
export function selectNone(anchor: CodeId | null): void {
  treeState.setState(({ selected }) => ({ selected: selected.size === 0 ? selected : new Set(), anchor }));
}

/** Takes a code into the selection or out of it; `held` is the one in hand, which belongs to it from the start. */
export function toggleSelected(id: CodeId, held: CodeId | null): void {
  treeState.setState(({ selected }) => {
    const next = new Set(selected.size === 0 && held !== null ? [held] : selected);
    if (next.has(id) && next.size > 1) next.delete(id);
    else next.add(id);
    return { selected: next, anchor: id };
  });
}

/** Selects everything from the anchor to a code, as the rows stand. */
export function selectUpTo(id: CodeId, rows: readonly CodeId[], held: CodeId | null): void {
  treeState.setState((state) => {
    const anchor = state.anchor !== null && rows.includes(state.anchor) ? state.anchor : (held ?? id);
    const ends = [rows.indexOf(anchor), rows.indexOf(id)].filter((index) => index >= 0);
    return { selected: new Set(rows.slice(Math.min(...ends), Math.max(...ends) + 1)), anchor };
  });
}

/** The codes that an act on a row means: all that are selected if the row is one of them, else the row alone. */
export function meantBy(id: CodeId): readonly CodeId[] {
  const { selected } = treeState.getState();
  return selected.size > 1 && selected.has(id) ? [...selected] : [id];
}
