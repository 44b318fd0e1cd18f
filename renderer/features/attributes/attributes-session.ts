import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CaseId, DocumentId, ProjectId } from '../../../shared/kernel/ids';
import type { AttributeOwner } from '../../../shared/project/attribute-values';
import type { TablePlace } from './table-block';

/** What one has asked for that needs one more answer. */
export type AttributesRequest =
  | { readonly kind: 'new-attribute' | 'new-case' }
  | { readonly kind: 'rename-attribute'; readonly name: string }
  | { readonly kind: 'rename-case'; readonly caseId: CaseId }
  /** Which documents a case has, or which cases documents belong to. */
  | { readonly kind: 'documents'; readonly caseId: CaseId }
  | { readonly kind: 'cases'; readonly documentIds: readonly DocumentId[] };

/** Where one was in one of the tables. */
export type TableState = {
  readonly place: TablePlace;
  /** The corner of the marked block across from the place. */
  readonly anchor: TablePlace;
  /** Columns in the order they were shown. */
  readonly order: readonly string[];
  /** Columns to show though nothing stands in them: new ones, and those emptied here. */
  readonly kept: readonly string[];
};

export type AttributesSession = {
  readonly projectId: ProjectId | null;
  readonly owner: AttributeOwner;
  readonly query: string;
  readonly request: AttributesRequest | null;
  readonly tables: Readonly<Record<AttributeOwner, TableState>>;
};

const start: TablePlace = { row: 1, column: 2 };
const fresh: TableState = { place: start, anchor: start, order: [], kept: [] };
const initial: AttributesSession = {
  projectId: null,
  owner: 'document',
  query: '',
  request: null,
  tables: { document: fresh, speaker: fresh, case: fresh },
};

const store = createStore<AttributesSession>(() => initial);

/** Part of it; draws again when that part changes. */
export function useAttributesSession<Part>(selector: (state: AttributesSession) => Part): Part {
  return useStore(store, selector);
}

/** All of it at this moment, outside of drawing. */
export function attributesSession(): AttributesSession {
  return store.getState();
}

/** Changes part of it. */
export function setAttributesSession(change: Partial<AttributesSession>): void {
  store.setState(change);
}

/** Changes part of the state of the table that is shown. */
export function setTableState(change: Partial<TableState>): void {
  store.setState(({ owner, tables }) => ({ tables: { ...tables, [owner]: { ...tables[owner], ...change } } }));
}

/** Starts afresh when another project is open; what was asked for on the way here stays. */
export function enterProject(projectId: ProjectId): void {
  const { projectId: before, request } = store.getState();
  if (before !== projectId) store.setState({ ...initial, projectId, request });
}
