import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CodingSort } from '../../../../shared/analysis/coding-list';
import type { CodeId, CodingId } from '../../../../shared/kernel/ids';

/** How the list of a code's codings is looked at, and where one was: kept while one is elsewhere. */
export type ListState = {
  readonly codeId: CodeId | null;
  readonly sort: CodingSort;
  readonly withSubcodes: boolean;
  readonly filter: string;
  /** The row the keyboard was on last. */
  readonly current: CodingId | null;
  /** Rows acted on together; empty while it is only the current one. */
  readonly selected: ReadonlySet<CodingId>;
  readonly anchor: CodingId | null;
  /** Set when one left through a row: the keyboard goes there on return. */
  readonly returns: boolean;
};

export const listState = createStore<ListState>(() => ({
  codeId: null,
  sort: 'place',
  withSubcodes: false,
  filter: '',
  current: null,
  selected: new Set(),
  anchor: null,
  returns: false,
}));

/** Part of it; draws again when that part changes. */
export function useListState<Part>(selector: (state: ListState) => Part): Part {
  return useStore(listState, selector);
}

/** Begins at the top when another code is shown; order and sub-codes stay as they were. */
export function enterCode(codeId: CodeId): void {
  if (listState.getState().codeId === codeId) return;
  listState.setState({ codeId, filter: '', current: null, selected: new Set(), anchor: null, returns: false });
}

/** Makes a row the current one; alone, with all from the anchor on, or besides those selected. */
export function pressRow(id: CodingId, rows: readonly CodingId[], how: 'alone' | 'range' | 'toggle'): void {
  const { selected, anchor, current } = listState.getState();
  if (how === 'alone') listState.setState({ current: id, selected: new Set(), anchor: id });
  else if (how === 'range') {
    const from = anchor !== null && rows.includes(anchor) ? anchor : (current ?? id);
    const [a, b] = [rows.indexOf(from), rows.indexOf(id)].sort((x, y) => x - y);
    listState.setState({ current: id, selected: new Set(rows.slice(Math.max(0, a ?? 0), (b ?? 0) + 1)), anchor: from });
  } else {
    const next = new Set(selected.size === 0 && current !== null ? [current] : selected);
    if (next.has(id) && next.size > 1) next.delete(id);
    else next.add(id);
    listState.setState({ current: id, selected: next, anchor: id });
  }
}

/** What an act on a row means: all that are selected if it is one of them, else the row alone. */
export function meantRows(id: CodingId): ReadonlySet<CodingId> {
  const { selected } = listState.getState();
  return selected.size > 1 && selected.has(id) ? selected : new Set([id]);
}
